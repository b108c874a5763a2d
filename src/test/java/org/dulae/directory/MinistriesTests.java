package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.directory.Ministries.NewSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulaeTest
class MinistriesTests {
    private final Actor admin = SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52");

    @Autowired
    private Ministries ministries;

    @Autowired
    private Organisations organisations;

    private List<OrganisationId> members(LocalDate on) {
        return ministries.inForce(admin, on).orElseThrow().members();
    }

    @Test
    void S1_15_everySourceHasItsOwnNumberAndOnlyNamedMinistriesAreListed() {
        assertThat(ministries.sets(admin))
                .filteredOn(set -> set.source().equals("SEED_1"))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.stated()).isEqualTo(8);
                    assertThat(set.members()).as("the seed names none of them").isEmpty();
                    assertThat(set.inForce(LocalDate.of(2022, 3, 9))).isFalse();
                });
        LocalDate then = LocalDate.of(2022, 3, 9);
        assertThat(ministries.inForce(admin, then).orElseThrow().source()).isEqualTo("MOU_2564");
        assertThat(members(then)).as("12 ministries and Bangkok").hasSize(13);
        assertThat(members(then).stream().map(id -> organisations.get(admin, id).code()))
                .contains("MSDHS", "MOI", "MOPH", "BMA")
                .doesNotContain("MOJ", "MOF");
        assertThat(ministries.inForce(admin, LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void S1_15_anAdministratorSaysWhichListHoldsFromADayOn() {
        LocalDate from = LocalDate.of(2040, 1, 1);
        List<OrganisationId> more = new ArrayList<>(members(LocalDate.of(2022, 3, 9)));
        more.add(organisations
                .coded(admin, OrganisationKind.MINISTRY, "MOJ")
                .orElseThrow()
                .id());
        ministries.decide(admin, new NewSet("13 กระทรวงและ กทม.", "13", "คำสั่งทดลอง", from, more));
        assertThat(members(from)).hasSize(14);
        assertThat(members(from.minusDays(1))).as("the older list is kept").hasSize(13);
        ministries.decide(admin, new NewSet("8 กระทรวง", "8", "คำสั่งทดลองแก้ไข", from, more.subList(0, 8)));
        assertThat(members(from))
                .as("one that begins on the same day is corrected")
                .hasSize(8);
        assertThatThrownBy(() ->
                        ministries.decide(SomeActor.provinceOfficerOf("52"), new NewSet("x", "x", "x", from, more)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void saysOfWhatAMinistryDoesThatNobodyHasCheckedIt() {
        Organisation interior =
                organisations.coded(admin, OrganisationKind.MINISTRY, "MOI").orElseThrow();
        assertThat(interior.does().thai()).contains("1567");
        assertThat(interior.checkedOn()).isNull();
    }
}
