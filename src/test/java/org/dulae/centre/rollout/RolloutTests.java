package org.dulae.centre.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.centre.Centres.NewResponsibility;
import org.dulae.centre.Centres.TakenAlready;
import org.dulae.centre.FoundingScene;
import org.dulae.centre.LifeCycle.Call;
import org.dulae.centre.Meetings.NewResolution;
import org.dulae.centre.Route;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Board.Reached;
import org.dulae.centre.rollout.Rollout.PlanChange;
import org.dulae.centre.rollout.Rollout.Planned;
import org.dulae.centre.rollout.Rollout.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which tambon shall have a centre by when, how far each one is, and what holds it up. */
@DulaeTest
class RolloutTests extends FoundingScene {
    private static final LocalDate SOON = LocalDate.of(2027, 9, 30);

    @Autowired
    private Rollout rollout;

    @Autowired
    private Areas areas;

    @BeforeEach
    void anAgencyAndItsPilotTambons() {
        agency = agencyOf(province + "0101", DAY);
        centres.guide(SETUP, new NewResponsibility(agency, pilots(), null, true, DAY, null));
    }

    private List<String> pilots() {
        return PILOTS.stream().map(province::concat).toList();
    }

    private Board pilotBoard() {
        return rollout.board(SETUP, centres.guidedBy(SETUP, agency));
    }

    private Line of(String tambon) {
        return rollout.board(SETUP, List.of(province + tambon)).lines().getFirst();
    }

    private PlanChange by(LocalDate day, String... tambons) {
        return new PlanChange(
                List.of(tambons).stream()
                        .map(one -> new Wanted(province + one, of(one).ordinal()))
                        .toList(),
                day,
                "แผนทดลอง");
    }

    @Test
    void S1_21_thePlanOfLampangHoldsEveryTambonOfEveryDistrict() {
        Actor officer = SomeActor.provinceOfficerOf("52");
        List<String> tambons = areas.children(new AreaCode("52")).stream()
                .flatMap(district -> areas.children(district.code()).stream())
                .map(tambon -> tambon.code().value())
                .toList();
        List<Wanted> all = rollout.board(officer, tambons).lines().stream()
                .map(line -> new Wanted(line.areaCode(), line.ordinal()))
                .toList();
        rollout.plan(officer, new PlanChange(all, SOON, "ทุกตำบล ทุกอำเภอ"));
        Board board = rollout.board(officer, tambons);
        assertThat(board.count(Reached.PLANNED)).isEqualTo(100);
        assertThat(board.count(Reached.NO_PLAN)).isZero();
        assertThat(board.parts(4).values())
                .hasSize(13)
                .extracting(Board::tambons)
                .containsExactly(19, 5, 9, 4, 10, 7, 8, 8, 4, 10, 4, 7, 5);
        assertThat(board.planEnds()).isEqualTo(SOON);
    }

    @Test
    void S1_12_theSevenPilotTambonsHaveAllAgreedAndTheNumbersStayApart() {
        List<UnitId> seven = PILOTS.stream().map(this::agreed).toList();
        found(seven.get(0));
        found(seven.get(1));
        lives.called(SETUP, seven.get(0), new Call(Instant.parse("2022-05-12T15:10:00Z"), true));
        lives.called(SETUP, seven.get(1), new Call(Instant.parse("2022-05-12T15:10:00Z"), false));
        Board board = pilotBoard();
        assertThat(board.tambons()).isEqualTo(7);
        assertThat(board.count(Reached.AGREED)).isEqualTo(7);
        assertThat(board.count(Reached.FOUNDED)).isEqualTo(2);
        assertThat(board.count(Reached.OPEN)).isEqualTo(1);
        assertThat(board.count(Blocker.NOT_READY)).isEqualTo(5);
        assertThat(board.of(Blocker.NOT_ANSWERED)).extracting(Line::areaCode).containsExactly(province + "1301");
        assertThat(board.count(Reached.PLANNED)).as("nobody planned anything").isZero();
    }

