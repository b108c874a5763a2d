package org.dulae.benefit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.access.Problems;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Grant;
import org.dulae.benefit.Office;
import org.dulae.benefit.Origin;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;
import org.dulae.benefit.given.GivenHelp;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * What one person may be entitled to.
 *
 * @param change the fact that is known and told anew; empty for those nobody knows yet
 * @param stale whether somebody else told something meanwhile
 */
record PersonRightsPage(
        Checked checked, FactForm form, List<Fact> change, Problems problems, boolean stale, String clientKey) {
    /** More questions at once than anybody answers. */
    private static final int ASKED = 4;

    private static final int SHORT = 3;
    private static final int ROWS = 2;

    String path() {
        return "/people/" + checked.person().id() + "/rights";
    }

    String name(Texts t) {
        String name = checked.person().displayName();
        return name.isEmpty() ? t.text("benefit.person.nameless") : name;
    }

    List<Crumb> crumbs(Texts t) {
        return List.of(
                new Crumb(name(t), "/people/" + checked.person().id()), new Crumb(t.text("benefit.panel.title")));
    }

    boolean hasDied() {
        return checked.person().diedOn() != null;
    }

    List<Fact> asked() {
        List<Fact> asked = form.asked();
        if (asked.isEmpty()) {
            asked = change.isEmpty() ? checked.ask() : change;
        }
        return asked.stream().limit(ASKED).toList();
    }

    /** What was typed, else what is known. */
    String value(Fact fact, Texts t) {
        if (form.typed().containsKey(fact.name())) {
            return form.get(fact.name());
        }
        Object known = checked.facts().value(fact);
        return switch (fact.kind()) {
            case YES_NO -> known == null ? "" : known.equals(Boolean.TRUE) ? "yes" : "no";
            case CODE -> known == null ? "" : known.toString();
            default -> known == null ? "" : checked.facts().words(fact, t);
        };
    }

    List<Choice> codes(Fact fact, Texts t) {
        return fact.codes().stream()
                .map(code -> new Choice(code, t.label("benefit.code." + fact + "." + code)))
                .toList();
    }

    /** What was typed, else what is known; always with room for one more. */
    List<ReceiptForm.Row> receipts(Texts t) {
        List<ReceiptForm.Row> rows = new ArrayList<>(form.receipts().rows());
        if (rows.isEmpty()) {
            checked.facts().receipts().forEach(one -> rows.add(ReceiptForm.Row.of(one, t)));
        }
        while (rows.size() < ROWS || !rows.getLast().isEmpty()) {
            rows.add(ReceiptForm.Row.EMPTY);
        }
        return rows;
    }

    String income(String field, Fact fact) {
        return form.income().shown(field, fact, checked);
    }

    /** Of the two incomes one is asked at a time: there are four fields to it. */
    List<Fact> questions() {
        List<Fact> asked = asked();
        return asked.stream()
                .filter(fact -> !IncomeForm.asks(fact)
                        || asked.stream()
                                .filter(IncomeForm::asks)
                                .findFirst()
                                .filter(fact::equals)
                                .isPresent())
                .toList();
    }

    /** What was typed, else what is known; always with room for one more. */
    List<FactForm.GrantRow> grants(Texts t) {
        List<FactForm.GrantRow> rows = new ArrayList<>(form.grantRows());
        if (rows.isEmpty() && checked.facts().value(Fact.GRANTS_THIS_YEAR) instanceof List<?> known) {
            known.stream().map(Grant.class::cast).forEach(one -> {
                Payer payer = one.payer();
                rows.add(new FactForm.GrantRow(one.code(), t.date(one.on()), payer == null ? "" : payer.toString()));
            });
        }
        while (rows.size() < ROWS || !rows.getLast().code().isEmpty()) {
            rows.add(new FactForm.GrantRow("", "", ""));
        }
        return rows;
    }

    /** Aid that may be paid only so often in a fiscal year. */
    List<Choice> limited(Texts t) {
        return limited().map(one -> new Choice(one.code(), one.name().in(t))).toList();
    }

    private static Stream<Entitlement> limited() {
        return Entitlements.all().stream()
                .filter(one -> !one.restricted() && one.rules().getLast().timesPerFiscalYear() > 0);
    }

    List<Choice> payers(Texts t) {
        return Stream.concat(
                        Stream.of(Office.PROVINCE_OFFICE, Office.LOCAL_GOVERNMENT),
                        limited().flatMap(one -> one.apply().stream()))
                .distinct()
                .map(one -> new Choice(one.name(), one.words(t)))
                .toList();
    }

    /** What may be told although nobody asks: what is received already and rules other help out, the end of a card that is held, aid already paid. */
    List<Fact> more() {
        Facts facts = checked.facts();
        return Stream.of(
                        Stream.of(Fact.RECEIVING, Fact.STATE_PENSION, Fact.HEALTH_RIGHT, Fact.HOUSEHOLD_INCOME),
                        checked.offered().stream()
                                .flatMap(one -> one.details().stream())
                                .filter(PersonRights::mayBeTold),
                        Stream.of(Fact.DISABILITY_CARD_EXPIRES)
                                .filter(fact -> Boolean.TRUE.equals(facts.value(Fact.DISABILITY_CARD))),
                        Stream.of(Fact.WELFARE_CARD_EXPIRES)
                                .filter(fact -> Boolean.TRUE.equals(facts.value(Fact.WELFARE_CARD))),
                        Stream.of(Fact.GRANTS_THIS_YEAR))
                .flatMap(one -> one)
                .distinct()
                .filter(fact -> !facts.knows(fact) && !asked().contains(fact))
                .toList();
    }

    List<Choice> sources(Texts t) {
        return FactForm.SOURCES.stream()
                .map(one -> new Choice(one.name(), t.label("benefit.origin." + one)))
                .toList();
    }

    List<Answer> conflicts() {
        return checked.with(Verdict.CONFLICT);
    }

    List<Answer> likely() {
        return checked.offered();
    }

    List<Answer> first() {
        return likely().stream().limit(SHORT).toList();
    }

    /** Something known speaks for it and nothing against it; first what lacks least. */
    List<Answer> maybe() {
        return checked.with(Verdict.UNKNOWN).stream()
                .filter(answer -> answer.rule().open())
                .filter(answer -> answer.reasons().stream()
                        .anyMatch(reason ->
                                reason.truth() == Truth.YES && !reason.used().isEmpty()))
                .sorted(Comparator.comparingInt(answer -> answer.missing().size()))
                .toList();
    }

    List<Answer> already() {
        return checked.with(Verdict.ALREADY_RECEIVING);
    }

    /** What was received and is over. */
    List<Receipt> over() {
        return receipts().filter(one -> one.isOver(checked.screening().day())).toList();
    }

    /** What is received, whether an entitlement or a pension. */
    List<Receipt> receiving() {
        return receipts().filter(one -> !one.isOver(checked.screening().day())).toList();
    }

    private Stream<Receipt> receipts() {
        return checked.facts().receipts().stream()
                .filter(one -> checked.person().isRestricted() || !one.isRestricted());
    }

    /** Which aid it counts as, or that nobody has said. */
    static String counted(GivenHelp one, Texts t) {
        return Entitlements.find(one.code())
                .map(each -> each.name().in(t))
                .orElseGet(() -> t.text("benefit.given.uncounted"));
    }

    static String from(GivenHelp one, Texts t) {
        String where = t.text("benefit.given.level." + one.level());
        return one.provider().isEmpty() ? where : t.text("benefit.given.from", one.provider(), where);
    }

    String year(Texts t) {
        int year = ThaiDate.fiscalYear(checked.screening().day());
        return String.valueOf(t.isThai() ? year : ThaiDate.yearCe(year));
    }

    List<Fact> known() {
        return checked.facts().known().stream()
                .filter(fact -> !fact.restricted())
                .toList();
    }

    String origin(Fact fact, Texts t) {
        Origin origin = Objects.requireNonNull(checked.facts().origin(fact));
        String said = t.text("benefit.origin.on", t.text("benefit.origin." + origin.source()), origin.on());
        return origin.ofHome() ? t.text("benefit.origin.home", said) : said;
    }
}
