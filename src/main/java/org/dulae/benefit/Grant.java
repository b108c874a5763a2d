package org.dulae.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.benefit.given.GivenHelp;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one-off aid, from whichever agency.
 *
 * @param payer who paid; null where nobody knows
 */
public record Grant(String code, LocalDate on, @Nullable Payer payer) {
    /**
     * Aid that reached somebody, as her matter tells it.
     *
     * @param by who gave it, in words; may be empty
     */
    public record Help(String code, LocalDate on, String by) {
        public static List<Help> of(List<GivenHelp> given) {
            return given.stream()
                    .map(one -> new Help(one.code(), one.on(), one.provider()))
                    .toList();
        }
    }

    /** Those of one kind in the Thai fiscal year of this day, up to and with the day. */
    private static List<Grant> told(Facts facts, String code, LocalDate day) {
        return all(facts).stream()
                .filter(one -> isOf(one.code, one.on, code, day))
                .toList();
    }

    /** What was told of as aid of the year, and what was told of as received once: of one kind on one day it is one and the same. */
    public static List<Grant> all(Facts facts) {
        List<Grant> grants = facts.grants(Fact.GRANTS_THIS_YEAR);
        List<Grant> all = new ArrayList<>(grants == null ? List.of() : grants);
        for (Receipt one : facts.receipts()) {
            one.paidOnce()
                    .filter(on -> all.stream().noneMatch(grant -> one.isOf(grant.code) && grant.on.equals(on)))
                    .ifPresent(on -> all.add(new Grant(one.code(), on, one.payer())));
        }
        return all;
    }

    /** What matters tell of and nobody told: what has the same day in both is one and the same. */
    private static List<Help> beside(List<Grant> told, Facts facts, String code, LocalDate day) {
        List<LocalDate> days = told.stream().map(Grant::on).collect(Collectors.toCollection(ArrayList::new));
        List<Help> beside = new ArrayList<>();
        for (Help one : facts.help()) {
            if (isOf(one.code, one.on, code, day) && !days.remove(one.on)) {
                beside.add(one);
            }
        }
        return beside;
    }

    private static boolean isOf(String kind, LocalDate on, String code, LocalDate day) {
        return kind.equals(code) && ThaiDate.fiscalYear(on) == ThaiDate.fiscalYear(day) && !on.isAfter(day);
    }

    /** How many times in the Thai fiscal year of this day, up to and with the day: as far as anything is known, so never too many. */
    public static int times(Facts facts, String code, LocalDate day) {
        if (!facts.help().isEmpty() || facts.paidOnce()) {
            List<Grant> told = told(facts, code, day);
            return told.size() + beside(told, facts, code, day).size();
        }
        // Of very many people nothing else is known, and this is asked of each.
        List<Grant> all = facts.grants(Fact.GRANTS_THIS_YEAR);
        int times = 0;
        for (int i = 0; all != null && i < all.size(); i++) {
            Grant one = all.get(i);
            times += isOf(one.code, one.on, code, day) ? 1 : 0;
        }
        return times;
    }

    /** When it was paid last in the Thai fiscal year of this day, up to and with the day. */
    public static Optional<LocalDate> last(Facts facts, String code, LocalDate day) {
        return Stream.concat(
                        told(facts, code, day).stream().map(Grant::on),
                        facts.help().stream()
                                .filter(one -> isOf(one.code, one.on, code, day))
                                .map(Help::on))
                .max(Comparator.naturalOrder());
    }

    /**
     * How often one-off aid was paid in a Thai fiscal year by all agencies together, against how often the rule allows it.
     *
     * @param fiscalYear in the Buddhist era
     * @param payers how often by whom, as far as that is known
     * @param others the same of others by name, and of what matters tell of by the words that stand there
     * @param complete whether somebody has told of everything; else there may be more
     */
    public record TimesPaid(
            int used,
            int most,
            int fiscalYear,
            Map<Office, Integer> payers,
            Map<String, Integer> others,
            boolean complete) {

        /** Empty for aid without a ceiling, and where nobody has said what was paid. */
        static Optional<TimesPaid> of(String code, Rule rule, Facts facts, LocalDate day) {
            boolean complete = facts.knows(Fact.GRANTS_THIS_YEAR);
            List<Grant> told = told(facts, code, day);
            List<Help> beside = beside(told, facts, code, day);
            if (rule.timesPerFiscalYear() == 0 || !complete && beside.isEmpty() && told.isEmpty()) {
                return Optional.empty();
            }
            Map<Office, Integer> payers = new TreeMap<>();
            Map<String, Integer> others = new TreeMap<>();
            told.stream()
                    .flatMap(one -> Optional.ofNullable(one.payer()).stream())
                    .forEach(payer -> count(payer, payers, others));
            beside.stream().map(Help::by).filter(by -> !by.isEmpty()).forEach(by -> others.merge(by, 1, Integer::sum));
            return Optional.of(new TimesPaid(
                    told.size() + beside.size(),
                    rule.timesPerFiscalYear(),
                    ThaiDate.fiscalYear(day),
                    payers,
                    others,
                    complete));
        }

        private static void count(Payer payer, Map<Office, Integer> payers, Map<String, Integer> others) {
            Office office = payer.office();
            if (office == null) {
                others.merge(payer.name(), 1, Integer::sum);
            } else {
                payers.merge(office, 1, Integer::sum);
            }
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
            List<String> by = new ArrayList<>();
            payers.forEach((payer, times) -> by.add(t.text("benefit.times.by", times, payer.words(t))));
            others.forEach((payer, times) -> by.add(t.text("benefit.times.by", times, payer)));
            int unsaid = used - sum(payers.values()) - sum(others.values());
            if (unsaid > 0 && !by.isEmpty()) {
                by.add(t.text("benefit.times.by.unknown", unsaid));
            }
            String year = String.valueOf(t.isThai() ? fiscalYear : ThaiDate.yearCe(fiscalYear));
            String said = said(year, t);
            return by.isEmpty() ? said : t.text("benefit.times.from", said, String.join(", ", by));
        }

        private static int sum(Collection<Integer> times) {
            return times.stream().mapToInt(Integer::intValue).sum();
        }

        private String said(String year, Texts t) {
            if (tooMany()) {
                return t.text("benefit.times.too-many", used, most, year);
            }
            if (usedUp()) {
                return t.text("benefit.times.used-up", most, year, ThaiDate.fiscalYearStart(fiscalYear + 1));
            }
            return complete
                    ? t.text("benefit.times.next", used + 1, most, year)
                    : t.text("benefit.times.at-least", used, most, year);
        }
    }
}