    @Test
    void S1_03_oneAgencyBringsAboutSevenPilotTambonsOfFiveDistrictsAndTakesNoMatterByThat() {
        Board board = pilotBoard();
        assertThat(board.lines()).hasSize(7).allMatch(Line::pilot);
        assertThat(board.parts(4)).as("districts").hasSize(5);
        assertThat(centres.guides(SETUP, province))
                .hasSize(7)
                .allMatch(row -> row.unit().equals(agency) && row.from().equals(DAY));
        assertThat(pilots())
                .allSatisfy(tambon -> assertThat(
                                centres.route(tambon, Set.of("ELDERLY"), DAY).kind())
                        .isNotEqualTo(Route.Kind.CENTRE));
        assertThat(units.sees(SETUP, agency)).as("it sees no more than before").hasSize(1);
        NewResponsibility again = new NewResponsibility(agency, pilots(), null, true, DAY, null);
        assertThatThrownBy(() -> centres.guide(SETUP, again)).isInstanceOf(TakenAlready.class);
        centres.add(SETUP, again);
        assertThat(centres.route(pilots().getFirst(), Set.of(), DAY).unit()).isEqualTo(agency);
    }

    @Test
    void S1_16_aDistrictIsCoveredByTheCentresThatAnswerAndByNoOthers() {
        UnitId open = agreed("1305");
        found(open);
        lives.called(SETUP, open, new Call(Instant.parse("2022-05-12T15:10:00Z"), true));
        found(agreed("1301"));
        Board district = Objects.requireNonNull(pilotBoard().parts(4).get(province + "13"));
        assertThat(district.tambons()).isEqualTo(3);
        assertThat(district.count(Reached.FOUNDED)).isEqualTo(2);
        assertThat(district.count(Reached.OPEN)).isEqualTo(1);
    }

    @Test
    void keepsWhoPlannedWhatAndTakesBackWhatWasPlannedAtOnce() {
        Actor officer = SomeActor.provinceOfficerOf(province);
        rollout.plan(officer, by(SOON, "0101"));
        UUID both = rollout.plan(officer, by(SOON.plusYears(1), "0101", "0102"));
        assertThat(of("0101").openBy()).isEqualTo(SOON.plusYears(1));
        rollout.undo(officer, both);
        assertThat(of("0101").openBy()).isEqualTo(SOON);
        assertThat(of("0102").planned()).isFalse();
        assertThat(rollout.history(officer, province + "0101"))
                .extracting(Planned::openBy)
                .containsExactly(SOON, SOON.plusYears(1), SOON);
    }

    @Test
    void refusesAPlanThatSomebodyElseChangedFirstAndChangesNone() {
        Actor officer = SomeActor.provinceOfficerOf(province);
        PlanChange begun = by(SOON, "0101", "0102");
        UUID first = rollout.plan(officer, by(SOON.plusYears(1), "0102"));
        assertThatThrownBy(() -> rollout.plan(officer, begun)).isInstanceOf(Stale.class);
        assertThat(of("0101").planned()).isFalse();
        rollout.plan(officer, by(SOON, "0102"));
        assertThatThrownBy(() -> rollout.undo(officer, first)).isInstanceOf(Stale.class);
        assertThat(of("0102").openBy()).isEqualTo(SOON);
    }

    @Test
    void letsTheOwnProvincialOfficePlanAndNobodyElse() {
        PlanChange change = by(SOON, "0101");
        assertThatThrownBy(() -> rollout.plan(SomeActor.provinceOfficerOf("99"), change))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rollout.plan(SomeActor.officerOf(province + "0101"), change))
                .isInstanceOf(Refused.class);
        assertThat(of("0101").planned()).isFalse();
    }

    @Test
    void namesATaskThatIsLateInTheTambonOfTheMeeting() {
        agreed("0101");
        UUID meeting = meetings.in(SETUP, province + "0101").getFirst().id();
        meetings.resolve(SETUP, meeting, new NewResolution("จัดหาป้าย", null, agency, DAY.plusDays(9)));
        assertThat(Blocker.of(of("0101"))).containsExactly(Blocker.NOT_READY, Blocker.LATE_TASK);
        meetings.done(
                SETUP,
                meeting,
                meetings.get(SETUP, meeting).resolutions().getLast().id());
        assertThat(Blocker.of(of("0101"))).containsExactly(Blocker.NOT_READY);
    }
}
