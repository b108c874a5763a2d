package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.Centres.NewResponsibility;
import org.dulae.centre.LifeCycle.Call;
import org.dulae.centre.LifeCycle.Move;
import org.dulae.centre.Meetings.NewResolution;
import org.dulae.centre.Profile.HostKind;
import org.dulae.directory.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre goes from proposal to opening by what was decided and shown, one step after the other, in the hands of its own province. */
@DulaeTest
class LifeCycleTests extends FoundingScene {
    @Autowired
    private Acting acting;

    @BeforeEach
    void anAgency() {
        agency = agencyOf(province, DAY.minusYears(1));
    }

    private Standing only() {
        return lives.in(SETUP, province).getFirst();
    }

    @Test
    void S1_04_aResolutionMovesTheCentreInTheSameTransaction() {
        Actor officer = SomeActor.provinceOfficerOf(province);
        UnitId centre = proposed("1305", HostKind.SUBDISTRICT_ORGANISATION);
        UUID meeting = briefing(officer, "1305");
        meetings.resolve(officer, meeting, new NewResolution("เห็นชอบให้จัดตั้ง", centre, null, null));
        CentreLife life = lives.of(officer, centre);
        assertThat(life.now()).isEqualTo(Milestone.RESOLUTION);
        assertThat(life.steps())
                .extracting(CentreLife.Step::milestone)
                .containsExactly(Milestone.PROPOSED, Milestone.BRIEFING, Milestone.RESOLUTION);
        assertThat(Objects.requireNonNull(life.steps().getLast().meeting()).id())
                .isEqualTo(meeting);
        assertThatThrownBy(() ->
                        meetings.resolve(officer, meeting, new NewResolution("เห็นชอบอีกครั้ง", centre, null, null)))
                .isInstanceOf(NotNow.class);
        assertThat(meetings.get(officer, meeting).resolutions())
                .as("what could not be done was not written either")
                .hasSize(1);
    }

    @Test
    void givesAnOfficeATaskUntilItIsDone() {
        Actor officer = SomeActor.provinceOfficerOf(province);
        UUID meeting = briefing(officer, "1305");
        meetings.resolve(officer, meeting, new NewResolution("จัดหาป้าย", null, agency, DAY.plusDays(30)));
        assertThat(meetings.givenTo(officer, agency))
                .extracting(Meetings.Given::content)
                .containsExactly("จัดหาป้าย");
        UUID task = meetings.get(officer, meeting).resolutions().getFirst().id();
        meetings.done(officer, meeting, task);
        assertThat(meetings.givenTo(officer, agency)).isEmpty();
        assertThatThrownBy(() -> meetings.done(officer, meeting, task)).isInstanceOf(Stale.class);
    }

    @Test
    void S1_12_sevenPilotTambonsHaveAllAgreedAndOneIsReallyOpen() {
        centres.guide(
                SETUP,
                new NewResponsibility(
                        agency, PILOTS.stream().map(province::concat).toList(), null, true, DAY, null));
        PILOTS.forEach(tambon -> {
            UnitId centre = proposed(tambon, HostKind.SUBDISTRICT_ORGANISATION);
            meetings.resolve(
                    SETUP, briefing(SETUP, tambon), new NewResolution("เห็นชอบให้จัดตั้ง", centre, null, null));
        });
        open(lives.guidedBy(SETUP, agency).getFirst());
        List<Standing> pilots = lives.guidedBy(SETUP, agency);
        assertThat(pilots).hasSize(7).allMatch(Standing::agreed);
        assertThat(pilots).filteredOn(Standing::founded).hasSize(1);
        assertThat(pilots).filteredOn(Standing::reallyOpen).hasSize(1);
    }

