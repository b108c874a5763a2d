package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.directory.Organisations.NewOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulaeTest
class LocalGovernmentsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Actor province = SomeActor.provinceOfficerOf("52");

    @Autowired
    private LocalGovernments governments;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient app;

    @Test
    void knowsTheLocalGovernmentOfHuaMueang() {
        assertThat(governments.of(province, "521305", TODAY))
                .extracting(Coverage::nameTh, Coverage::whole)
                .containsExactly(
                        tuple("องค์การบริหารส่วนตำบลหัวเมือง", true), tuple("องค์การบริหารส่วนจังหวัดลำปาง", true));
    }

    @Test
    void everyTambonOfTheSixProvincesLiesInAtLeastOneAndSomeInTwo() {
        List<String> tambons = app.sql("""
                        select code from area.area where level = 'TAMBON' and left(code, 2) in ('21', '34', '52', '56', '74', '90') order by code
                        """).query(String.class).list();
        assertThat(tambons).hasSizeGreaterThan(600);
        List<String> covered = app.sql(
                        "select distinct area_code from directory.coverage where length(area_code) = 6 order by area_code")
                .query(String.class)
                .list();
        assertThat(covered).containsAll(tambons);
        assertThat(governments.of(province, "520116", TODAY).stream().filter(one -> !one.whole()))
                .as("Bo Haeo: a city, a municipality and the rest")
                .hasSize(3);
    }

    @Test
    void isOneOrganisationForSeveralTambonsWithDates() {
        OrganisationId id = organisations.register(
                province,
                new NewOrganisation(
                        OrganisationKind.LOCAL_GOVERNMENT,
                        "เทศบาลตำบลทดลองสองตำบล",
                        "Trial",
                        null,
                        "5213",
                        null,
                        LocalDate.MIN));
        LocalDate begin = LocalDate.of(2020, 1, 1);
        governments.cover(province, id, "521303", false, null, begin);
        governments.cover(province, id, "521304", true, null, begin);
        assertThatThrownBy(() -> governments.cover(province, id, "521304", false, null, TODAY))
                .isInstanceOf(Stale.class);
        governments.uncover(province, id, "521303", null, LocalDate.of(2023, 12, 31));
        assertThat(governments.of(province, "521303", TODAY))
                .extracting(Coverage::organisation)
                .doesNotContain(id);
        assertThat(governments.of(province, "521303", LocalDate.of(2023, 12, 31)))
                .extracting(Coverage::organisation)
                .contains(id);
        assertThat(governments.coveredBy(province, id)).hasSize(2);
    }
}
