package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.plan.Handout;
import org.dulae.casework.plan.PlanVersion;
import org.dulae.casework.plan.PlanVersions;
import org.dulae.casework.plan.PlanVersions.NewHandout;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the plan that is for the person: made, read together, printed where paper is safe. */
@Controller
class HandoutController {
    private static final String LINE = "line.";
    private final PlanVersions versions;
    private final CaseForms forms;
    private final CasePages pages;

    HandoutController(PlanVersions versions, CaseForms forms, CasePages pages) {
        this.versions = versions;
        this.forms = forms;
        this.pages = pages;
    }

    record HandoutPage(CaseHead head, Handout handout) {
        /** Numbers of a Thai paper are written in Thai digits. */
        static String digits(Texts t, String text) {
            return t.isThai() ? ThaiText.thaiDigits(text) : text;
        }

        String who(PlanVersion.Task task, Texts t) {
            return task.who().isEmpty() ? t.text("casework.handout.officer") : task.who();
        }

        String until(PlanVersion.Task task, Texts t) {
            return t.longDate(task.dueAt().atZone(ThaiDate.ZONE).toLocalDate());
        }

        /** When we remind whoever does it, who is not one of us; empty = we do not, or the day was over when the page was made. */
        String remind(PlanVersion.Task task, Texts t) {
            LocalDate day = task.remindOn();
            return day == null || day.isBefore(LocalDate.ofInstant(handout.at(), ThaiDate.ZONE))
                    ? ""
                    : t.text("casework.handout.remind", t.longDate(day));
        }

        String on(Texts t) {
            return t.longDate(handout.at().atZone(ThaiDate.ZONE).toLocalDate());
        }
    }

    @GetMapping("/cases/{id}/plan/handouts/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newHandout(Actor actor, @PathVariable CaseId id, Texts t) {
        PlanVersion plan = newest(actor, id);
        Map<String, String> fields = new LinkedHashMap<>();
        lines(plan).forEach(line -> fields.put(LINE + line, "true"));
        CaseHead head = pages.head(actor, id);
        fields.put("call", t.text("casework.handout.call.usual", head.unit().name(t)));
        fields.put("worse", t.text("casework.handout.worse.usual"));
        return show(forms.page(actor, id, new Typed(fields)), plan);
    }

    private ModelAndView show(FormPage page, PlanVersion plan) {
        return forms.show("handoutForm", page).addObject("plan", open(plan));
    }

    // What is met, done or given up is past; the page says what is to come.
    private static Handout open(PlanVersion plan) {
        return new Handout(NewId.next(), plan, Set.of(), "", "", true, plan.by(), plan.at());
    }

    private PlanVersion newest(Actor actor, CaseId id) {
        UUID newest = versions.of(actor, id).stream()
                .map(PlanVersion::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan"));
        return versions.read(actor, id, newest);
    }

    private static Stream<UUID> lines(PlanVersion plan) {
        Handout whole = open(plan);
        return whole.goals().stream()
                .flatMap(goal -> Stream.concat(
                        Stream.of(goal.id()), whole.tasks(goal).stream().map(PlanVersion.Task::id)));
    }

    @PostMapping("/cases/{id}/plan/handouts")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView make(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed);
        PlanVersion plan = newest(actor, id);
        Problems problems =
                typed.missing("call", "casework.handout.call.missing", "worse", "casework.handout.worse.missing");
        if (page.head().restricted()) {
            problems = typed.given("carry") ? problems : problems.and("carry", "casework.carry.missing");
        }
        if (problems.any()) {
            return show(page.with(problems), plan);
        }
        Set<UUID> leftOut =
                lines(plan).filter(line -> !typed.given(LINE + line)).collect(Collectors.toSet());
        boolean onPaper = !typed.plain("carry").equals("no");
        NewHandout made = new NewHandout(leftOut, typed.plain("call"), typed.plain("worse"), onPaper);
        return forms.answer(
                actor,
                key,
                flash,
                "casework.done.handout",
                () -> "/cases/" + id + "/plan/handouts/" + versions.handOut(actor, id, made));
    }

    @GetMapping("/cases/{id}/plan/handouts/{handout}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String read(Actor actor, @PathVariable CaseId id, @PathVariable UUID handout, Model model) {
        model.addAttribute("page", new HandoutPage(pages.head(actor, id), versions.handout(actor, id, handout)));
        return "casework/page/handout";
    }

    /** Not where paper in her bag would not be safe. */
    @GetMapping("/cases/{id}/plan/handouts/{handout}/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String print(Actor actor, @PathVariable CaseId id, @PathVariable UUID handout, Model model) {
        HandoutPage page = new HandoutPage(pages.head(actor, id), versions.handout(actor, id, handout));
        if (!page.handout().onPaper()) {
            throw new NotFound("paper");
        }
        model.addAttribute("page", page);
        return "paper:casework/page/handoutPaper";
    }
}
