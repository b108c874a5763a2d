package org.dulae.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.benefit.income.Receipt;
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

    /** What is known of it, for whoever receives it: how much, from whom, since when. */
    public Optional<Receipt> receipt() {
        return facts.receipts().stream()
                .filter(one -> one.isOf(entitlement.code()) && one.isNow(day))
                .findFirst();
    }

    /** What to bring: whoever owns house and land asks nobody's consent. */
    public Set<Document> documents() {
        Set<Document> papers = new LinkedHashSet<>(rule.documents());
        if ("OWNER".equals(facts.code(Fact.TENURE))) {
            papers.remove(Document.OWNER_CONSENT);
        }
        return papers;
    }

    /** What else would tell how much it pays, or what to bring; it does not decide whether it is due. */
    public Set<Fact> details() {
        Set<Fact> details = EnumSet.noneOf(Fact.class);
        rule.amounts().forEach(amount -> {
            if (amount.when() != null) {
                details.addAll(amount.when().missing(facts, day));
            }
        });
        if (rule.documents().contains(Document.OWNER_CONSENT) && !facts.knows(Fact.TENURE)) {
            details.add(Fact.TENURE);
        }
        return details;
    }

    /**
     * Beside what it may not be received, while nobody has said whether it is received: everything else would fit, so it is worth asking before
     * money has to be paid back.
     */
    public boolean maySoonConflict() {
        Condition excluded = rule.excluded();
        return excluded != null
                && rule.amounts().stream().anyMatch(amount -> amount.baht() != null)
                && excluded.test(facts, day) == Truth.YES
                && entitlement.held().test(facts, day) == Truth.UNKNOWN
                && reasons.stream()
                        .anyMatch(one -> one.truth() == Truth.YES && !one.used().isEmpty())
                && reasons.stream().noneMatch(one -> one.truth() == Truth.NO && !one.isAbout(excluded.needs()));
    }

    /** What speaks against receiving it: of several things that exclude it, those that are so. */
    public String against(Texts t) {
        Condition excluded = rule.excluded();
        if (excluded == null) {
            return "";
        }
        List<Condition> parts = excluded instanceof Condition.Any any ? any.parts() : List.of(excluded);
        return parts.stream()
                .filter(part -> part.test(facts, day) == Truth.YES)
                .map(part -> part.words(t))
                .collect(Collectors.joining(t.text("benefit.if.also")));
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
        if (verdict == Verdict.CONFLICT) {
            return against(t);
        }
        return reasons.stream()
                .filter(reason -> reason.truth() == deciding)
                .map(reason -> reason.words(t))
                .collect(Collectors.joining(t.text("benefit.if.also")));
    }
}
