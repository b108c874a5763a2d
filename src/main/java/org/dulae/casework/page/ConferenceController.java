package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.conference.Conference;
import org.dulae.casework.conference.Conferences;
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

/** Conferences of several professions about a case: when and where, what was found, who came, the minutes on paper. */
@Controller
class ConferenceController {
    private static final String CAME = "came.";
    private final Conferences conferences;
    private final CaseForms forms;
    private final CasePages pages;
    private final ConferencePages choices;

    ConferenceController(Conferences conferences, CaseForms forms, CasePages pages, ConferencePages choices) {
        this.conferences = conferences;
        this.forms = forms;
        this.pages = pages;
        this.choices = choices;
    }

    record MinutesPage(CaseHead head, Conference conference) {
        /** Numbers of a Thai paper are written in Thai digits. */
        static String digits(Texts t, String text) {
            return t.isThai() ? ThaiText.thaiDigits(text) : text;
        }

        String on(Instant at, Texts t) {
            return digits(t, t.longDate(at.atZone(ThaiDate.ZONE).toLocalDate()));
        }

        /** A restricted case is not named on paper. */
        String about(Texts t) {
            String number = digits(t, head.file().number());
            return head.restricted() || head.name() == null
                    ? t.text("casework.conference.about.number", number)
                    : t.text("casework.conference.about", head.name(), number);
        }
    }

    @GetMapping("/cases/{id}/conferences")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(Actor actor, @PathVariable CaseId id) {
        return forms.show("conferences", forms.page(actor, id, Typed.NOTHING))
                .addObject("all", conferences.of(actor, id));
    }

    @PostMapping("/cases/{id}/conferences")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView call(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        Problems problems = check(typed);
        if (problems.any()) {
            return forms.show("conferences", forms.page(actor, id, typed).with(problems))
                    .addObject("all", conferences.of(actor, id));
        }
        return forms.answer(
                actor,
                key,
                flash,
                "casework.done.conference",
                () -> "/cases/" + id + "/conferences/" + conferences.call(actor, id, told(typed)));
    }

    private Problems check(Typed typed) {
        Problems problems = typed.missing("place", "casework.conference.place.missing");
        if (typed.day("on", pages.today()).isEmpty()) {
            problems = problems.and("on", "casework.task.due.missing");
        }
        return time(typed).isPresent() ? problems : problems.and("time", "casework.conference.time.missing");
    }

    /** 13.30, 13:30 or 9. */
    private static Optional<LocalTime> time(Typed typed) {
        String[] parts = ThaiText.arabicDigits(typed.plain("time"))
                .replaceAll("\\s*น\\.?$", "")
                .split("[.:]", 2);
        if (!parts[0].matches("\\d{1,2}") || parts.length == 2 && !parts[1].matches("\\d{2}")) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private Conference.Told told(Typed typed) {
        LocalDate day = typed.day("on", pages.today()).orElseThrow();
        Instant meets =
                day.atTime(time(typed).orElseThrow()).atZone(ThaiDate.ZONE).toInstant();
        return new Conference.Told(meets, typed.plain("place"), typed.plain("facts"));
    }

    @GetMapping("/cases/{id}/conferences/{conference}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable CaseId id, @PathVariable UUID conference, Texts t) {
        Conference now = conferences.get(actor, id, conference);
        FormPage page = forms.page(actor, id, fields(now, t)).of(now.version());
        return choices.show(actor, page, now);
    }

    private static Typed fields(Conference now, Texts t) {
        Map<String, String> fields = new LinkedHashMap<>();
        Instant meets = now.told().meetsAt();
        fields.put("on", t.date(meets.atZone(ThaiDate.ZONE).toLocalDate()));
        fields.put("time", meets.atZone(ThaiDate.ZONE).toLocalTime().toString().replace(':', '.'));
        fields.put("place", now.told().place());
        fields.put("facts", now.told().facts());
        return new Typed(fields);
    }

    @PostMapping("/cases/{id}/conferences/{conference}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView save(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        Conference now = conferences.get(actor, id, conference);
        Typed typed = new Typed(fields);
        FormPage page = forms.page(actor, id, typed)
                .with(check(typed))
                .against(fields(now, t), now.version(), now.changedAt(), new Labels("casework.conference.", t));
        if (page.conflict() != null || page.problems().any()) {
            return choices.show(actor, page, now);
        }
        List<UUID> came = now.members().stream()
                .map(Conference.Member::id)
                .filter(member -> typed.given(CAME + member))
                .toList();
        return forms.done(
                actor,
                "/cases/" + id + "/conferences/" + conference,
                null,
                flash,
                "casework.done.conference.kept",
                () -> conferences.save(actor, id, conference, now.version(), told(page.typed()), came));
    }

    @PostMapping("/cases/{id}/conferences/{conference}/off")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView callOff(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID conference,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean off,
            RedirectAttributes flash) {
        String there = "/cases/" + id + "/conferences/" + conference;
        if (off) {
            flash.addFlashAttribute("undo", there + "/off?off=false&version=" + (version + 1));
        }
        String word = off ? "casework.done.conference.off" : "casework.done.undone";
        return forms.done(
                actor, there, null, flash, word, () -> conferences.callOff(actor, id, conference, version, off));
    }

    @GetMapping("/cases/{id}/conferences/{conference}/minutes")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String minutes(Actor actor, @PathVariable CaseId id, @PathVariable UUID conference, Model model) {
        model.addAttribute("page", new MinutesPage(pages.head(actor, id), conferences.get(actor, id, conference)));
        return "paper:casework/page/conferenceMinutes";
    }
}
