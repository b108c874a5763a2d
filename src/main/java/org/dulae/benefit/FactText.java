package org.dulae.benefit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Facts as other programs write them: {@code yes}, {@code 11}, {@code 100000.00}, {@code 2026-09-30}, a birth as {@code 1966}, {@code 1966-09} or
 * {@code 1966-09-01}, an income by the head and the year or as {@link Income} writes it, benefits as {@link Receipt} writes them with commas between, aid as {@code LOW_INCOME_AID 2026-09-30}, with who paid behind it
 * where that is known: {@code LOW_INCOME_AID 2026-09-30 PROVINCE_OFFICE}.
 */
public final class FactText {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int HIGHEST = 10_000;
    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private FactText() {}

    /** Empty when it cannot be a value of this fact: not a year before 1850 or after 2199, not a birth or a payment after the day, no unknown code. */
    public static Optional<Object> read(Fact fact, String text, LocalDate day) {
        String value = text.strip();
        try {
            return Optional.ofNullable(
                    switch (fact.kind()) {
                        case YES_NO -> value.equals(YES) ? Boolean.TRUE : value.equals(NO) ? Boolean.FALSE : null;
                        case NUMBER -> number(value);
                        case MONEY -> Baht.parse(value).orElse(null);
                        case DATE -> day(value).orElse(null);
                        case BIRTH ->
                            Born.parse(value)
                                    .filter(born -> !born.earliest().isAfter(day))
                                    .filter(born -> born.earliest().isAfter(FIRST))
                                    .orElse(null);
                        case CODE -> fact.codes().contains(value) ? value : null;
                        case INCOME -> income(fact, value);
                        case RECEIPTS -> receipts(value);
                        case GRANTS -> grants(value, day);
                    });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String value) {
        int number = Integer.parseInt(value);
        return number < 0 || number > HIGHEST ? null : number;
    }

    /** A day that can be meant, as other programs write it. */
    public static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.strip()))
                    .filter(date -> date.isAfter(FIRST) && date.isBefore(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Somebody's own is shared with nobody. */
    private static @Nullable Object income(Fact fact, String value) {
        Optional<Income> said = Income.parse(value).filter(one -> fact == Fact.HOUSEHOLD_INCOME || one.heads() == 1);
        return said.isPresent() ? said.get() : Baht.parse(value).orElse(null);
    }

    private static @Nullable Set<Receipt> receipts(String value) {
        Set<Receipt> receipts = parts(value).map(Receipt::parse).collect(Collectors.toCollection(LinkedHashSet::new));
        return receipts.stream()
                        .flatMap(one -> Stream.of(one.from(), one.until()))
                        .filter(Objects::nonNull)
                        .allMatch(when ->
                                when.earliest().isAfter(FIRST) && when.latest().isBefore(LAST))
                ? receipts
                : null;
    }

    private static @Nullable List<Grant> grants(String value, LocalDate day) {
        List<Grant> grants = parts(value)
                .map(part -> part.split(" +", 3))
                .map(part -> new Grant(
                        part[0],
                        day(part.length == 1 ? "" : part[1]).orElseThrow(IllegalArgumentException::new),
                        part.length < 3 ? null : Payer.of(Office.valueOf(part[2]))))
                .toList();
        boolean known = grants.stream()
                .allMatch(grant -> Entitlements.find(grant.code()).isPresent()
                        && !grant.on().isAfter(day));
        return known ? grants : null;
    }

    private static Stream<String> parts(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** The value of a known fact as a reader sees it. */
    static String write(Fact fact, Facts facts, Texts t) {
        Object value = facts.value(fact);
        return switch (value) {
            case null -> t.text("benefit.value.unknown");
            case Boolean yes -> t.text(yes ? "benefit.value.yes" : "benefit.value.no");
            case Born born -> born.words(t);
            case LocalDate date -> t.date(date);
            case Baht sum -> t.baht(sum);
            case Integer number -> t.number(number);
            case String code -> t.text("benefit.code." + fact + "." + code);
            case Income income -> income.words(fact == Fact.HOUSEHOLD_INCOME, t);
            case Set<?> all -> list(all.stream().map(Receipt.class::cast).map(one -> one.words(t)), t);
            case List<?> grants -> list(grants.stream().map(Grant.class::cast).map(grant -> write(grant, t)), t);
            default -> throw new IllegalStateException(fact + " has no words");
        };
    }

    private static String write(Grant grant, Texts t) {
        String paid = t.text("benefit.value.grant", name(grant.code(), t), grant.on());
        Payer payer = grant.payer();
        return payer == null ? paid : t.text("benefit.value.grant.from", paid, payer.words(t));
    }

    private static String name(String code, Texts t) {
        return Entitlements.get(code).name().in(t);
    }

    private static String list(Stream<String> words, Texts t) {
        String joined = words.collect(Collectors.joining(", "));
        return joined.isEmpty() ? t.text("benefit.value.none") : joined;
    }
}
