package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.Organisation.Does;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulaeTest
class OrganisationsTests {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 9);
    private static final LocalDate MOVED = LocalDate.of(2022, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private Organisations organisations;

    @Autowired
    private DirectoryEntries entries;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient app;

    private final Actor province = SomeActor.provinceOfficerOf("52");

    private static NewOrganisation school() {
        return named(OrganisationKind.SCHOOL, "โรงเรียนบ้านสมมุติ");
    }

    private static NewOrganisation named(OrganisationKind kind, String name) {
        return new NewOrganisation(kind, name, "Trial", null, "521305", null, SINCE);
    }

    private static Entry entry(String name, @Nullable LocalDate renamedOn) {
        return new Entry(null, name, "Trial", renamedOn, "521305", null, null, new Does("", ""), null);
    }

    private List<String> found(String typed) {
        return organisations.search(province, new OrganisationFilter(typed, null, "52", TODAY), 1, 50).items().stream()
                .map(Organisation::nameTh)
                .toList();
    }

    @Test
    void keepsOneRowForOneOrganisation() {
        OrganisationId id = organisations.register(province, school());
        assertThat(organisations.get(province, id).nameTh()).isEqualTo("โรงเรียนบ้านสมมุติ");
        assertThat(organisations.list(province, "5213", OrganisationKind.SCHOOL, SINCE))
                .extracting(Organisation::id)
                .contains(id);
    }

    @Test
    void listsOnlyWhatExistsOnThatDay() {
        OrganisationId id = organisations.register(province, school());
        assertThat(organisations.list(province, "52", OrganisationKind.SCHOOL, SINCE.minusDays(1)))
                .extracting(Organisation::id)
                .doesNotContain(id);
    }

    @Test
    void letsTheProvinceWriteAboutItselfAndAdministratorsAboutTheNation() {
        assertThatThrownBy(() -> organisations.register(SomeActor.officerOf("521305"), school()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organisations.register(SomeActor.provinceOfficerOf("56"), school()))
                .isInstanceOf(Refused.class);
        Actor admin = SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52");
        assertThatThrownBy(() -> organisations.register(admin, school())).isInstanceOf(Refused.class);
        NewOrganisation ministry =
                new NewOrganisation(OrganisationKind.MINISTRY, "กระทรวงทดลอง", "Trial", null, "00", null, SINCE);
        assertThatThrownBy(() -> organisations.register(province, ministry)).isInstanceOf(Refused.class);
        OrganisationId id = organisations.register(admin, ministry);
        entries.end(admin, id, TODAY.minusDays(1), 1);
    }

    @Test
    void foldsNamesInTheDatabaseAsTheProgramDoes() {
        assertThat(app.sql(
                                "select name_th from directory.organisation union select name_en from directory.organisation")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(600)
                .allSatisfy(name -> assertThat(app.sql("select directory.folded(:name)")
                                .param("name", name)
                                .query(String.class)
                                .single())
                        .isEqualTo(ThaiText.foldPlace(name)));
    }

    @Test
    void findsWhatPeopleCallAnOrganisationHoweverTheyWriteIt() {
        organisations.register(province, named(OrganisationKind.HEALTH_STATION, "รพ.สต.บ้านทดลองภูเขา"));
        assertThat(found("รพสต ทดลอง พูเขา")).as("sounds alike").contains("รพ.สต.บ้านทดลองภูเขา");
        assertThat(found("โรงพยาบาลส่งเสริมสุขภาพตำบล ทดลองภูเขา")).contains("รพ.สต.บ้านทดลองภูเขา");
        assertThat(found("อบต.หัวเมือง")).contains("องค์การบริหารส่วนตำบลหัวเมือง");
        assertThat(found("บ้านทดลงภูเขา")).as("a letter is missing").contains("รพ.สต.บ้านทดลองภูเขา");
        assertThat(found("ไม่มีชื่อนี้แน่นอน")).isEmpty();
    }

    @Test
    void findsByTheNameItHadBefore() {
        OrganisationId id = organisations.register(province, named(OrganisationKind.OTHER, "สำนักเก่าแก่ทดลอง"));
        entries.change(province, id, 1, entry("หน่วยใหม่เอี่ยมทดลอง", LocalDate.of(2025, 1, 1)));
        assertThat(found("สำนักเก่าแก่ทดลอง")).containsExactly("หน่วยใหม่เอี่ยมทดลอง");
        assertThat(organisations.history(province, id).names())
                .extracting(OrganisationHistory.FormerName::nameTh, OrganisationHistory.FormerName::lastDay)
                .containsExactly(tuple("สำนักเก่าแก่ทดลอง", LocalDate.of(2024, 12, 31)));
        entries.change(province, id, 2, entry("หน่วยใหม่ถูกต้องทดลอง", null));
        assertThat(organisations.history(province, id).names())
                .as("a mistake is not kept")
                .hasSize(1);
    }

    @Test
    void knowsWhatAHealthStationBelongedToOnADay() {
        OrganisationId health = ministry("MOPH");
        OrganisationId government = organisations
                .coded(province, OrganisationKind.LOCAL_GOVERNMENT, "2520101")
                .orElseThrow()
                .id();
        OrganisationId id = organisations.register(
                province,
                new NewOrganisation(
                        OrganisationKind.HEALTH_STATION,
                        "รพ.สต.ย้ายสังกัดทดลอง",
                        "Trial",
                        health,
                        "521305",
                        null,
                        LocalDate.MIN));
        entries.belong(province, id, government, MOVED);
        OrganisationHistory history = organisations.history(province, id);
        assertThat(history.parentOn(MOVED.minusDays(1)).orElseThrow().parent()).isEqualTo(health);
        assertThat(history.parentOn(MOVED).orElseThrow().parent()).isEqualTo(government);
        assertThat(history.parents()).hasSize(2);
        assertThat(Objects.requireNonNull(history.parents().getLast()).to()).isEqualTo(MOVED.minusDays(1));
        entries.belong(province, id, health, MOVED.minusYears(1));
        assertThat(organisations.history(province, id).parents())
                .as("one that comes between ends where the next begins")
                .extracting(OrganisationHistory.Belonging::to)
                .containsExactly(null, MOVED.minusDays(1), MOVED.minusYears(1).minusDays(1));
        assertThat(organisations.children(province, government, TODAY, 50))
                .extracting(Organisation::id)
                .contains(id);
    }

    private OrganisationId ministry(String code) {
        return organisations
                .coded(province, OrganisationKind.MINISTRY, code)
                .orElseThrow()
                .id();
    }

    @Test
    void warnsOfNearlyTheSameNameInTheSamePlace() {
        organisations.register(province, named(OrganisationKind.FAITH, "วัดทดลองศรีบุญเรือง"));
        assertThat(organisations.nearlyCalled(province, "วัดทดลองสีบุญเรือง", "521305", TODAY))
                .extracting(Organisation::nameTh)
                .contains("วัดทดลองศรีบุญเรือง");
        assertThat(organisations.nearlyCalled(province, "วัดทดลองศรีบุญเรือง", "521304", TODAY))
                .isEmpty();
    }

    @Test
    void endsAndGoesOnAfterAll() {
        OrganisationId id = organisations.register(province, named(OrganisationKind.FUND, "กองทุนทดลองจะปิด"));
        entries.end(province, id, LocalDate.of(2026, 1, 31), 1);
        assertThat(found("กองทุนทดลองจะปิด")).isEmpty();
        assertThatThrownBy(() -> entries.end(province, id, null, 1)).isInstanceOf(Stale.class);
        entries.end(province, id, null, 2);
        assertThat(found("กองทุนทดลองจะปิด")).hasSize(1);
    }

    @Test
    void aUnitOpensUnderTheIdOfTheOrganisationThatIsThereAlready() {
        Actor setup = Actor.system("test", Scope.NATION);
        OrganisationId centre = organisations.register(
                setup,
                new NewOrganisation(
                        OrganisationKind.CENTRE, "ศูนย์ช่วยเหลือสังคมตำบลทดลอง", "Trial", null, "580101", null, SINCE));
        UnitId opened = units.open(
                setup, new Units.NewUnit(UnitKind.CENTRE, "ศูนย์ทดลอง", "Trial", "580101", List.of("580101"), TODAY));
        assertThat(opened).isEqualTo(centre.unit());
        assertThat(organisations.list(setup, "580101", OrganisationKind.CENTRE, TODAY))
                .hasSize(1);
        UnitId agency = units.open(
                setup, new Units.NewUnit(UnitKind.AGENCY, "หน่วยอื่นทดลอง", "Trial", "58", List.of("58"), TODAY));
        assertThat(organisations.get(setup, new OrganisationId(agency.value())).kind())
                .isEqualTo(OrganisationKind.ONE_HOME_AGENCY);
    }
}
