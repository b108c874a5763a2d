package org.dulae.benefit.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dulae.benefit.Amount;
import org.dulae.benefit.Certainty;
import org.dulae.benefit.Document;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Office;
import org.dulae.benefit.Per;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Words;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One entitlement as other programs read it: the rule in force today beside its name, and every rule it has had.
 *
 * @param active whether applications are taken at present
 * @param restricted can come only from a restricted matter
 */
record EntitlementJson(
        String code,
        int number,
        Words name,
        Entitlement.Group group,
        Named agency,
        String ministry,
        Named decides,
        List<Named> applyAt,
        boolean restricted,
        boolean active,
        Rule.Law law,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        LocalDate checkedOn,
        Certainty certainty,
        List<Paid> amounts,
        List<Named> documents,
        List<RuleJson> rules) {

    /** A code with its words in the reader's language. */
    record Named(String code, String words) {
        static Named of(Office office, Texts t) {
            return new Named(office.name(), office.words(t));
        }

        static Named of(Document document, Texts t) {
            return new Named(document.name(), document.words(t));
        }

        static Named of(Fact fact, Texts t) {
            return new Named(fact.name(), fact.question(t));
        }
    }

    /**
     * @param baht null where it is not money or no amount was found; then the words say which
     * @param whom empty for everybody
     */
    record Paid(@Nullable BigDecimal baht, Per per, boolean upTo, String words, String whom) {
        static Paid of(Amount amount, Texts t) {
            Baht baht = amount.baht();
            return new Paid(
                    baht == null ? null : baht.amount(), amount.per(), amount.upTo(), amount.words(t), amount.whom(t));
        }
    }

    /** @param timesPerFiscalYear 0 = no limit */
    record RuleJson(
            String id,
            String version,
            LocalDate from,
            @Nullable LocalDate to,
            Rule.Law law,
            String source,
            LocalDate checkedOn,
            Certainty certainty,
            List<Words> doubts,
            boolean active,
            int timesPerFiscalYear,
            List<String> conditions,
            List<Fact> facts,
            List<Paid> amounts,
            List<Named> documents) {
        static RuleJson of(Rule rule, Texts t) {
            return new RuleJson(
                    rule.id(),
                    rule.version(),
                    rule.from(),
                    rule.to(),
                    rule.law(),
                    rule.source(),
                    rule.checkedOn(),
                    rule.certainty(),
                    rule.doubts(),
                    rule.open(),
                    rule.timesPerFiscalYear(),
                    rule.conditions(t),
                    List.copyOf(rule.needs()),
                    paid(rule.amounts(), t),
                    EntitlementJson.documents(rule.documents(), t));
        }
    }

    static EntitlementJson of(Entitlement entitlement, Rule now, Texts t) {
        return new EntitlementJson(
                entitlement.code(),
                entitlement.number(),
                entitlement.name(),
                entitlement.group(),
                Named.of(entitlement.from(), t),
                entitlement.from().ministry(),
                Named.of(entitlement.decides(), t),
                offices(entitlement, t),
                entitlement.restricted(),
                now.open(),
                now.law(),
                now.from(),
                now.to(),
                now.source(),
                now.checkedOn(),
                now.certainty(),
                paid(now.amounts(), t),
                documents(now.documents(), t),
                entitlement.rules().stream().map(rule -> RuleJson.of(rule, t)).toList());
    }

    static List<Paid> paid(List<Amount> amounts, Texts t) {
        return amounts.stream().map(amount -> Paid.of(amount, t)).toList();
    }

    static List<Named> documents(Collection<Document> papers, Texts t) {
        return papers.stream().map(document -> Named.of(document, t)).toList();
    }

    static List<Named> offices(Entitlement entitlement, Texts t) {
        return entitlement.apply().stream().map(office -> Named.of(office, t)).toList();
    }
}
