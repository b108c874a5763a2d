package org.dulae.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Problems;
import org.dulae.directory.CareCapacities;
import org.dulae.directory.CareCapacity;
import org.dulae.directory.CareKind;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** One figure of care, as it is typed. */
record CareForm(
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String asOf,
        @Nullable String source,
        @Nullable String endedOn) {
    static final CareForm EMPTY = new CareForm("", "", "", "", "");

    private static final int MOST = 100_000;
    private static final int LONGEST_SOURCE = 200;

    static CareForm of(CareCapacity saved, Texts t) {
        return new CareForm(
                saved.kind().name(),
                String.valueOf(saved.amount()),
                t.date(saved.asOf()),
                saved.source(),
                saved.endedOn() == null ? "" : t.date(saved.endedOn()));
    }

    /** What may be changed of a figure, by field. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("amount", text(amount));
        fields.put("asOf", text(asOf));
        fields.put("source", text(source));
        fields.put("endedOn", text(endedOn));
        return fields;
    }

    CareForm with(Map<String, String> settled) {
        return new CareForm(
                kind, settled.get("amount"), settled.get("asOf"), settled.get("source"), settled.get("endedOn"));
    }

    String get(String field) {
        return field.equals("kind") ? text(kind) : fields().getOrDefault(field, "");
    }

    Optional<CareKind> careKind() {
        return Arrays.stream(CareKind.values())
                .filter(one -> one.name().equals(text(kind)))
                .findFirst();
    }

    Problems problems(LocalDate today) {
        Problems found = careKind().isEmpty() ? Problems.of("kind", "insight.care.problem.kind") : Problems.NONE;
        found = number().isEmpty() ? found.and("amount", "insight.care.problem.amount") : found;
        Optional<LocalDate> from = ThaiDate.parse(text(asOf), today);
        if (from.isEmpty()) {
            found = found.and("asOf", text(asOf).isEmpty() ? "insight.care.problem.day" : "ui.error.unreadable");
        } else if (from.get().isAfter(today)) {
            found = found.and("asOf", "insight.care.problem.future");
        }
        found = text(source).isEmpty() || text(source).length() > LONGEST_SOURCE
                ? found.and("source", "insight.care.problem.source")
                : found;
        Optional<LocalDate> to = ThaiDate.parse(text(endedOn), today);
        if (!text(endedOn).isEmpty() && to.isEmpty()) {
            return found.and("endedOn", "ui.error.unreadable");
        }
        return to.isPresent() && from.isPresent() && to.get().isBefore(from.get())
                ? found.and("endedOn", "insight.care.problem.order")
                : found;
    }

    private Optional<Integer> number() {
        String digits = ThaiText.arabicDigits(text(amount)).replace(",", "");
        return digits.matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(digits)).filter(number -> number <= MOST)
                : Optional.empty();
    }

    /** Only of a form without problems. */
    CareCapacities.Told told(LocalDate today) {
        return new CareCapacities.Told(
                number().orElseThrow(),
                ThaiDate.parse(text(asOf), today).orElseThrow(),
                ThaiDate.parse(text(endedOn), today).orElse(null),
                text(source));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
