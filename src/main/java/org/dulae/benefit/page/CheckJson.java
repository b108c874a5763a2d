package org.dulae.benefit.page;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Born;
import org.dulae.benefit.Certainty;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Office;
import org.dulae.benefit.Per;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;
import org.dulae.benefit.Words;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.benefit.page.EntitlementJson.Named;
import org.dulae.benefit.page.EntitlementJson.Paid;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A check as other programs ask for it, and what they are answered. */
final class CheckJson {
    private static final String ON = "on";
    private static final String FACTS = "facts";
    /** More than any sum has; what has more is refused before it is written out. */
    private static final int DIGITS = 18;

    private CheckJson() {}

    /**
     * What may be sent, for the description of the interface.
     *
     * @param on the day to check for; today if it is left out
     * @param facts names and values as {@code GET /api/entitlements/facts} lists them; what is left out is unknown
     */
    @Schema(name = "CheckAsked")
    record Asked(@Nullable LocalDate on, Map<String, Object> facts) {}

    /** What was understood. */
    record Understood(LocalDate on, Facts facts) {}

    /** @param ask what is missing, first what decides most */
    record Answered(LocalDate on, List<One> answers, List<Named> ask) {
        static Answered of(Screening screening, Texts t) {
            return new Answered(
                    screening.day(),
                    screening.answers().stream()
                            .map(answer -> One.of(answer, t))
                            .toList(),
                    screening.ask().stream().map(fact -> Named.of(fact, t)).toList());
        }
    }

    /** @param words the verdict as a sentence; an officer decides */
    record One(
            String code,
            int number,
            Words name,
            Verdict verdict,
            String words,
            String rule,
            String version,
            Certainty certainty,
            boolean active,
            List<Judged> reasons,
            List<Fact> missing,
            @Nullable Received received,
            List<Paid> amounts,
            List<Named> documents,
            List<Named> applyAt) {
        static One of(Answer answer, Texts t) {
            return new One(
                    answer.entitlement().code(),
                    answer.entitlement().number(),
                    answer.entitlement().name(),
                    answer.verdict(),
                    answer.words(t),
                    answer.rule().id(),
                    answer.rule().version(),
                    answer.rule().certainty(),
                    answer.rule().open(),
                    answer.reasons().stream()
                            .map(reason -> Judged.of(reason, t))
                            .toList(),
                    List.copyOf(answer.missing()),
                    answer.receipt().map(one -> Received.of(one, t)).orElse(null),
                    EntitlementJson.paid(answer.amounts(), t),
                    EntitlementJson.documents(answer.documents(), t),
                    EntitlementJson.offices(answer.entitlement(), t));
        }
    }

    /**
     * What was sent of a benefit that is received; null = not known.
     *
     * @param payerName who pays, in words, where it is no office of the list
     */
    record Received(
            @Nullable BigDecimal baht,
            @Nullable Per per,
            @Nullable Office payer,
            @Nullable String payerName,
            @Nullable String from,
            @Nullable String until,
            String words) {
        static Received of(Receipt one, Texts t) {
            Baht sum = one.amount();
            Payer payer = one.payer();
            Born from = one.from();
            Born until = one.until();
            return new Received(
                    sum == null ? null : sum.amount(),
                    one.per(),
                    payer == null ? null : payer.office(),
                    payer == null || payer.name().isEmpty() ? null : payer.name(),
                    from == null ? null : from.iso(),
                    until == null ? null : until.iso(),
                    one.words(t));
        }
    }

    /** One condition, whether it is met, and the values it was judged by. */
    record Judged(String words, Truth truth, Map<Fact, String> values) {
        static Judged of(org.dulae.benefit.Reason reason, Texts t) {
            return new Judged(
                    reason.words(t),
                    reason.truth(),
                    reason.used().stream().collect(Collectors.toMap(fact -> fact, fact -> reason.shown(fact, t))));
        }
    }

    /** A name or a value that cannot be read; the value itself is never repeated. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final int LONGEST = 60;
        private final String field;
        private final boolean known;

        Unreadable(String field, boolean known) {
            super("cannot be read", null, false, false);
            this.field = field.length() > LONGEST ? field.substring(0, LONGEST) + "…" : field;
            this.known = known;
        }

        String field() {
            return field;
        }

        String words(Texts t) {
            return t.text(known ? "benefit.api.value" : "benefit.api.name", field);
        }
    }

    static Understood read(JsonNode root, LocalDate today) {
        if (!root.isObject() || !root.path(FACTS).isObject()) {
            throw new Unreadable(FACTS, true);
        }
        root.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(ON) && !name.equals(FACTS))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unreadable(name, false);
                });
        LocalDate on = root.has(ON) ? day(root.path(ON)) : today;
        Facts.Builder facts = new Facts.Builder();
        root.path(FACTS).properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                Fact fact = fact(entry.getKey());
                facts.put(fact, value(fact, entry.getValue(), on));
            }
        });
        return new Understood(on, facts.facts());
    }

    private static LocalDate day(JsonNode written) {
        return FactText.day(written.asString("")).orElseThrow(() -> new Unreadable(ON, true));
    }

    private static String object(JsonNode written) {
        String money = word(written, "amount", "", "/") + word(written, "per", "", "");
        if (written.path("code").isMissingNode()) {
            return money + word(written, "daysPerMonth", ":", "") + word(written, "heads", "/", "");
        }
        String days = word(written, "from", "", "") + ".." + word(written, "until", "", "");
        return Stream.of(
                        written.path("code").asString(""),
                        word(written, ON, "", ""),
                        money,
                        word(written, "payer", "", ""),
                        payerName(written),
                        days.equals("..") ? "" : days)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String payerName(JsonNode written) {
        String name = word(written, "payerName", "", "");
        return name.isEmpty() ? "" : Payer.written(name);
    }

    private static String word(JsonNode written, String name, String before, String after) {
        JsonNode value = written.path(name);
        return value.isMissingNode() || value.isNull() ? "" : before + text(value) + after;
    }

    private static Fact fact(String name) {
        try {
            return Fact.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name, false);
        }
    }

    private static Object value(Fact fact, JsonNode written, LocalDate day) {
        return FactText.read(fact, text(written), day).orElseThrow(() -> new Unreadable(fact.name(), true));
    }

    /** As {@link FactText} reads it: lists with commas, aid as its code and its day, benefits and incomes with what is said of them. */
    private static String text(JsonNode written) {
        if (written.isArray()) {
            return written.values().stream().map(CheckJson::text).collect(Collectors.joining(","));
        }
        if (written.isObject()) {
            return object(written);
        }
        if (written.isBoolean()) {
            return written.booleanValue() ? "yes" : "no";
        }
        if (written.isNumber()) {
            BigDecimal number = written.decimalValue();
            boolean longer = number.scale() > DIGITS || number.scale() < -DIGITS || number.precision() > DIGITS;
            return longer ? "" : number.toPlainString();
        }
        return written.asString("");
    }
}
