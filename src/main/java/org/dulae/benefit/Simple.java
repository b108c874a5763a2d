package org.dulae.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A condition on one or two facts that has no parts. */
interface Simple extends Condition {
    List<Fact> asks();

    @Override
    default Set<Fact> needs() {
        return EnumSet.copyOf(asks());
    }

    @Override
    default Set<Fact> missing(Facts facts, LocalDate day) {
        Set<Fact> missing = EnumSet.noneOf(Fact.class);
        if (test(facts, day) == Truth.UNKNOWN) {
            asks().stream().filter(fact -> !settles(facts, fact)).forEach(missing::add);
        }
        return missing;
    }

    /** A birth that is known only roughly is still to be asked. */
    private static boolean settles(Facts facts, Fact fact) {
        return facts.value(fact) instanceof Born born ? born.earliest().equals(born.latest()) : facts.knows(fact);
    }
}
