package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dulae.access.Problems;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.PersonRights;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.Baht;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;

/** What an officer typed of some facts, each under its code. A field that stays empty says nothing. */
record FactForm(Map<String, List<String>> typed) {
    static final FactForm EMPTY = new FactForm(Map.of());
    static final String SOURCE = "source";
    /** Who may have said it to an officer; what was said in a contact is written down with the contact. */
    static final Set<KnownFact.Source> SOURCES = EnumSet.complementOf(EnumSet.of(KnownFact.Source.CONTACT));
    /** Ticked where nothing of a list is received. */
    static final String NONE = "NONE";

    /** Of one payment each: what it was, when, by whom. */
    static final String GRANT_CODE = "grantCode";

    static final String GRANT_ON = "grantOn";
    static final String GRANT_FROM = "grantFrom";

    /** As other programs write a list of nothing. */
    private static final String NOTHING = ",";

    IncomeForm income() {
        return new IncomeForm(typed);
    }

    ReceiptForm receipts() {
        return new ReceiptForm(typed);
    }

    String get(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Those that were asked, answered or not. */
    List<Fact> asked() {
        return Arrays.stream(Fact.values())
                .filter(PersonRights::mayBeTold)
                .filter(fact -> typed.containsKey(fact.name()) || all("asked").contains(fact.name()))
                .toList();
    }

    Optional<KnownFact.Source> source() {
        return SOURCES.stream().filter(one -> one.name().equals(get(SOURCE))).findFirst();
    }

    Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        for (Fact fact : asked()) {
            if (isAnswered(fact)
                    && FactText.read(fact, value(fact, today), today).isEmpty()) {
                problems = problems.and(fact.name(), "ui.error.unreadable");
            }
        }
        if (get(Fact.STATE_PENSION.name()).equals("no") && receipts().isPensioner(today)) {
            problems = problems.and(Fact.STATE_PENSION.name(), "benefit.problem.pension");
        }
        if (income().isTold()) {
            for (var wrong : income().problems().byField().entrySet()) {
                problems = problems.and(wrong.getKey(), wrong.getValue());
            }
        } else if (asked().stream().noneMatch(this::isAnswered)) {
            String first = asked().isEmpty() ? SOURCE : asked().getFirst().name();
            String field = first.endsWith("INCOME") ? IncomeForm.SUM : first;
            return problems.and(field, "benefit.problem.nothing");
        }
        return source().isEmpty() ? problems.and(SOURCE, "benefit.problem.source") : problems;
    }

    Map<Fact, String> values(LocalDate today) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        asked().stream().filter(this::isAnswered).forEach(fact -> values.put(fact, value(fact, today)));
        if (income().isTold()) {
            values.put(income().fact(), income().value());
        }
        return values;
    }

    private boolean isAnswered(Fact fact) {
        if (fact.kind() == Fact.Kind.GRANTS && all(GRANT_CODE).stream().anyMatch(code -> !code.isBlank())) {
            return true;
        }
        if (fact.kind() == Fact.Kind.RECEIPTS && !receipts().rows().isEmpty()) {
            return true;
        }
        return all(fact.name()).stream().anyMatch(value -> !value.isBlank());
    }

    private String value(Fact fact, LocalDate today) {
        String typed = ThaiText.arabicDigits(ThaiText.normalise(get(fact.name())));
        return switch (fact.kind()) {
            case MONEY, INCOME ->
                Baht.parse(typed).map(sum -> sum.amount().toPlainString()).orElse("");
            case DATE -> ThaiDate.parse(typed, today).map(LocalDate::toString).orElse("");
            // Something and nothing at once cannot be read.
            case RECEIPTS ->
                all(fact.name()).contains(NONE)
                        ? receipts().rows().isEmpty() ? NOTHING : NONE
                        : receipts().written(today);
            case GRANTS -> grants(today);
            default -> typed;
        };
    }

    /** One payment of a list, as it was typed. */
    record GrantRow(String code, String on, String from) {}

    List<GrantRow> grantRows() {
        return IntStream.range(0, all(GRANT_CODE).size())
                .mapToObj(row -> new GrantRow(at(GRANT_CODE, row), at(GRANT_ON, row), at(GRANT_FROM, row)))
                .toList();
    }

    private String at(String name, int row) {
        return row < all(name).size() ? all(name).get(row).strip() : "";
    }

    /** Cannot be read when a day is missing: a payment without its day belongs to no year. */
    private String grants(LocalDate today) {
        String list = grantRows().stream()
                .filter(row -> !row.code().isEmpty())
                .map(row -> (row.code() + " " + day(row.on(), today) + " " + row.from()).strip())
                .collect(Collectors.joining(","));
        return list.isEmpty() ? NOTHING : list;
    }

    private static String day(String typed, LocalDate today) {
        return ThaiDate.parse(ThaiText.arabicDigits(ThaiText.normalise(typed)), today)
                .map(LocalDate::toString)
                .orElse("?");
    }
}
