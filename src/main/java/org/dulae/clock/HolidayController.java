package org.dulae.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of holidays, year by year; an administrator adds what is announced later. */
@Controller
class HolidayController {
    private static final int FIRST = 2022;
    private final Holidays holidays;
    private final Areas areas;
    private final Clock clock;

    HolidayController(Holidays holidays, Areas areas, Clock clock) {
        this.holidays = holidays;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * @param places names of provinces that have a day of their own, in the reader's language
     * @param own the place for which this administrator may add and take away; null = for none
     */
    record HolidaysPage(
            int year,
            LocalDate today,
            List<Holiday> days,
            Map<String, String> places,
            @Nullable String own,
            String ownName,
            Typed typed,
            Problems problems) {
        List<Integer> years() {
            return IntStream.rangeClosed(FIRST, today.getYear() + 1).boxed().toList();
        }

        String shown(int year, Texts t) {
            return String.valueOf(t.isThai() ? ThaiDate.yearBe(LocalDate.of(year, 1, 1)) : year);
        }

        /** Of the nation one may say it of every place. */
        boolean mayRemove(Holiday day) {
            return own != null && (own.equals(Holiday.NATION) || own.equals(day.areaCode()));
        }
    }

    /** What was typed to add a day. */
    record Typed(String day, String nameTh, String nameEn, String source) {
        static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(Map<String, String> fields) {
            return new Typed(
                    fields.getOrDefault("day", "").strip(),
                    fields.getOrDefault("nameTh", "").strip(),
                    fields.getOrDefault("nameEn", "").strip(),
                    fields.getOrDefault("source", "").strip());
        }

        Optional<LocalDate> on(LocalDate today) {
            return ThaiDate.parse(day, today)
                    .filter(date -> date.getYear() >= FIRST && date.getYear() <= today.getYear() + 1);
        }

        Problems problems(LocalDate today) {
            Problems found = on(today).isPresent() ? Problems.NONE : Problems.of("day", "clock.error.holiday.day");
            found = nameTh.isEmpty() ? found.and("nameTh", "clock.error.holiday.name") : found;
            return source.isEmpty() ? found.and("source", "clock.error.holiday.source") : found;
        }

        Holiday holiday(String areaCode, LocalDate today) {
            String english = nameEn.isEmpty() ? nameTh : nameEn;
            return new Holiday(NewId.next(), on(today).orElseThrow(), areaCode, nameTh, english, true, source, null);
        }
    }

    @GetMapping("/holidays")
    @MayUse(signedIn = true)
    ModelAndView show(Actor actor, @RequestParam @Nullable Integer year, Texts t) {
        return page(actor, year == null ? today().getYear() : year, Typed.NOTHING, Problems.NONE, t);
    }

    @PostMapping("/holidays")
    @MayUse(Role.ADMIN)
    ModelAndView add(Actor actor, @RequestParam Map<String, String> fields, Texts t, RedirectAttributes flash) {
        Typed typed = Typed.of(fields);
        Problems problems = typed.problems(today());
        int year = typed.on(today()).orElse(today()).getYear();
        if (!problems.any()) {
            try {
                holidays.add(actor, typed.holiday(Holidays.areas(actor).getFirst(), today()));
                flash.addFlashAttribute("done", "clock.done.holiday");
                return to(year);
            } catch (Holidays.KnownAlready known) {
                problems = Problems.of("nameTh", "clock.error.holiday.known");
            }
        }
        return page(actor, year, typed, problems, t);
    }

    @PostMapping("/holidays/{id}/removal")
    @MayUse(Role.ADMIN)
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int year,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes flash) {
        String why = fields.getOrDefault("why-" + id, "").strip();
        if (why.isEmpty()) {
            return page(actor, year, Typed.NOTHING, Problems.of("why-" + id, "clock.error.why"), t);
        }
        holidays.remove(actor, id, why);
        flash.addFlashAttribute("done", "clock.done.holiday.removed");
        flash.addFlashAttribute("undo", "/holidays/" + id + "/return?year=" + year);
        return to(year);
    }

    @PostMapping("/holidays/{id}/return")
    @MayUse(Role.ADMIN)
    ModelAndView restore(Actor actor, @PathVariable UUID id, @RequestParam int year, RedirectAttributes flash) {
        holidays.restore(actor, id);
        flash.addFlashAttribute("done", "clock.done.holiday");
        return to(year);
    }

    private ModelAndView page(Actor actor, int year, Typed typed, Problems problems, Texts t) {
        if (year < FIRST || year > today().getYear() + 1) {
            throw new NotFound("year");
        }
        List<Holiday> days = holidays.of(actor, year);
        Map<String, String> places = days.stream()
                .map(Holiday::areaCode)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> place(code, t)));
        String own = Holidays.areas(actor).stream().findFirst().orElse(null);
        HolidaysPage page =
                new HolidaysPage(year, today(), days, places, own, own == null ? "" : place(own, t), typed, problems);
        HttpStatus status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("clock/holidays", Map.of("page", page), status);
    }

    private String place(String code, Texts t) {
        return code.equals(Holiday.NATION)
                ? t.text("clock.holiday.nation")
                : areas.path(new AreaCode(code)).name(t);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    private static ModelAndView to(int year) {
        ModelAndView answer = new ModelAndView("redirect:/holidays?year=" + year);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
