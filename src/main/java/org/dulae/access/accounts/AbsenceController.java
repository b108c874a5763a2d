package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Absence.Days;
import org.dulae.access.accounts.Absences.Answer;
import org.dulae.access.accounts.Absences.NotPossible;
import org.dulae.access.accounts.Absences.Sheet;
import org.dulae.access.accounts.Absences.Wish;
import org.dulae.access.accounts.StandIns.Gap;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own days away: who does the ordinary work, and who takes on which restricted matter. */
@Controller
class AbsenceController {
    /** Fields for one matter each begin so; its team follows. */
    private static final String EACH = "team-";

    private static final Pattern TEAM = Pattern.compile(EACH + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Absences absences;
    private final StandIns standIns;
    private final Units units;
    private final Clock clock;

    AbsenceController(Absences absences, StandIns standIns, Units units, Clock clock) {
        this.absences = absences;
        this.standIns = standIns;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param typed what was sent, by field; what is not there was not sent
     * @param at which absence it was sent for: its first day and stand-in; empty for a new one
     */
    record AbsencePage(
            Sheet sheet,
            List<Units.Around> colleagues,
            LocalDate today,
            Map<String, String> typed,
            String at,
            Problems problems) {
        /** Colleagues to choose from, with their office where it is another. */
        static List<Choice> choices(List<Units.Around> colleagues, Texts t) {
            return colleagues.stream()
                    .map(one -> new Choice(
                            one.id().toString(),
                            one.unitTh().isEmpty()
                                    ? one.name()
                                    : one.name() + " · " + t.pick(one.unitTh(), one.unitEn())))
                    .toList();
        }

        static String key(Days days) {
            return days.from() + "." + days.standIn();
        }

        static String key(Gap gap) {
            return gap.absent() + "." + key(gap.days());
        }

        /** What is wrong with one form of the page. */
        Problems problems(String where) {
            return at.equals(where) ? problems : Problems.NONE;
        }

        /** What was typed into one form of the page, or else what is so. */
        String value(String where, String field, String kept) {
            return at.equals(where) ? typed.getOrDefault(field, kept) : kept;
        }
    }

    @GetMapping("/account/absence")
    @MayUse(signedIn = true)
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor, Map.of(), "", Problems.NONE));
        return "access/accounts/absence";
    }

    private AbsencePage page(Actor actor, Map<String, String> typed, String at, Problems problems) {
        Sheet sheet = absences.sheet(actor);
        return new AbsencePage(sheet, colleagues(actor, sheet), Answers.today(clock), typed, at, problems);
    }

    /** Those of the same office; whoever is alone there asks somebody else who works on matters of the place. */
    private List<Units.Around> colleagues(Actor actor, Sheet sheet) {
        List<Units.Around> here = units.colleagues(actor, actor.unit()).stream()
                .filter(one -> !one.id().equals(actor.id()))
                .map(one -> new Units.Around(one.id(), one.name(), "", ""))
                .toList();
        return here.isEmpty() ? sheet.around() : here;
    }

    @PostMapping("/account/absence")
    @MayUse(signedIn = true)
    ModelAndView set(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        LocalDate today = Answers.today(clock);
        Optional<LocalDate> from = Answers.date(typed.get("from"), today);
        Optional<LocalDate> to = Answers.date(typed.get("to"), today);
        Problems problems = Problems.NONE;
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            problems = problems.and("to", "access.accounts.stand-in.dates");
        } else if (to.get().isBefore(today)) {
            problems = problems.and("to", "access.absence.over");
        }
        if (colleagues(actor, absences.sheet(actor)).stream()
                .noneMatch(one -> one.id().toString().equals(text(typed.get("deputy"))))) {
            problems = problems.and("deputy", "access.accounts.stand-in.deputy.missing");
        }
        if (problems.any()) {
            return again(actor, typed, "", problems);
        }
        Days days = new Days(UserId.valueOf(text(typed.get("deputy"))), from.orElseThrow(), to.orElseThrow());
        try {
            absences.set(actor, days, wish(typed));
        } catch (NotPossible not) {
            return again(actor, typed, "", problems(not, typed));
        }
        return done("access.accounts.done.stand-in", flash);
    }

    @PostMapping("/account/absence/deputies")
    @MayUse(signedIn = true)
    ModelAndView name(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Days days = days(actor, typed);
        try {
            absences.name(actor, days, wish(typed));
        } catch (NotPossible not) {
            return again(actor, typed, AbsencePage.key(days), problems(not, typed));
        }
        return done("access.absence.done.named", flash);
    }

    @PostMapping("/account/absence/until")
    @MayUse(signedIn = true)
    ModelAndView move(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Days days = days(actor, typed);
        LocalDate today = Answers.today(clock);
        Optional<LocalDate> to = Answers.date(typed.get("to"), today);
        if (to.isEmpty() || to.get().isBefore(days.from()) || to.get().isBefore(today)) {
            return again(actor, typed, AbsencePage.key(days), Problems.of("to", "access.absence.over"));
        }
        standIns.set(actor, actor.id(), days.standIn(), days.from(), to.get());
        return done("access.absence.done.moved", flash);
    }

    /** Somebody else does the ordinary work, of oneself or of a colleague one may name somebody for. */
    @PostMapping("/account/absence/stand-in")
    @MayUse(signedIn = true)
    ModelAndView replace(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Gap gap = standIns.gaps(actor).stream()
                .filter(one -> AbsencePage.key(one).equals(text(typed.get("at"))))
                .findFirst()
                .orElseThrow(() -> new NotFound("absence"));
        Optional<UserId> whom = gap.around().stream()
                .map(Units.Around::id)
                .filter(one -> one.toString().equals(text(typed.get("whom"))))
                .findFirst();
        if (whom.isEmpty() || standIns.replace(actor, gap.absent(), gap.days(), whom.get()) != Answer.OK) {
            return again(
                    actor, typed, AbsencePage.key(gap), Problems.of("whom", "access.accounts.stand-in.deputy.missing"));
        }
        return done("access.accounts.done.stand-in", flash);
    }

    @PostMapping("/account/absence/end")
    @MayUse(signedIn = true)
    ModelAndView end(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Days days = days(actor, typed);
        standIns.end(actor, actor.id(), days.standIn(), days.from());
        return done("access.accounts.done.stand-in-end", flash);
    }

    /** An absence of one's own that is not over. */
    private Days days(Actor actor, Map<String, String> typed) {
        String key = text(typed.get("at"));
        return absences.sheet(actor).away().stream()
                .map(Absence::days)
                .filter(days -> AbsencePage.key(days).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("absence"));
    }

    private static Wish wish(Map<String, String> typed) {
        Map<UUID, UserId> each = new LinkedHashMap<>();
        typed.forEach((field, value) -> {
            if (TEAM.matcher(field).matches() && !value.isBlank()) {
                each.put(UUID.fromString(field.substring(EACH.length())), UserId.valueOf(value.strip()));
            }
        });
        String all = text(typed.get("all"));
        return new Wish(all.isEmpty() ? null : UserId.valueOf(all), each);
    }

    /** Says of whom it is not possible, and never why: another's conflict of interest is not told. */
    private static Problems problems(NotPossible not, Map<String, String> typed) {
        Problems problems = Problems.NONE;
        for (Map.Entry<Optional<UUID>, Answer> entry : not.answers().entrySet()) {
            String own = entry.getKey().map(team -> EACH + team).orElse("");
            boolean one = !text(typed.get(own)).isEmpty();
            problems = problems.and(
                    one ? own : "all",
                    entry.getValue() == Answer.AWAY
                            ? "access.absence.away-too"
                            : one ? "access.absence.not-this" : "access.absence.not-all");
        }
        return problems;
    }

    private ModelAndView again(Actor actor, Map<String, String> typed, String at, Problems problems) {
        return Answers.again("access/accounts/absence", page(actor, typed, at, problems));
    }

    private static ModelAndView done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return seeOther("/account/absence");
    }
}
