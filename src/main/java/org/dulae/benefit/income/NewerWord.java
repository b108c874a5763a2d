package org.dulae.benefit.income;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.person.fact.KnownFact;
import org.jspecify.annotations.Nullable;

/**
 * What is written down when something is told of what is known already. A pension stands in two places, as an answer and among what is received: the
 * newer word holds in both, and what it ends stays to be seen among what was known before.
 */
public final class NewerWord {
    private static final String RECEIVING = Fact.RECEIVING.name();
    private static final String PENSION = Fact.STATE_PENSION.name();
    /** As other programs write a list of nothing. */
    private static final String NOTHING = ",";

    private NewerWord() {}

    /** What an officer wrote down, each list whole. */
    public static List<KnownFact> told(List<KnownFact> told, List<KnownFact> known, LocalDate day) {
        KnownFact list = find(told, RECEIVING);
        Map<String, KnownFact> all = byCode(noPensionAnyMore(told, known, day));
        if (list != null && !all.containsKey(PENSION)) {
            boolean now = hasPension(list, day);
            if (now || hasPension(find(known, RECEIVING), day)) {
                all.put(PENSION, new KnownFact(PENSION, now ? "yes" : "no", list.source(), list.on()));
            }
        }
        return List.copyOf(all.values());
    }

    /** What was said by the way: kinds alone add to what is received, and what is known to be so already is not written again. */
    public static List<KnownFact> heard(List<KnownFact> heard, List<KnownFact> known, LocalDate day) {
        List<KnownFact> whole = heard.stream()
                .filter(one -> read(one, day).isPresent())
                .map(one -> one.code().equals(RECEIVING) ? added(one, find(known, RECEIVING), day) : one)
                .toList();
        return noPensionAnyMore(whole, known, day).stream()
                .filter(one -> !isKnown(one, find(known, one.code()), day))
                .toList();
    }

    /** Whoever says that there is no pension has said that it is not among what is received; of the rest nothing new was said. */
    private static List<KnownFact> noPensionAnyMore(List<KnownFact> told, List<KnownFact> known, LocalDate day) {
        KnownFact answer = find(told, PENSION);
        KnownFact list = find(told, RECEIVING);
        KnownFact stands = list == null ? find(known, RECEIVING) : list;
        if (answer == null || !answer.value().equals("no") || stands == null || !hasPension(stands, day)) {
            return told;
        }
        List<Receipt> others = receipts(stands, day).stream()
                .filter(one -> !isPension(one, day))
                .toList();
        Map<String, KnownFact> all = byCode(told);
        all.put(RECEIVING, new KnownFact(RECEIVING, written(others), stands.source(), stands.on()));
        return List.copyOf(all.values());
    }

    /** A kind says less than a receipt of it: it is added where none is known to go on. Whoever says there is nothing ends what is known by its kind alone. */
    private static KnownFact added(KnownFact said, @Nullable KnownFact before, LocalDate day) {
        if (before == null) {
            return said;
        }
        List<Receipt> kinds = receipts(said, day);
        List<Receipt> all = new ArrayList<>(receipts(before, day));
        if (kinds.isEmpty()) {
            all.removeIf(one -> one.equals(Receipt.of(one.code())) && !one.isOf(Receipt.STATE_PENSION));
        }
        kinds.stream()
                .filter(kind -> all.stream().noneMatch(one -> one.isOf(kind.code()) && one.isNow(day)))
                .forEach(all::add);
        return new KnownFact(RECEIVING, written(all), said.source(), said.on());
    }

    private static boolean isKnown(KnownFact one, @Nullable KnownFact before, LocalDate day) {
        return before != null && read(one, day).equals(read(before, day));
    }

    private static boolean hasPension(@Nullable KnownFact list, LocalDate day) {
        return list != null && receipts(list, day).stream().anyMatch(one -> isPension(one, day));
    }

    private static boolean isPension(Receipt one, LocalDate day) {
        return one.isOf(Receipt.STATE_PENSION) && one.isNow(day);
    }

    private static List<Receipt> receipts(KnownFact list, LocalDate day) {
        return read(list, day).stream()
                .flatMap(all -> ((Set<?>) all).stream())
                .map(Receipt.class::cast)
                .toList();
    }

    private static Optional<Object> read(KnownFact one, LocalDate day) {
        return Stream.of(Fact.values())
                .filter(fact -> fact.name().equals(one.code()))
                .findFirst()
                .flatMap(fact -> FactText.read(fact, one.value(), day));
    }

    private static String written(List<Receipt> all) {
        return all.isEmpty() ? NOTHING : all.stream().map(Receipt::toString).collect(Collectors.joining(","));
    }

    private static @Nullable KnownFact find(List<KnownFact> all, String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }

    private static Map<String, KnownFact> byCode(List<KnownFact> all) {
        Map<String, KnownFact> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(one.code(), one));
        return map;
    }
}
