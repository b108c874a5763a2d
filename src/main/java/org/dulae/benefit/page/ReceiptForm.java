package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Born;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.Office;
import org.dulae.benefit.Per;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;

/** What is received, a row each: what, how much, from whom, since when. What stays empty is not known. */
record ReceiptForm(Map<String, List<String>> typed) {
    static final String CODE = "receiptCode";
    static final String SUM = "receiptSum";
    static final String PER = "receiptPer";
    static final String PAYER = "receiptPayer";
    static final String PAYER_NAME = "receiptPayerName";
    /** Nobody of the list: a name in words tells who. */
    static final String OTHER = "OTHER";

    static final String FROM = "receiptFrom";
    static final String UNTIL = "receiptUntil";

    private static final List<String> FIELDS = List.of(CODE, SUM, PER, PAYER, PAYER_NAME, FROM, UNTIL);
    private static final String UNREADABLE = "?";

    /** One row as it was typed. */
    record Row(String code, String sum, String per, String payer, String payerName, String from, String until) {
        static final Row EMPTY = new Row("", "", "", "", "", "", "");

        static Row of(Receipt one, Texts t) {
            Baht sum = one.amount();
            Per per = one.per();
            Payer payer = one.payer();
            Office office = payer == null ? null : payer.office();
            Born from = one.from();
            Born until = one.until();
            return new Row(
                    one.code(),
                    sum == null ? "" : t.baht(sum),
                    per == null ? "" : per.name(),
                    office != null ? office.name() : payer == null ? "" : OTHER,
                    payer == null ? "" : payer.name(),
                    from == null ? "" : from.words(t),
                    until == null ? "" : until.words(t));
        }

        boolean isEmpty() {
            return equals(EMPTY);
        }

        /** As {@link Receipt} reads it; what nobody can read stays unreadable. */
        String written(LocalDate today) {
            String money = sum.isEmpty()
                    ? ""
                    : Baht.parse(sum).map(one -> one.amount().toPlainString()).orElse(UNREADABLE) + "/" + per;
            String days = from.isEmpty() && until.isEmpty() ? "" : day(from, today) + ".." + day(until, today);
            return Stream.of(isKind(code) ? code : UNREADABLE, money, paidBy(), days)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** An office of the list has no other name, and whoever is not in the list needs one. */
        private String paidBy() {
            boolean other = payer.equals(OTHER) || payer.isEmpty() && !payerName.isEmpty();
            return other ? Payer.written(payerName) : payerName.isEmpty() ? payer : UNREADABLE;
        }

        /** What belongs to a restricted matter is not kept here. */
        private static boolean isKind(String code) {
            return code.equals(Receipt.STATE_PENSION)
                    || Entitlements.find(code).filter(one -> !one.restricted()).isPresent();
        }

        private static String day(String typed, LocalDate today) {
            return typed.isEmpty() ? "" : Born.when(typed, today).map(Born::iso).orElse(UNREADABLE);
        }
    }

    /** Those in which something stands; what a row is for alone says nothing. */
    List<Row> rows() {
        int most = FIELDS.stream().mapToInt(field -> all(field).size()).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(row -> new Row(
                        at(CODE, row),
                        at(SUM, row),
                        at(PER, row),
                        at(PAYER, row),
                        at(PAYER_NAME, row),
                        at(FROM, row),
                        at(UNTIL, row)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    private String at(String field, int row) {
        return row < all(field).size() ? ThaiText.normalise(all(field).get(row)).strip() : "";
    }

    String written(LocalDate today) {
        return rows().stream().map(row -> row.written(today)).collect(Collectors.joining(","));
    }

    /** Whether a pension stands there that goes on. */
    boolean isPensioner(LocalDate today) {
        return FactText.read(Fact.RECEIVING, written(today), today).stream()
                .flatMap(all -> ((Set<?>) all).stream())
                .map(Receipt.class::cast)
                .anyMatch(one -> one.isOf(Receipt.STATE_PENSION) && one.isNow(today));
    }

    /** What is paid by the month, and what may exclude something else. */
    static List<Choice> kinds(Texts t) {
        return Stream.concat(
                        Stream.of(new Choice(Receipt.STATE_PENSION, t.text("benefit.receipt.STATE_PENSION"))),
                        Entitlements.all().stream()
                                .filter(one -> !one.restricted())
                                .map(one -> new Choice(one.code(), one.name().in(t))))
                .toList();
    }

    static List<Choice> periods(Texts t) {
        return Receipt.PERIODS.stream()
                .map(one -> new Choice(one.name(), t.text("benefit.receipt.per." + one)))
                .toList();
    }

    /** Whoever pays for a kind stands before all others, and last that it is none of them. */
    static List<Choice> payers(Texts t) {
        Stream<Choice> listed = Stream.concat(
                        Stream.of(Office.LOCAL_GOVERNMENT, Office.COMPTROLLER, Office.LOCAL_PENSIONS),
                        Entitlements.all().stream().map(Entitlement::from))
                .distinct()
                .map(one -> new Choice(one.name(), one.words(t)));
        return Stream.concat(listed, Stream.of(new Choice(OTHER, t.text("benefit.receipt.payer.other"))))
                .toList();
    }

    /** Of whoever receives it already: what is known of it, or that nothing is. */
    static String known(Answer answer, Texts t) {
        return answer.receipt()
                .map(one -> Stream.of(one.details(t), one.unknown(t))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }
}
