package org.dulae.exchange;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are about one person, by the rows alone: the same identity number, or the same name, day of birth and address, is one
 * person; a name heard alike in one village may be. Rows that contradict each other are told, whichever of them is wrong.
 */
final class LedgerPeople {
    private static final int MOST_OFFERED = 5;
    private final Map<String, List<LedgerWho>> byNumber;
    private final Map<String, List<LedgerWho>> byBirth;
    private final Map<String, List<LedgerWho>> byName;
    private final Map<Integer, Doubt> doubts = new HashMap<>();

    /** @param row the one that speaks against it */
    private record Doubt(String why, int row) {}

    private LedgerPeople(List<LedgerWho> all) {
        byNumber = by(all, LedgerWho::number);
        byBirth = by(all, LedgerWho::born);
        byName = by(all, LedgerWho::heard);
        doubt(
                "exchange.refused.number.name",
                byNumber.values(),
                who -> !who.names().family().isEmpty(),
                LedgerWho::namedLike);
        doubt(
                "exchange.refused.number.birth",
                byNumber.values(),
                who -> who.birth().date() != null,
                LedgerWho::bornLike);
        doubt(
                "exchange.refused.person.number",
                byBirth.values(),
                who -> !who.number().isEmpty(),
                LedgerWho::numberedLike);
    }

    private static Map<String, List<LedgerWho>> by(List<LedgerWho> all, Function<LedgerWho, String> key) {
        return all.stream().filter(who -> !key.apply(who).isEmpty()).collect(groupingBy(key));
    }

    /** @param tells who says enough to be compared with */
    private void doubt(
            String why,
            Collection<List<LedgerWho>> groups,
            Predicate<LedgerWho> tells,
            BiPredicate<LedgerWho, LedgerWho> agree) {
        for (List<LedgerWho> group : groups) {
            LedgerWho first = group.stream().filter(tells).findFirst().orElse(group.getFirst());
            LedgerWho odd = group.stream()
                    .filter(who -> !agree.test(first, who))
                    .findFirst()
                    .orElse(first);
            if (odd != first) {
                group.forEach(who -> doubts.putIfAbsent(
                        who.row(), new Doubt(why, agree.test(first, who) ? odd.row() : first.row())));
            }
        }
    }

    /** The lines of a new list. A row that stands there twice is refused at once; everything else is still to be looked at. */
    static List<LedgerLine> lines(LedgerKind kind, List<LedgerRow> rows, RowReader reader) {
        Map<Integer, Integer> twice = twice(kind, rows);
        List<LedgerWho> all = kind == LedgerKind.VISITS
                ? List.of()
                : rows.stream()
                        .filter(row -> !twice.containsKey(row.number()))
                        .map(reader::who)
                        .toList();
        LedgerPeople people = new LedgerPeople(all);
        Map<Integer, LedgerWho> told = new HashMap<>();
        all.forEach(who -> told.put(who.row(), who));
        return rows.stream()
                .map(row -> {
                    LedgerLine line = LedgerLine.unseen(row);
                    Integer same = twice.get(row.number());
                    LedgerWho who = told.get(row.number());
                    return same != null
                            ? line.refused("exchange.refused.twice", same.toString())
                            : who == null ? line : people.told(line, who);
                })
                .toList();
    }

    /** Rows that say what an earlier row says, with that row. */
    private static Map<Integer, Integer> twice(LedgerKind kind, List<LedgerRow> rows) {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> twice = new HashMap<>();
        for (LedgerRow row : rows) {
            Integer same = first.putIfAbsent(row.mark(kind), row.number());
            if (same != null) {
                twice.put(row.number(), same);
            }
        }
        return twice;
    }

    private LedgerLine told(LedgerLine line, LedgerWho who) {
        Doubt doubt = doubts.get(who.row());
        if (doubt != null) {
            return line.doubted(doubt.why(), doubt.row());
        }
        Integer numbered = before(who, byNumber.getOrDefault(who.number(), List.of()));
        Integer same = numbered == null ? before(who, byBirth.getOrDefault(who.born(), List.of())) : numbered;
        return same == null ? line.perhaps(like(who)) : line.sameAs(same);
    }

    /** The nearest: so that each row leads to the one before it, whatever becomes of the first. */
    private static @Nullable Integer before(LedgerWho who, List<LedgerWho> group) {
        Integer nearest = null;
        for (LedgerWho other : group) {
            if (other.row() >= who.row()) {
                break;
            }
            nearest = other.row();
        }
        return nearest;
    }

    private List<Integer> like(LedgerWho who) {
        return byName.getOrDefault(who.heard(), List.of()).stream()
                .filter(other -> other.row() < who.row() && who.numberedLike(other) && who.bornLike(other))
                .map(LedgerWho::row)
                .limit(MOST_OFFERED)
                .toList();
    }
}
