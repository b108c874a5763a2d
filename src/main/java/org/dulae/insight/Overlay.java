package org.dulae.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.area.Ages;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Projection;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which two pyramids lie over each other, as the reader chose: two days of an area, a day and what it may lead to, an area and the country.
 *
 * @param days all that is known of the area, newest first
 * @param main the one whose figures the page shows
 * @param beside code of what {@code other} is: a day, years ahead, the country, nothing
 */
record Overlay(List<Ages> days, Ages main, @Nullable Ages other, String beside) {
    private static final String COUNTRY = "country";
    private static final String NONE = "none";
    private static final List<Integer> AHEAD = List.of(10, 20);

    /** What was not there to be chosen falls back to the first of: another day, the country, twenty years ahead, nothing. */
    static Overlay choose(List<Ages> days, String of, String beside, Supplier<Optional<Ages>> country) {
        Ages main = days.stream()
                .filter(day -> day.asOf().toString().equals(of))
                .findFirst()
                .orElse(days.getFirst());
        List<String> codes = codes(days, main);
        String chosen = codes.contains(beside) ? beside : codes.getFirst();
        Ages other = switch (chosen) {
            case COUNTRY -> country.get().orElse(null);
            case NONE -> null;
            default ->
                days.stream()
                        .filter(day -> day.asOf().toString().equals(chosen))
                        .findFirst()
                        .orElseGet(() -> ahead(main, Integer.parseInt(chosen)));
        };
        return new Overlay(days, main, other, chosen);
    }

    private static Ages ahead(Ages base, int years) {
        return Projection.of(base, Projection.Course.MIDDLE).steps().get(years / Ages.YEARS_EACH);
    }

    /** A tambon is too small to be told ahead. */
    static boolean isToldAhead(AreaCode area) {
        return area.level() != AreaLevel.TAMBON;
    }

    /** The best to begin with stands first. */
    private static List<String> codes(List<Ages> days, Ages main) {
        List<String> codes = new ArrayList<>();
        days.stream()
                .filter(day -> !day.equals(main))
                .forEach(day -> codes.add(day.asOf().toString()));
        if (!main.code().equals(AreaCode.COUNTRY)) {
            codes.add(COUNTRY);
        }
        if (isToldAhead(main.code())) {
            AHEAD.reversed().forEach(years -> codes.add(years.toString()));
        }
        codes.add(NONE);
        return codes;
    }

    String of() {
        return main.asOf().toString();
    }

    List<Choice> dayChoices(Texts t) {
        return days.stream()
                .map(day -> new Choice(day.asOf().toString(), name(day, t)))
                .toList();
    }

    List<Choice> besideChoices(Texts t) {
        return codes(days, main).stream()
                .map(code -> new Choice(code, label(code, t)))
                .toList();
    }

    private String label(String code, Texts t) {
        if (code.equals(COUNTRY) || code.equals(NONE)) {
            return t.label("insight.overlay." + code);
        }
        return days.stream()
                .filter(day -> day.asOf().toString().equals(code))
                .findFirst()
                .map(day -> name(day, t))
                .orElseGet(() -> t.text("insight.overlay.ahead", Integer.valueOf(code)));
    }

    /** {@code 31 ธ.ค. 2563 · ค่าประมาณ}: never a pyramid without its day and what kind of figure it is. */
    String name(Ages ages, Texts t) {
        String name = t.text("insight.overlay.name", ages.asOf(), t.text("insight.basis." + ages.basis()));
        return ages.code().equals(main.code()) ? name : t.text("insight.overlay.country.name", name);
    }

    /** Every line of a table for a spreadsheet: all days that are known and, if it is none of them, the other. */
    List<Ages> all() {
        return other == null || days.contains(other)
                ? days
                : Stream.concat(days.stream(), Stream.of(other)).toList();
    }
}