    private void open(Standing one) {
        UnitId centre = new UnitId(one.centre());
        found(centre);
        lives.called(SETUP, centre, new Call(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), true));
    }

    @Test
    void S1_14_aCentreStandsInAnyHouseWhichMayPayItsOfficer() {
        Set<OrganisationId> houses = new HashSet<>();
        for (HostKind host : HostKind.values()) {
            UnitId centre = proposed("01%02d".formatted(host.ordinal() + 1), host);
            centres.describe(
                    SETUP, new Profile(centre, host, Profile.Host.called("ที่ทดลอง"), true, null, Set.of(), 1));
            Profile kept = Objects.requireNonNull(lives.of(SETUP, centre).profile());
            assertThat(kept.hostKind()).isEqualTo(host);
            assertThat(kept.hostEmploys()).isTrue();
            houses.add(
                    Objects.requireNonNull(Objects.requireNonNull(kept.host()).id()));
        }
        assertThat(houses)
                .as("a local government, a school, a health station and another house: each one row of the directory")
                .hasSize(4);
    }

    @Test
    void foundsOneCentreInATambonAtATime() {
        UnitId centre = proposed("1305", HostKind.SCHOOL);
        assertThatThrownBy(() -> proposed("1305", HostKind.OTHER)).isInstanceOf(NotNow.class);
        lives.move(SETUP, centre, new Move(Milestone.CLOSED, DAY, null, "ไม่มีที่ตั้ง", 1));
        proposed("1305", HostKind.OTHER);
        assertThat(lives.in(SETUP, province)).hasSize(2);
    }

    @Test
    void ofTwoWhoProposeACentreForOneTambonAtTheSameMomentOneSucceeds() {
        List<CompletableFuture<UnitId>> other = new ArrayList<>();
        acting.run(SETUP, () -> {
            proposed("1305", HostKind.SCHOOL);
            other.add(CompletableFuture.supplyAsync(() -> proposed("1305", HostKind.OTHER)));
            assertThatThrownBy(() -> other.getFirst().get(300, TimeUnit.MILLISECONDS))
                    .as("waits until the first is written")
                    .isInstanceOf(TimeoutException.class);
        });
        assertThatThrownBy(() -> other.getFirst().join()).hasCauseInstanceOf(NotNow.class);
        assertThat(lives.in(SETUP, province)).hasSize(1);
    }

    @Test
    void theStaffOfAProposedCentreSignInUnderItsOwnId() {
        UnitId centre = proposed("1305", HostKind.SCHOOL);
        String tambon = province + "1305";
        assertThat(units.open(
                        SETUP, new Units.NewUnit(UnitKind.CENTRE, "ศูนย์ทดลอง", "Trial", tambon, List.of(tambon), DAY)))
                .isEqualTo(centre);
        assertThat(lives.of(SETUP, centre).now()).isEqualTo(Milestone.PROPOSED);
    }

    @Test
    void refusesAStepWithoutEvidenceAndOneThatSomebodyElseTookFirst() {
        UnitId centre = proposed("1305", HostKind.SCHOOL);
        assertThatThrownBy(() -> lives.move(SETUP, centre, new Move(Milestone.BRIEFING, DAY, null, " ", 1)))
                .isInstanceOfSatisfying(
                        NotNow.class, why -> assertThat(why.field()).isEqualTo("note"));
        lives.move(SETUP, centre, new Move(Milestone.BRIEFING, DAY, null, "ชี้แจงแล้ว", 1));
        assertThatThrownBy(() -> lives.move(SETUP, centre, new Move(Milestone.RESOLUTION, DAY, null, "มติ", 1)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void letsTheOwnProvinceAndTheOwnOfficerWriteAndNobodyElse() {
        UnitId centre = proposed("1305", HostKind.SCHOOL);
        Move move = new Move(Milestone.BRIEFING, DAY, null, "ชี้แจงแล้ว", 1);
        assertThatThrownBy(() -> lives.move(SomeActor.provinceOfficerOf("99"), centre, move))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lives.move(SomeActor.officerOf(province + "1305"), centre, move))
                .as("the officer of another office in the same tambon")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lives.move(SomeActor.operatorOf(province), centre, move))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> briefing(SomeActor.officerOf(province + "1301"), "1305"))
                .isInstanceOf(NotFound.class);
        assertThat(only().milestone()).isEqualTo(Milestone.PROPOSED);
        lives.move(SomeActor.provinceOfficerOf(province), centre, move);
        assertThat(only().milestone()).isEqualTo(Milestone.BRIEFING);
    }

    @Test
    void countsACallToANumberOnly() {
        UnitId centre = proposed("1305", HostKind.SCHOOL);
        Call call = new Call(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), true);
        assertThatThrownBy(() -> lives.called(SETUP, centre, call)).isInstanceOf(NotNow.class);
        centres.describe(SETUP, new Profile(centre, HostKind.SCHOOL, null, false, "089 000 1305", Set.of(), 1));
        lives.called(SETUP, centre, call);
        assertThat(lives.of(SETUP, centre).answered()).isNotNull();
        assertThat(only().reallyOpen()).as("answered, but not founded yet").isFalse();
    }

    @Test
    void hasNoLifeForTheOtherKindsOfTheSameName() {
        UnitId hotline = units.open(
                SETUP,
                new Units.NewUnit(
                        UnitKind.HOTLINE, "ศูนย์ช่วยเหลือสังคม 1300 ทดลอง", "1300", province, List.of(province), DAY));
        assertThatThrownBy(() -> lives.move(SETUP, hotline, new Move(Milestone.PROPOSED, DAY, null, "เสนอ", 0)))
                .isInstanceOf(NotFound.class);
    }
}
