package org.dulae.casework.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.Plans;
import org.dulae.casework.conference.Conference;
import org.dulae.casework.conference.Conferences;
import org.dulae.casework.page.ConferencePages.Colleague;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is asked to a conference, and what it decides: each decision is a task of the plan. */
@Controller
class ConferenceWorkController {
    private static final String HERE = "/cases/{id}/conferences/{conference}";
    private final Conferences conferences;
    private final CaseForms forms;
    private final CasePages pages;
    private final ConferencePages choices;

    ConferenceWorkController(Conferences conferences, CaseForms forms, CasePages pages, ConferencePages choices) {
        this.conferences = conferences;
        this.forms = forms;
        this.pages = pages;
        this.choices = choices;
    }

    @PostMapping(HERE + "/members")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView ask(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed);
        Optional<Map.Entry<UUID, Colleague>> colleague = choices.colleague(actor, page, typed.plain("colleague"));
        Problems problems = typed.missing("role", "casework.conference.role.missing");
        if (colleague.isEmpty() && !typed.given("name")) {
            problems = problems.and("name", "casework.conference.name.missing");
        }
        if (page.head().restricted() && !joins(colleague, typed)) {
            problems = problems.and(
                    colleague.isEmpty() ? "name" : "reason",
                    colleague.isEmpty() ? "casework.conference.team.only" : "casework.conference.team.reason");
        }
        if (problems.any()) {
            return choices.show(actor, page.with(problems), conferences.get(actor, id, conference));
        }
        Conference.Member member = member(colleague, typed);
        return forms.done(
                actor,
                there(id, conference),
                key,
                flash,
                "casework.done.conference.asked",
                () -> conferences.ask(actor, id, conference, member, typed.plain("reason")));
    }

    private static boolean joins(Optional<Map.Entry<UUID, Colleague>> colleague, Typed typed) {
        return colleague
                .filter(one -> one.getValue().ofTheTeam() || typed.given("reason"))
                .isPresent();
    }

    private static Conference.Member member(Optional<Map.Entry<UUID, Colleague>> colleague, Typed typed) {
        return new Conference.Member(
                NewId.next(),
                colleague.map(Map.Entry::getKey).orElse(null),
                colleague.map(one -> one.getValue().name()).orElse(typed.plain("name")),
                Conference.Role.valueOf(typed.plain("role")),
                typed.plain("organisation"),
                colleague.isPresent()
                        ? Conference.Way.IN_APP
                        : typed.plain("way").equals("PAPER") ? Conference.Way.PAPER : Conference.Way.PHONE,
                false);
    }

    private static String there(CaseId id, UUID conference) {
        return "/cases/" + id + "/conferences/" + conference;
    }

    @PostMapping(HERE + "/members/{member}/excused")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView excuse(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "true") boolean excused,
            RedirectAttributes flash) {
        String there = there(id, conference);
        if (excused) {
            flash.addFlashAttribute("undo", there + "/members/" + member + "/excused?excused=false");
        }
        String word = excused ? "casework.done.conference.excused" : "casework.done.undone";
        return forms.done(
                actor, there, null, flash, word, () -> conferences.excuse(actor, id, conference, member, excused));
    }

    @PostMapping(HERE + "/decisions")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView decide(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed);
        Problems problems = undecided(typed);
        if (problems.any()) {
            return choices.show(actor, page.with(problems), conferences.get(actor, id, conference));
        }
        Plans.NewTask task = task(choices.colleague(actor, page, typed.plain("assignee")), typed);
        UUID goal = typed.given("goal") ? UUID.fromString(typed.plain("goal")) : null;
        return forms.done(
                actor,
                there(id, conference),
                key,
                flash,
                "casework.done.conference.decided",
                () -> conferences.decide(actor, id, conference, goal, typed.plain("newGoal"), task));
    }

    private Problems undecided(Typed typed) {
        Problems problems = typed.missing("content", "casework.conference.content.missing");
        if (typed.day("due", pages.today()).isEmpty()) {
            problems = problems.and("due", "casework.task.due.missing");
        }
        if (!typed.given("goal") && !typed.given("newGoal")) {
            problems = problems.and("newGoal", "casework.goal.title.missing");
        }
        return problems;
    }

    private Plans.NewTask task(Optional<Map.Entry<UUID, Colleague>> doer, Typed typed) {
        return new Plans.NewTask(
                typed.plain("content"),
                typed.plain("who"),
                doer.map(Map.Entry::getKey).orElse(null),
                doer.map(one -> one.getValue().name()).orElse(""),
                CasePages.evening(typed.day("due", pages.today()).orElseThrow()));
    }

    @PostMapping(HERE + "/decisions/{decision}/withdrawn")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView withdraw(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @PathVariable UUID decision,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean back,
            RedirectAttributes flash) {
        String there = there(id, conference);
        if (back) {
            String undo = there + "/decisions/" + decision + "/withdrawn?back=false&version=" + (version + 1);
            flash.addFlashAttribute("undo", undo);
        }
        String word = back ? "casework.done.conference.withdrawn" : "casework.done.undone";
        return forms.done(
                actor,
                there,
                null,
                flash,
                word,
                () -> conferences.withdraw(actor, id, conference, decision, version, back));
    }
}
