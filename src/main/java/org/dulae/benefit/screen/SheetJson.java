package org.dulae.benefit.screen;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.benefit.Born;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Grant;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as a sheet keeps them, so that SQL and Java read the same: truths and numbers as such, days and codes as text, aid as
 * {@code CODE 2026-09-30}, what is received as {@code CODE}, with its first and its last possible day behind it where they are known, the birth of somebody else as its first and last day. The person's own birth has columns of its own.
 */
final class SheetJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SheetJson() {}

    /** Without what belongs to a restricted matter, which is kept nowhere but there. */
    static String write(Facts facts) {
        ObjectNode known = JSON.createObjectNode();
        for (Fact fact : facts.known()) {
            if (fact != Fact.BORN && !fact.restricted()) {
                put(known, fact.name(), fact == Fact.GRANTS_THIS_YEAR ? Grant.all(facts) : facts.value(fact));
            }
        }
        return known.toString();
    }

    private static void put(ObjectNode known, String code, @Nullable Object value) {
        switch (value) {
            case Boolean yes -> known.put(code, yes);
            case Integer number -> known.put(code, number);
            case Baht sum -> known.put(code, sum.amount());
            case Income income -> known.put(code, income.yearly().amount());
            case LocalDate day -> known.put(code, day.toString());
            case String one -> known.put(code, one);
            case Born born -> texts(known, code, List.of(born.earliest(), born.latest()));
            case Set<?> all -> texts(known, code, received(all));
            case List<?> grants -> texts(known, code, paid(grants));
            case null, default -> throw new IllegalStateException(code + " cannot be kept");
        }
    }

    private static List<String> received(Set<?> all) {
        return all.stream()
                .map(Receipt.class::cast)
                .filter(one -> !one.isCounted())
                .map(SheetJson::dates)
                .toList();
    }

    private static List<String> paid(List<?> grants) {
        return grants.stream()
                .map(Grant.class::cast)
                .map(grant -> grant.code() + " " + grant.on())
                .toList();
    }

    private static String dates(Receipt one) {
        Born from = one.from();
        Born until = one.until();
        return (one.code() + " " + (from == null ? "" : from.earliest()) + " " + (until == null ? "" : until.latest()))
                .stripTrailing();
    }

    /** How much it is and who pays decides nothing. */
    private static Receipt receipt(String kept) {
        String[] part = kept.split(" ");
        return new Receipt(part[0], null, null, null, day(part, 1), day(part, 2));
    }

    private static @Nullable Born day(String[] part, int at) {
        return part.length <= at || part[at].isEmpty() ? null : Born.on(LocalDate.parse(part[at]));
    }

    /** Only what is kept: so that the same is found at once and from what was kept, a day later. */
    static Facts kept(Facts facts) {
        return facts.value(Fact.BORN) instanceof Born born
                ? read(born.earliest(), born.latest(), write(facts))
                : read(null, null, write(facts));
    }

    private static void texts(ObjectNode known, String code, Iterable<?> values) {
        ArrayNode list = known.putArray(code);
        values.forEach(value -> list.add(value.toString()));
    }

    static Facts read(@Nullable LocalDate bornFrom, @Nullable LocalDate bornTo, String known) {
        Facts.Builder facts = new Facts.Builder();
        if (bornFrom != null && bornTo != null) {
            facts.put(Fact.BORN, new Born(bornFrom, bornTo));
        }
        for (Map.Entry<String, JsonNode> one : JSON.readTree(known).properties()) {
            Fact fact = Fact.valueOf(one.getKey());
            facts.put(fact, value(fact, one.getValue()));
        }
        return facts.facts();
    }

    private static Object value(Fact fact, JsonNode value) {
        return switch (fact.kind()) {
            case YES_NO -> value.booleanValue();
            case NUMBER -> value.intValue();
            case MONEY, INCOME -> Baht.of(value.decimalValue());
            case DATE -> LocalDate.parse(value.stringValue());
            case CODE -> value.stringValue();
            case BIRTH ->
                new Born(
                        LocalDate.parse(value.get(0).stringValue()),
                        LocalDate.parse(value.get(1).stringValue()));
            case RECEIPTS -> {
                Set<Receipt> receipts = new LinkedHashSet<>();
                value.forEach(one -> receipts.add(receipt(one.stringValue())));
                yield receipts;
            }
            case GRANTS ->
                value.valueStream()
                        .map(grant -> grant.stringValue().split(" "))
                        // Who paid decides nothing.
                        .map(part -> new Grant(part[0], LocalDate.parse(part[1]), null))
                        .toList();
        };
    }
}
