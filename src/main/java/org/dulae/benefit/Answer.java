package org.dulae.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.shared.Texts;

/**
 * What may be said of one person and one entitlement on one day, with everything it was judged by. An officer decides.
 *
 * @param rule the one in force on the day
 * @param reasons each condition of the rule, in its order
 * @param missing what is still to be asked; empty unless the verdict is UNKNOWN
 * @param amounts every amount that what is known does not rule out
 * @param facts what was known
 */
public record Answer(
        Entitlement entitlement,
        Rule rule,
        LocalDate day,
        Verdict verdict,
        List<Reason> reasons,
        Set<Fact> missing,
        List<Amount> amounts,
        Facts facts) {

    static Answer of(Entitlement entitlement, Rule rule, Facts facts, LocalDate day) {
        Verdict verdict = Screen.verdict(entitlement, rule, facts, day);
        return new Answer(
                entitlement,
                rule,
                day,
                verdict,
                Reason.of(rule.condition(), facts, day),
                verdict == Verdict.UNKNOWN ? rule.condition().missing(facts, day) : Set.of(),
                rule.amounts(facts, day),
                facts);
    }

    /** Worth applying for: it may be due, and applications are taken. */
    public boolean offered() {
        return verdict == Verdict.LIKELY && rule.open();
    }

    /** How often it was paid this fiscal year; empty where there is no ceiling or nobody has said. */
    public Optional<TimesPaid> times() {
        return TimesPaid.of(entitlement.code(), rule, facts, day);
    }

    /** What it would pay, each in words; to whom each is stands on the page of the entitlement. */
    public List<String> paid(Texts t) {
        return amounts.stream().map(one -> one.words(t)).toList();
    }

    /** "อาจมีสิทธิ เพราะ… เจ้าหน้าที่เป็นผู้ตัดสิน", and what else may be said of each verdict. */
    public String words(Texts t) {
        return t.text("benefit.verdict." + verdict + ".because", because(t));
    }

    /** The conditions that decided: those met, those not met, or those that are open. */
    public String because(Texts t) {
        Truth deciding = switch (verdict) {
            case LIKELY, ALREADY_RECEIVING, CONFLICT -> Truth.YES;
            case UNLIKELY -> Truth.NO;
            case UNKNOWN -> Truth.UNKNOWN;
        };
        if (verdict == Verdict.CONFLICT && rule.excluded() != null) {
            return rule.excluded().words(t);
        }
        return reasons.stream()
                .filter(reason -> reason.truth() == deciding)
                .map(reason -> reason.words(t))
                .collect(Collectors.joining(t.text("benefit.if.also")));
    }
}
