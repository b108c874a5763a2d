package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.SomeActor;
import org.dulae.access.TaskSource;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Fact;
import org.dulae.benefit.MatterScene;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.benefit.occasion.Occasions.Said;
import org.dulae.casework.CaseId;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.casework.refusal.SomeRefusal;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a fiscal year could not give because it was used up is brought up again by itself when the next one begins. */
@DulaeTest
class NewYearTests extends MatterScene {
    private static final Texts TH = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());
    private static final LocalDate REFUSED = LocalDate.of(2026, 8, 20);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 10, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Autowired
    private Occasions occasions;

    @Autowired
    private OccasionTasks tasks;

    @Autowired
    private OccasionRepository rows;

    @Autowired
    private RefusalRegister refusals;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    private List<Occasion> on(Actor actor, LocalDate day) {
        return occasions.open(actor, day).stream()
                .filter(one -> one.person().equals(kaeo))
                .filter(one -> one.kind().isYear())
                .toList();
    }

    private List<String> again(LocalDate day) {
        return on(officer, day).stream()
                .filter(one -> one.kind() == Kind.TRY_AGAIN)
                .flatMap(one -> one.again().stream())
                .map(Entitlement::code)
                .toList();
    }

    private void tell(Fact fact, String value) {
        rights.tell(
                officer,
                kaeo,
                Map.of(fact, value),
                KnownFact.Source.OFFICE,
                rights.of(officer, kaeo).told());
    }

    @Test
    void whoWasRefusedBecauseTheYearWasUsedUpStandsOnTheListOfTheNewYear() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        assertThat(on(officer, DAY)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.TRY_AGAIN);
            assertThat(one.day()).isEqualTo(NEW_YEAR);
            assertThat(one.next(TH))
                    .startsWith("ปีงบประมาณใหม่ ลองยื่นอีกครั้ง")
                    .contains("ผู้มีรายได้น้อย");
            assertThat(one.why(TH)).contains("1 ต.ค. 2569");
        });
    }

    @Test
    void itComesUpTwoWeeksBeforeTheFirstOfOctoberAndStaysThreeMonths() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        assertThat(again(LocalDate.of(2026, 9, 16))).isEmpty();
        assertThat(again(LocalDate.of(2026, 9, 17))).containsExactly(AID);
        assertThat(again(LocalDate.of(2027, 1, 1))).containsExactly(AID);
        assertThat(again(LocalDate.of(2027, 1, 2))).isEmpty();
        assertThat(again(LocalDate.of(2027, 10, 5))).as("the year after").isEmpty();
    }

    private LocalDate saidSince(LocalDate day) {
        Instant now = day.atTime(9, 0).atZone(ThaiDate.ZONE).toInstant();
        Instant tomorrow = day.plusDays(1).atStartOfDay(ThaiDate.ZONE).toInstant();
        return tasks.work(officer, new TaskSource.Asked(false, now, tomorrow, 0, 100)).items().stream()
                .filter(item -> item.key().startsWith("occasion-" + kaeo + "-TRY_AGAIN"))
                .map(item -> LocalDate.ofInstant(item.since(), ThaiDate.ZONE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListCountsTheDaysFromWhenTheLineComesUpAndThenFromTheNewYear() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        assertThat(saidSince(LocalDate.of(2026, 9, 20))).isEqualTo("2026-09-17");
        assertThat(saidSince(DAY)).isEqualTo(NEW_YEAR);
        assertThat(saidSince(LocalDate.of(2026, 11, 23))).isEqualTo(NEW_YEAR);
    }

    @Test
    void aRefusalOfTheLastDaysOfTheYearCountsFromItself() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, LocalDate.of(2026, 9, 25)));
        refusals.refuse(officer, matter("HOUSING"), SomeRefusal.usedUp(AID, LocalDate.of(2026, 9, 28)));
        assertThat(again(LocalDate.of(2026, 9, 24))).isEmpty();
        assertThat(saidSince(LocalDate.of(2026, 9, 29))).isEqualTo("2026-09-25");
    }

    @Test
    void eachEntitlementHasOneLineHoweverOftenItWasRefused() {
        CaseId id = matter("INCOME");
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED.plusDays(10)));
        refusals.refuse(officer, matter("HOUSING"), SomeRefusal.usedUp("WOMEN_FAMILY_AID", REFUSED));
        assertThat(again(DAY)).containsExactlyInAnyOrder(AID, "WOMEN_FAMILY_AID");
    }

    @Test
    void whatWasRefusedForAnotherReasonIsNotBroughtUp() {
        CaseId id = matter("INCOME");
        refusals.refuse(officer, id, SomeRefusal.toldOn(REFUSED));
        assertThat(again(DAY)).isEmpty();
    }

    @Test
    void aRefusalThatWasCorrectedTakenBackOrRepeatedInTheNewYearBringsNothingUp() {
        CaseId id = matter("INCOME");
        UUID corrected = refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        refusals.correct(officer, id, corrected, 1, SomeRefusal.toldOn(REFUSED), "เหตุผลผิด");
        assertThat(again(DAY)).isEmpty();
        UUID takenBack = refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        refusals.answer(officer, id, takenBack, 0, Refusal.Answer.TAKEN_BACK, REFUSED.plusDays(3), "");
        assertThat(again(DAY)).isEmpty();
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        assertThat(again(DAY)).containsExactly(AID);
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, NEW_YEAR.plusDays(1)));
        assertThat(again(DAY)).as("tried again").isEmpty();
    }

    @Test
    void whoIsNotDueItInTheNewYearEitherIsNotAskedToTry() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        tell(Fact.DESTITUTE, "no");
        assertThat(again(DAY)).as("the rest is not known").containsExactly(AID);
        tell(Fact.NOT_ENOUGH_INCOME, "no");
        assertThat(again(DAY)).isEmpty();
    }

    @Test
    void whoReceivedItSinceIsNotAskedToTry() {
        CaseId id = matter("INCOME");
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        tell(Fact.GRANTS_THIS_YEAR, AID + " 2026-10-02");
        assertThat(again(NEW_YEAR)).containsExactly(AID);
        assertThat(again(DAY)).isEmpty();
    }

    @Test
    void whatIsRefusedAndUsedUpStandsOnceAndTheRestOfTheYearOnItsOwnLine() {
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        String thrice = Stream.of(AID, "POOR_CHILD_AID")
                .map(code -> code + " 2026-01-05," + code + " 2026-03-05," + code + " 2026-05-05")
                .reduce((one, two) -> one + "," + two)
                .orElseThrow();
        tell(Fact.GRANTS_THIS_YEAR, thrice);
        assertThat(on(officer, DAY)).hasSize(2);
        assertThat(again(DAY)).containsExactly(AID);
        assertThat(on(officer, DAY).stream().filter(one -> one.kind() == Kind.FISCAL_YEAR))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.again()).extracting(Entitlement::code).containsExactly("POOR_CHILD_AID"));
    }

    @Test
    void aidThatOnlyMattersTellOfUsesTheYearUpToo() {
        CaseId id = matter("INCOME");
        for (int i = 0; i < 3; i++) {
            helped(officer, id, AID, "พมจ.");
        }
        owner.sql("update casework.help set given_at = '2026-05-05T03:00:00Z' where case_id = ?")
                .params(id.value())
                .update();
        assertThat(on(officer, DAY)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.FISCAL_YEAR);
            assertThat(one.again()).extracting(Entitlement::code).containsExactly(AID);
        });
    }

    @Test
    void whatBecameOfItIsSaidOfEachAloneAndCanBeTakenBack() {
        CaseId id = matter("INCOME");
        refusals.refuse(officer, id, SomeRefusal.usedUp(AID, REFUSED));
        refusals.refuse(officer, id, SomeRefusal.usedUp("WOMEN_FAMILY_AID", REFUSED));
        Occasions then = new Occasions(
                rows,
                acting,
                audit,
                Clock.fixed(DAY.atTime(9, 0).atZone(ThaiDate.ZONE).toInstant(), ZoneOffset.UTC));
        Occasion.Key about = new Occasion.Key(kaeo, Kind.TRY_AGAIN, NEW_YEAR, AID);
        then.answer(officer, about, Said.DONE, null);
        assertThat(again(DAY)).containsExactly("WOMEN_FAMILY_AID");
        then.answer(officer, about, Said.OPEN, null);
        assertThat(again(DAY)).hasSize(2);
        then.answer(officer, about, Said.NOT_NEEDED, null);
        assertThat(again(DAY)).containsExactly("WOMEN_FAMILY_AID");
    }

    @Test
    void nobodyLearnsOfARefusalWhoMayNotOpenIt() {
        UUID team = UUID.randomUUID();
        Actor member = memberOf(team);
        refusals.refuse(member, restricted(member, team), SomeRefusal.usedUp(AID, REFUSED));
        assertThat(on(officer, DAY)).isEmpty();
        assertThat(on(member, DAY)).as("others pass by that screen").isEmpty();
        refusals.refuse(officer, matter("INCOME"), SomeRefusal.usedUp(AID, REFUSED));
        assertThat(on(officer, DAY)).hasSize(1);
        assertThat(on(SomeActor.barredFrom(officer, kaeo.value()), DAY)).isEmpty();
        assertThat(on(SomeActor.stored(owner, SomeActor.officerOf("850101")), DAY))
                .isEmpty();
    }
}
