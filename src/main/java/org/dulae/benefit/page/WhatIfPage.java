package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Variant;
import org.dulae.benefit.screen.WhatIf.Range;
import org.dulae.benefit.screen.WhatIf.Row;
import org.dulae.shared.Texts;

/**
 * A rule beside itself with other figures.
 *
 * @param typed as it stands in the address
 * @param rows by place; none while something cannot be read
 */
record WhatIfPage(
        List<Entitlement> choices,
        Entitlement chosen,
        Rule rule,
        Variant variant,
        Map<String, String> typed,
        Problems problems,
        List<Row> rows,
        LocalDate today,
        Areas areas) {

    List<Choice> entitlements(Texts t) {
        return choices.stream()
                .map(one -> new Choice(one.code(), one.name().in(t)))
                .toList();
    }

    String label(Variant.Figure figure, Texts t) {
        return t.text("benefit.whatif.figure." + figure.meaning(), figure.words(t));
    }

    String law(Variant.Figure figure, Texts t) {
        return t.text("benefit.whatif.law", t.number(figure.today()));
    }

    /** What was typed, else the law's own. */
    String value(Variant.Figure figure) {
        return typed.getOrDefault(figure.key(), String.valueOf(figure.today()));
    }

    static String unit(Variant.Figure figure, Texts t) {
        return switch (figure.meaning()) {
            case AGE_FROM, AGE_BELOW -> t.text("benefit.whatif.years");
            case AT_MOST, PAID -> t.text("benefit.person.baht");
            case NUMBER_FROM, NUMBER_TO -> "";
        };
    }

    String place(Row row, Texts t) {
        return AreaCode.parse(row.area())
                .flatMap(areas::find)
                .map(area -> t.pick(area.nameTh(), area.nameEn()))
                .orElseGet(() -> t.text("benefit.missing.somewhere"));
    }

    /** Of all places; but not so that a place with few people could be read off it, nor of few people altogether. */
    Optional<Row> total() {
        return rows.stream()
                .filter(row -> !leavesOneOut() || !row.isFew())
                .reduce(Row::plus)
                .filter(total -> !total.isFew());
    }

    /** What is left over when all others are taken from the sum would be the one place that is not told. */
    boolean leavesOneOut() {
        return rows.stream().filter(Row::isFew).count() == 1;
    }

    static String range(Range range, Texts t) {
        return range.isCertain()
                ? t.number(range.low())
                : t.text("benefit.whatif.range", t.number(range.low()), t.number(range.high()));
    }

    /** With its sign: what is more says so. */
    static String change(Range range, Texts t) {
        return range.isCertain()
                ? signed(range.low(), t)
                : t.text("benefit.whatif.range", signed(range.low(), t), signed(range.high(), t));
    }

    private static String signed(long number, Texts t) {
        String written = t.number(Math.abs(number));
        return number > 0 ? "+" + written : number < 0 ? "−" + written : written;
    }
}
