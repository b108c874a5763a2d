package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.benefit.PersonSheet.Recorded;
import org.dulae.person.Address;
import org.dulae.person.Birth;
import org.dulae.person.Birth.Precision;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.person.NumberKind;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonFile.Group;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.dulae.person.fact.KnownFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the record of a person says becomes facts, what was told of her goes before it, and what neither says stays unknown. */
class PersonSheetTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** Late in the evening in London it is the next day here. */
    private static final Instant CHANGED = Instant.parse("2026-10-04T20:00:00Z");

    private static final Origin RECORD = new Origin("RECORD", LocalDate.of(2026, 10, 5));

    private static Facts of(Birth birth) {
        return PersonSheet.of(new Recorded(birth, null, false, false, CHANGED), Map.of(), TODAY);
    }

    private static Birth birth(String day, Precision precision, boolean verified) {
        return new Birth(LocalDate.parse(day), precision, verified);
    }

    private static PersonFile file(@Nullable String nationality, List<Address> addresses, List<Group> groups) {
        return new PersonFile(
                new PersonId(new UUID(1, 1)),
                0,
                Names.of("แก้ว", "สมมุติ"),
                "แก้ว สมมุติ",
                Sex.FEMALE,
                birth("1961-05-01", Precision.DAY, true),
                null,
                nationality,
                NumberKind.NONE,
                "",
                "920101",
                null,
                "",
                CHANGED,
                addresses,
                List.of(),
                List.of(),
                groups);
    }

    private static Address address(Address.Kind kind) {
        return new Address(kind, "920101", Dwelling.NOT_KNOWN, TODAY);
    }

    @Test
    void aBirthIsAsCertainAsTheRecord() {
        assertThat(of(birth("1961-05-17", Precision.DAY, false)).born(Fact.BORN))
                .isEqualTo(Born.on(LocalDate.of(1961, 5, 17)));
        assertThat(of(birth("1961-05-01", Precision.MONTH, false)).born(Fact.BORN))
                .isEqualTo(Born.in(YearMonth.of(1961, 5)));
        assertThat(of(birth("1961-01-01", Precision.YEAR, true)).born(Fact.BORN))
                .isEqualTo(Born.in(Year.of(1961)));
        assertThat(of(Birth.UNKNOWN).known()).isEmpty();
    }

    @Test
    void aYearNobodyHeldAgainstACardMayBeTheOneBeforeBecauseItMayComeFromAnAge() {
        assertThat(of(birth("1961-01-01", Precision.YEAR, false)).born(Fact.BORN))
                .isEqualTo(new Born(LocalDate.of(1960, 1, 1), LocalDate.of(1961, 12, 31)));
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(of(birth("2026-11-22", Precision.DAY, true)).knows(Fact.BORN))
                .isTrue();
        assertThat(of(birth("2026-11-23", Precision.DAY, true)).knows(Fact.BORN))
                .isFalse();
    }

    @Test
    void whatTheRecordSaysComesFromTheRecordAndTheDayItWasSaved() {
        Facts facts = PersonSheet.of(
                new Recorded(birth("1961-05-01", Precision.DAY, true), "TH", true, true, CHANGED), Map.of(), TODAY);
        assertThat(facts.known())
                .containsExactlyInAnyOrder(Fact.BORN, Fact.THAI, Fact.IN_HOUSE_REGISTER, Fact.DISABILITY);
        assertThat(facts.known())
                .allSatisfy(fact -> assertThat(facts.origin(fact)).isEqualTo(RECORD));
        assertThat(List.of(Fact.THAI, Fact.IN_HOUSE_REGISTER, Fact.DISABILITY))
                .allSatisfy(fact -> assertThat(facts.truth(fact)).isEqualTo(Truth.YES));
    }

    @Test
    void anotherNationalityIsANoAndWhatTheRecordDoesNotSayIsUnknown() {
        Recorded foreign = new Recorded(Birth.UNKNOWN, "LA", false, false, CHANGED);
        Facts facts = PersonSheet.of(foreign, Map.of(), TODAY);
        assertThat(facts.truth(Fact.THAI)).isEqualTo(Truth.NO);
        assertThat(facts.known()).containsExactly(Fact.THAI);
    }

    @Test
    void whatWasToldGoesBeforeTheRecordAndWhatNobodyCanReadIsAsIfNobodyHadSaidIt() {
        Facts facts = PersonSheet.of(
                new Recorded(Birth.UNKNOWN, "TH", true, false, CHANGED),
                Map.of("THAI", "no", "IN_HOUSE_REGISTER", "perhaps", "ADL", "11", "NO_SUCH_FACT", "yes"),
                TODAY);
        assertThat(facts.truth(Fact.THAI)).isEqualTo(Truth.NO);
        assertThat(facts.truth(Fact.IN_HOUSE_REGISTER)).isEqualTo(Truth.YES);
        assertThat(facts.number(Fact.ADL)).isEqualTo(11);
        assertThat(facts.known()).hasSize(3);
    }

    @Test
    void ofOnePersonItIsKnownWhoSaidSoAndWhen() {
        LocalDate visit = LocalDate.of(2026, 11, 3);
        Facts facts = PersonSheet.of(
                file("TH", List.of(), List.of()),
                List.of(
                        new KnownFact("THAI", "no", KnownFact.Source.PAPER, visit),
                        new KnownFact("ADL", "many", KnownFact.Source.VISIT, visit),
                        new KnownFact("STATE_PENSION", "no", KnownFact.Source.SELF, TODAY)),
                TODAY);
        assertThat(facts.origin(Fact.THAI)).isEqualTo(new Origin("PAPER", visit));
        assertThat(facts.origin(Fact.STATE_PENSION)).isEqualTo(new Origin("SELF", TODAY));
        assertThat(facts.origin(Fact.BORN)).isEqualTo(RECORD);
        assertThat(facts.truth(Fact.THAI)).isEqualTo(Truth.NO);
        assertThat(facts.knows(Fact.ADL)).isFalse();
    }

    @Test
    void onlyTheAddressOfTheHouseRegisterAndTheGroupOfDisabledPeopleAreFacts() {
        Facts neither = PersonSheet.of(
                file(null, List.of(address(Address.Kind.CURRENT)), List.of(new Group(new UUID(2, 2), "OLDER", TODAY))),
                List.of(),
                TODAY);
        assertThat(neither.known()).containsExactly(Fact.BORN);
        Facts both = PersonSheet.of(
                file(
                        null,
                        List.of(address(Address.Kind.CURRENT), address(Address.Kind.REGISTERED)),
                        List.of(
                                new Group(new UUID(2, 2), "OLDER", TODAY),
                                new Group(new UUID(3, 3), "DISABLED", TODAY))),
                List.of(),
                TODAY);
        assertThat(both.known()).containsExactlyInAnyOrder(Fact.BORN, Fact.IN_HOUSE_REGISTER, Fact.DISABILITY);
    }

    @Test
    void tellsOneFactMoreAndLeavesWhatCannotBeRead() {
        Facts.Builder facts = new Facts.Builder().put(Fact.ADL, 7);
        PersonSheet.tell(facts, "ADL", "many", TODAY);
        PersonSheet.tell(facts, "CARE_PLAN", "yes", TODAY);
        PersonSheet.tell(facts, "GRANTS_THIS_YEAR", "LOW_INCOME_AID 2026-11-23", TODAY);
        assertThat(facts.facts().number(Fact.ADL)).isEqualTo(7);
        assertThat(facts.facts().known()).containsExactlyInAnyOrder(Fact.ADL, Fact.CARE_PLAN);
    }
}
