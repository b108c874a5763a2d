package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.access.Units.NewUnit;
import org.dulae.centre.Centres.NewResponsibility;
import org.dulae.centre.Centres.TakenAlready;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulaeTest
class CentresTests {
    private static final Actor SETUP = Actor.system("test", Scope.NATION);
    private static final LocalDate START = LocalDate.of(2022, 3, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Centres centres;
    private final Units units;
    /** A province of its own for each test: the database is shared. */
    /** Other tests count on what offices there are. */
    private static final Set<String> EMPTY_FOR_OTHERS = Set.of("39", "74");

    private String province = "";

    private UnitId office = new UnitId(java.util.UUID.randomUUID());

    @Autowired
    CentresTests(Centres centres, Units units) {
        this.centres = centres;
        this.units = units;
    }

    @BeforeEach
    void aProvinceWithItsOffice() {
        do {
            province = String.valueOf(ThreadLocalRandom.current().nextInt(10, 100));
        } while (EMPTY_FOR_OTHERS.contains(province)
                || centres.route(province, Set.of(), TODAY).kind() != Route.Kind.NO_OFFICE
                || !centres.in(SETUP, province, TODAY).isEmpty());
        office = unit(UnitKind.PROVINCE, "สำนักงานจังหวัดทดลอง", province);
    }

    private UnitId unit(UnitKind kind, String name, String area) {
        return units.open(SETUP, new NewUnit(kind, name, name, area, List.of(area), START));
    }

    private String tambon(String rest) {
        return province + rest;
    }

    private NewResponsibility takes(UnitId unit, @Nullable String group, LocalDate from, String... tambons) {
        return new NewResponsibility(unit, List.of(tambons), group, false, from, null);
    }

    private Route route(String area, String... groups) {
        return centres.route(area, Set.of(groups), TODAY);
    }

    @Test
    void routesAVillageToTheCentreOfItsTambon() {
        UnitId centre = unit(UnitKind.CENTRE, "ศูนย์ทดลอง", tambon("1305"));
        centres.add(SETUP, takes(centre, null, START, tambon("1305")));
        Route route = route(tambon("130507"));
        assertThat(route.kind()).isEqualTo(Route.Kind.CENTRE);
        assertThat(route.unit()).isEqualTo(centre);
        assertThat(route.areaCode()).isEqualTo(tambon("1305"));
        assertThat(route.nameTh()).isEqualTo("ศูนย์ทดลอง");
    }

    @Test
    void routesToTheProvinceWhenNobodyAnswersForTheTambonOrOnlyTheDistrictIsKnown() {
        assertThat(route(tambon("0101")).kind()).isEqualTo(Route.Kind.PROVINCE_QUEUE);
        assertThat(route(tambon("0101")).unit()).isEqualTo(office);
        assertThat(route(tambon("01")).unit()).isEqualTo(office);
    }

    @Test
    void staysWithWhoeverTookItWhenThePlaceIsUnknownOrHasNoOffice() {
        assertThat(route("00").kind()).isEqualTo(Route.Kind.UNKNOWN_PLACE);
        assertThat(route("00").stays()).isTrue();
        assertThatThrownBy(() -> route("00").unit()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void choosesAmongSeveralAgenciesByTargetGroup() {
        UnitId elderly = unit(UnitKind.AGENCY, "ศูนย์ผู้สูงอายุทดลอง", province);
        UnitId children = unit(UnitKind.AGENCY, "บ้านพักเด็กทดลอง", province);
        centres.add(SETUP, takes(elderly, "ELDERLY", START, tambon("0101")));
        centres.add(SETUP, takes(children, "CHILD", START, tambon("0101")));
        assertThat(route(tambon("0101"), "ELDERLY").unit()).isEqualTo(elderly);
        assertThat(route(tambon("0101"), "CHILD", "WOMAN").unit()).isEqualTo(children);
        assertThat(route(tambon("0101"), "WOMAN").unit()).isEqualTo(office);
    }

    @Test
    void countsTheFirstAndTheLastDayAndNoOther() {
        UnitId centre = unit(UnitKind.CENTRE, "ศูนย์ทดลอง", tambon("0102"));
        LocalDate last = START.plusDays(30);
        centres.add(SETUP, new NewResponsibility(centre, List.of(tambon("0102")), null, false, START, last));
        assertThat(centres.route(tambon("0102"), Set.of(), START.minusDays(1)).kind())
                .isNotEqualTo(Route.Kind.CENTRE);
        assertThat(centres.route(tambon("0102"), Set.of(), START).unit()).isEqualTo(centre);
        assertThat(centres.route(tambon("0102"), Set.of(), last).unit()).isEqualTo(centre);
        assertThat(centres.route(tambon("0102"), Set.of(), last.plusDays(1)).unit())
                .isEqualTo(office);
    }

    @Test
    void refusesASecondOfficeForTheSamePeopleOnTheSameDayAndChangesNothing() {
        UnitId first = unit(UnitKind.AGENCY, "หน่วยหนึ่ง", province);
        UnitId second = unit(UnitKind.AGENCY, "หน่วยสอง", province);
        centres.add(SETUP, takes(first, null, START, tambon("0103")));
        assertThatThrownBy(() -> centres.add(SETUP, takes(second, null, TODAY, tambon("0104"), tambon("0103"))))
                .isInstanceOfSatisfying(
                        TakenAlready.class, taken -> assertThat(taken.tambons()).containsExactly(tambon("0103")));
        assertThat(route(tambon("0104")).unit()).isEqualTo(office);
        Responsibility old = centres.of(SETUP, first).getFirst();
        centres.end(SETUP, old.id(), TODAY.minusDays(1), old.version());
        centres.add(SETUP, takes(second, null, TODAY, tambon("0104"), tambon("0103")));
        assertThat(route(tambon("0103")).unit()).isEqualTo(second);
        assertThat(centres.route(tambon("0103"), Set.of(), TODAY.minusDays(1)).unit())
                .isEqualTo(first);
    }

    @Test
    void letsTheOfficeSeeTheTambonsItAnswersFor() {
        UnitId agency = units.open(
                SETUP, new NewUnit(UnitKind.AGENCY, "หน่วยทดลอง", "Agency", province, List.of(tambon("0101")), START));
        centres.add(SETUP, takes(agency, null, TODAY, tambon("0101"), tambon("0502")));
        assertThat(units.sees(SETUP, agency))
                .extracting(Units.Sees::areaCode)
                .containsExactly(tambon("0101"), tambon("0502"));
    }

    @Test
    void letsOnlyTheProvinceDecideAndOnlyAboutItself() {
        UnitId centre = unit(UnitKind.CENTRE, "ศูนย์ทดลอง", tambon("0105"));
        NewResponsibility wanted = takes(centre, null, START, tambon("0105"));
        assertThatThrownBy(() -> centres.add(SomeActor.officerOf(tambon("0105")), wanted))
                .isInstanceOf(Refused.class);
        String other = province.equals("99") ? "98" : "99";
        assertThatThrownBy(() -> centres.add(SomeActor.provinceOfficerOf(other), wanted))
                .isInstanceOf(Refused.class);
        centres.add(SomeActor.provinceOfficerOf(province), wanted);
        assertThat(route(tambon("0105")).unit()).isEqualTo(centre);
    }

    @Test
    void refusesAnEndThatSomebodyElseChangedFirst() {
        UnitId centre = unit(UnitKind.CENTRE, "ศูนย์ทดลอง", tambon("0106"));
        centres.add(SETUP, takes(centre, null, START, tambon("0106")));
        Responsibility row = centres.of(SETUP, centre).getFirst();
        centres.end(SETUP, row.id(), TODAY, row.version());
        assertThatThrownBy(() -> centres.end(SETUP, row.id(), TODAY, row.version()))
                .isInstanceOf(Stale.class);
    }

    /** The provincial agency of the seed answers for 7 pilot tambons; a district of five cannot hold them all. */
    @Test
    void S1_03_anAgencyAnswersForSevenPilotTambonsOfSeveralDistricts() {
        UnitId agency = unit(UnitKind.AGENCY, "ศูนย์พัฒนาการจัดสวัสดิการสังคมผู้สูงอายุ (ทดลอง)", province);
        List<String> pilots = List.of("1301", "1302", "1303", "1304", "1305", "0101", "0804").stream()
                .map(this::tambon)
                .toList();
        centres.add(SETUP, new NewResponsibility(agency, pilots, null, true, START, null));
        List<Responsibility> rows = centres.in(SETUP, province, TODAY);
        assertThat(rows)
                .hasSize(7)
                .allMatch(Responsibility::pilot)
                .allMatch(row -> row.unit().equals(agency));
        assertThat(rows.stream().map(row -> row.areaCode().substring(0, 4)).distinct())
                .as("districts")
                .hasSizeGreaterThan(1);
        assertThat(pilots).allSatisfy(tambon -> assertThat(route(tambon).unit()).isEqualTo(agency));
        assertThat(centres.in(SETUP, province, START.minusDays(1))).isEmpty();
    }
}
