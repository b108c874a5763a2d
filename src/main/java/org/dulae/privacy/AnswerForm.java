package org.dulae.privacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Problems;
import org.dulae.casework.refusal.Refusal;
import org.dulae.privacy.Request.Decision;
import org.dulae.privacy.Request.Refused;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** The answer to a request as typed; a refusal says more, in the same words as any other refusal. */
record AnswerForm(Map<String, String> fields) {
    static final AnswerForm EMPTY = new AnswerForm(Map.of());

    private static final List<String> TOLD = List.of("law", "facts", "appealTo", "appealLaw");
    private static final int MOST_YEARS = 2;

    /** What usually stands in a new one. */
    static AnswerForm usual(Request request, LocalDate lastDay, Texts t) {
        return new AnswerForm(Map.of(
                "appealTo",
                t.pick(request.took().officeTh(), request.took().officeEn()),
                "appealBy",
                t.date(lastDay),
                "appealLaw",
                t.text("casework.refusal.appealLaw.usual")));
    }

    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    String plain(String field) {
        return ThaiText.normalise(of(field)).strip();
    }

    @Nullable
    Decision decision() {
        return Arrays.stream(Decision.values())
                .filter(one -> one.name().equals(of("decision")))
                .findFirst()
                .orElse(null);
    }

    /** Whether what is told with a refusal may stay empty: nothing is refused, or nothing is chosen yet. */
    boolean mayBeEmpty() {
        Decision decision = decision();
        return decision == null || !decision.isRefusal();
    }

    Problems problems(LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>();
        Decision decision = decision();
        if (decision == null) {
            found.put("decision", "privacy.missing.decision");
        }
        if (plain("reason").isEmpty()) {
            found.put("reason", "privacy.missing.reason");
        }
        if (!mayBeEmpty()) {
            TOLD.stream()
                    .filter(field -> plain(field).isEmpty())
                    .forEach(field -> found.put(field, "casework.refusal." + field + ".missing"));
            if (appealBy(today).isEmpty()) {
                found.put("appealBy", "casework.refusal.appealBy.bad");
            }
        }
        return new Problems(found);
    }

    private Optional<LocalDate> appealBy(LocalDate today) {
        return ThaiDate.parse(plain("appealBy"), today)
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(MOST_YEARS)));
    }

    /** What a form without problems tells with a refusal. */
    @Nullable
    Refused refused(LocalDate today) {
        return mayBeEmpty()
                ? null
                : new Refused(
                        plain("law"),
                        plain("facts"),
                        new Refusal.Appeal(plain("appealTo"), appealBy(today).orElseThrow(), plain("appealLaw")));
    }
}
