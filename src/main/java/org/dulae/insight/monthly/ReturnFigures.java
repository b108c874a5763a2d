package org.dulae.insight.monthly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.shared.Baht;

/**
 * What was counted.
 *
 * @param counts of every slice that has any; what is not there is none
 * @param money that was given, by kind of help; of the others nothing was said
 * @param helped how many people had help, each once
 */
record ReturnFigures(Map<Slice, Integer> counts, Map<String, Baht> money, int helped) {
    static final ReturnFigures NONE = new ReturnFigures(Map.of(), Map.of(), 0);

    int of(Slice slice) {
        return counts.getOrDefault(slice, 0);
    }

    int of(Done done) {
        return of(Slice.of(done));
    }

    Baht baht() {
        return money.values().stream().reduce(Baht.NONE, Baht::plus);
    }

    /** Every code of an axis that this work knows. */
    Stream<String> codes(Axis axis) {
        return counts.keySet().stream().map(axis::code).filter(code -> !code.equals(Slice.ALL));
    }

    /** Kinds of what was done, the most frequent first. */
    List<Slice> kinds(Done done) {
        return counts.keySet().stream()
                .filter(slice -> slice.done() == done && !slice.kind().equals(Slice.ALL))
                .sorted(Comparator.<Slice, Integer>comparing(this::of)
                        .reversed()
                        .thenComparing(Slice::kind))
                .toList();
    }

    /** Offices that took contacts over, the one with the most first. */
    List<Slice> offices() {
        return counts.keySet().stream()
                .filter(slice -> !slice.where().office().equals(Slice.ALL))
                .sorted(Comparator.<Slice, Integer>comparing(this::of)
                        .reversed()
                        .thenComparing(slice -> slice.where().office()))
                .toList();
    }

    /** Places contacts came from, in the order of their codes; none where all of them came from one. */
    List<Slice> areas() {
        List<Slice> areas = counts.keySet().stream()
                .filter(slice -> !slice.where().area().equals(Slice.ALL))
                .sorted(Comparator.comparing(slice -> slice.where().area()))
                .toList();
        return areas.size() == 1 ? List.of() : areas;
    }

    /** The smallest parts: problem, target group and channel all told. */
    List<Slice> smallest() {
        return counts.keySet().stream()
                .filter(slice -> Stream.of(Axis.values())
                        .noneMatch(axis -> axis.code(slice).equals(Slice.ALL)))
                .toList();
    }
}
