package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One entitlement as one law gives it, from one day to another: who, how much, how often, with which papers. When the law changes the rule ends
 * and another begins; it is never rewritten, so that what was answered last year can be answered again.
 */
public final class Rule {
    /**
     * The legal instrument a rule follows.
     *
     * @param gazette volume and part of the Royal Gazette, where known
     */
    public record Law(Words title, @Nullable String gazette) {}

    private final String code;
    private final RuleDraft made;
    private final Condition condition;
    private final Law law;

    Rule(String code, RuleDraft made, Condition condition, Law law) {
        this.code = code;
        this.made = made;
        this.condition =
                made.times == 0 ? condition : Conditions.all(condition, Conditions.fewerThan(made.times, code));
        this.law = law;
    }

    /** Such as {@code OLD_AGE_ALLOWANCE/2566}. */
    public String id() {
        return code + "/" + made.version;
    }

    /** The year of the law in the Buddhist era, or the fiscal year from which an amount holds. */
    public String version() {
        return made.version;
    }

    public LocalDate from() {
        return made.from;
    }

    /** The last day, or null while it is in force. */
    public @Nullable LocalDate to() {
        return made.to;
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(made.from) && (made.to == null || !day.isAfter(made.to));
    }

    public Law law() {
        return law;
    }

    public String source() {
        return made.source;
    }

    public LocalDate checkedOn() {
        return made.checkedOn;
    }

    public Certainty certainty() {
        return made.certainty;
    }

    /** What is not certain about it. */
    public List<Words> doubts() {
        return List.copyOf(made.doubts);
    }

    /** Whether applications are taken at present. */
    public boolean open() {
        return made.open;
    }

    /** Whether it may not be received together with something else. */
    public boolean isExclusive() {
        return made.excluded != null;
    }

    /** How often in one fiscal year; 0 = no limit. */
    public int timesPerFiscalYear() {
        return made.times;
    }

    public Set<Document> documents() {
        return Collections.unmodifiableSet(made.documents);
    }

    public List<Amount> amounts() {
        return List.copyOf(made.amounts);
    }

    /** Every fact that may decide it, for whoever fetches facts. */
    public Set<Fact> needs() {
        Set<Fact> facts = EnumSet.copyOf(condition.needs());
        if (made.excluded != null) {
            facts.addAll(made.excluded.needs());
        }
        made.amounts.forEach(amount -> {
            if (amount.when() != null) {
                facts.addAll(amount.when().needs());
            }
        });
        return facts;
    }

    /** What the law asks, one condition after the other. */
    public List<String> conditions(Texts t) {
        return condition.lines().stream().map(line -> line.words(t)).toList();
    }

    Condition condition() {
        return condition;
    }

    /** What it may not be received together with. */
    @Nullable
    Condition excluded() {
        return made.excluded;
    }

    /** What it would pay somebody of whom this is known: every amount that is not ruled out. */
    List<Amount> amounts(Facts facts, LocalDate day) {
        return made.amounts.stream()
                .filter(amount -> amount.when() == null || amount.when().test(facts, day) != Truth.NO)
                .toList();
    }
}
