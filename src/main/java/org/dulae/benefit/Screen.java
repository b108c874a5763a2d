package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one day, made ready for very many people: only verdicts, no words and no lists. It says what {@link Screening} says, person by
 * person.
 */
public final class Screen {
    /** Told of each person; the verdicts stand in the order of {@link #entitlements} and are overwritten for the next. */
    @FunctionalInterface
    public interface Sink {
        void found(Facts facts, Verdict[] verdicts);
    }

    /** Told of what stands on a list of work; {@code wanting} is the one fact that would decide it, null where it may be due. */
    @FunctionalInterface
    public interface Lines {
        void line(Entitlement entitlement, Rule rule, @Nullable Fact wanting);
    }

    private final LocalDate day;
    private final List<Entitlement> entitlements;
    private final Rule[] rules;
    private final List<List<Condition>> conditions;

    private Screen(LocalDate day, Predicate<Entitlement> wanted) {
        this.day = day;
        entitlements = Entitlements.all().stream()
                .filter(wanted)
                .filter(entitlement -> entitlement.rule(day).isPresent())
                .toList();
        rules = entitlements.stream()
                .map(entitlement -> entitlement.rule(day).orElseThrow())
                .toArray(Rule[]::new);
        conditions = Arrays.stream(rules).map(rule -> rule.condition().lines()).toList();
    }

    /** What may stand on a list of work: open to applications, and nothing that tells of a restricted matter. */
    public static Screen listed(LocalDate day) {
        return new Screen(
                day, one -> !one.restricted() && one.rule(day).map(Rule::open).orElse(false));
    }

    /** Everything for which there is a rule on the day. */
    public static Screen on(LocalDate day) {
        return new Screen(day, any -> true);
    }

    public static Screen on(LocalDate day, Set<String> codes) {
        return new Screen(day, one -> codes.contains(one.code()));
    }

    public List<Entitlement> entitlements() {
        return entitlements;
    }

    /** The facts that may decide any of them: what is to be fetched, and nothing else. */
    public Set<Fact> needs() {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (int i = 0; i < rules.length; i++) {
            facts.addAll(rules[i].needs());
            facts.addAll(entitlements.get(i).held().needs());
        }
        return Collections.unmodifiableSet(facts);
    }

    /** @param into as long as {@link #entitlements} */
    public void verdicts(Facts facts, Verdict[] into) {
        for (int i = 0; i < rules.length; i++) {
            into[i] = verdict(entitlements.get(i), rules[i], facts, day);
        }
    }

    /** What may be due to a person, and what would be decided by one fact alone where something known speaks for it and nothing against. */
    public void lines(Facts facts, Lines lines) {
        for (int i = 0; i < rules.length; i++) {
            Verdict verdict = verdict(entitlements.get(i), rules[i], facts, day);
            if (verdict == Verdict.LIKELY) {
                lines.line(entitlements.get(i), rules[i], null);
            } else if (verdict == Verdict.UNKNOWN && speaksForIt(conditions.get(i), facts)) {
                Set<Fact> missing = rules[i].condition().missing(facts, day);
                Fact first = missing.iterator().next();
                if (missing.size() == 1 && !first.restricted()) {
                    lines.line(entitlements.get(i), rules[i], first);
                }
            }
        }
    }

    private boolean speaksForIt(List<Condition> of, Facts facts) {
        for (Condition one : of) {
            if (one.test(facts, day) == Truth.YES && one.needs().stream().anyMatch(facts::knows)) {
                return true;
            }
        }
        return false;
    }

    public void all(Iterator<Facts> people, Sink sink) {
        Verdict[] verdicts = new Verdict[rules.length];
        while (people.hasNext()) {
            Facts facts = people.next();
            verdicts(facts, verdicts);
            sink.found(facts, verdicts);
        }
    }

    /** Whoever has it already is not asked again, but is warned if something else excludes it. */
    static Verdict verdict(Entitlement entitlement, Rule rule, Facts facts, LocalDate day) {
        if (entitlement.held().test(facts, day) == Truth.YES) {
            boolean excluded = rule.excluded() != null && rule.excluded().test(facts, day) == Truth.YES;
            return excluded ? Verdict.CONFLICT : Verdict.ALREADY_RECEIVING;
        }
        return switch (rule.condition().test(facts, day)) {
            case YES -> Verdict.LIKELY;
            case NO -> Verdict.UNLIKELY;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }
}
