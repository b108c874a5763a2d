package org.dulae.insight.monthly;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;

/** One of three ways in which the work is told apart. */
enum Axis {
    PROBLEM("problem"),
    GROUP("target_group"),
    CHANNEL("channel");

    /** Stands for what nobody has said, and among target groups for those that must not be inferred. */
    static final String NONE = "NONE";

    private final String list;

    Axis(String list) {
        this.list = list;
    }

    String list() {
        return list;
    }

    /** The same work, narrowed to one code of this axis. */
    Slice of(Slice wide, String code) {
        return switch (this) {
            case PROBLEM -> new Slice(wide.done(), code, wide.group(), wide.channel(), wide.kind(), wide.where());
            case GROUP -> new Slice(wide.done(), wide.problem(), code, wide.channel(), wide.kind(), wide.where());
            case CHANNEL -> new Slice(wide.done(), wide.problem(), wide.group(), code, wide.kind(), wide.where());
        };
    }

    String code(Slice slice) {
        return switch (this) {
            case PROBLEM -> slice.problem();
            case GROUP -> slice.group();
            case CHANNEL -> slice.channel();
        };
    }

    /** In the order of the list; what no list knows, and what nobody has said, at the end. */
    List<String> sorted(Stream<String> codes, Vocabulary words, java.time.LocalDate today) {
        List<String> order = words.terms(list, today).stream().map(Term::code).toList();
        return codes.distinct()
                .sorted(Comparator.<String, Boolean>comparing(NONE::equals)
                        .thenComparing(code -> order.contains(code) ? order.indexOf(code) : order.size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
