package org.dulae.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one-off aid, from whichever agency.
 *
 * @param payer who paid; null where nobody knows
 */
public record Grant(String code, LocalDate on, @Nullable Office payer) {
    /** Those of one kind in the Thai fiscal year of this day, up to and with the day. */
    static List<Grant> inYear(List<Grant> grants, String code, LocalDate day) {
        int year = ThaiDate.fiscalYear(day);
        return grants.stream()
                .filter(one -> one.code.equals(code) && ThaiDate.fiscalYear(one.on) == year && !one.on.isAfter(day))
                .toList();
    }

    /** How many times in the Thai fiscal year of this day, up to and with the day. */
    static int times(List<Grant> grants, String code, LocalDate day) {
        int year = ThaiDate.fiscalYear(day);
        int times = 0;
        for (Grant grant : grants) {
            if (grant.code.equals(code) && ThaiDate.fiscalYear(grant.on) == year && !grant.on.isAfter(day)) {
                times++;
            }
        }
        return times;
    }

    /**
     * How often one-off aid was paid in a Thai fiscal year by all agencies together, against how often the rule allows it.
     *
     * @param fiscalYear in the Buddhist era
     * @param payers how often by whom, as far as that is known
     */
    public record TimesPaid(int used, int most, int fiscalYear, Map<Office, Integer> payers) {

        /** Empty for aid without a ceiling, and where nobody has said what was paid. */
        static Optional<TimesPaid> of(String code, Rule rule, Facts facts, LocalDate day) {
            List<Grant> all = facts.grants(Fact.GRANTS_THIS_YEAR);
            if (rule.timesPerFiscalYear() == 0 || all == null) {
                return Optional.empty();
            }
            Map<Office, Integer> payers = new TreeMap<>();
            List<Grant> year = Grant.inYear(all, code, day);
            for (Grant one : year) {
                Office payer = one.payer();
                if (payer != null) {
                    payers.merge(payer, 1, Integer::sum);
                }
            }
            return Optional.of(new TimesPaid(year.size(), rule.timesPerFiscalYear(), ThaiDate.fiscalYear(day), payers));
        }

        public boolean usedUp() {
            return used >= most;
        }

        /** More was written down than may be paid: somebody paid twice, or one of them is written down twice. */
        public boolean tooMany() {
            return used > most;
        }

        /** {@code ครั้งที่ 2 ของ 3 ในปีงบประมาณ 2570 (1 ครั้งจาก พมจ.)}, or that it is used up and from when it is open again. */
        public String words(Texts t) {
            List<String> by = payers.entrySet().stream()
                    .map(one -> t.text(
                            "benefit.times.by", one.getValue(), one.getKey().words(t)))
                    .collect(Collectors.toCollection(ArrayList::new));
            int unsaid =
                    used - payers.values().stream().mapToInt(Integer::intValue).sum();
            if (unsaid > 0 && !by.isEmpty()) {
                by.add(t.text("benefit.times.by.unknown", unsaid));
            }
            String year = String.valueOf(t.isThai() ? fiscalYear : ThaiDate.yearCe(fiscalYear));
            String said = tooMany()
                    ? t.text("benefit.times.too-many", used, most, year)
                    : usedUp()
                            ? t.text("benefit.times.used-up", most, year, ThaiDate.fiscalYearStart(fiscalYear + 1))
                            : t.text("benefit.times.next", used + 1, most, year);
            return by.isEmpty() ? said : t.text("benefit.times.from", said, String.join(", ", by));
        }
    }
}
