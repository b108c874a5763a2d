package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.directory.CareCapacities.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much care there is: written by the provincial office, each figure with its day, the latest counting until it ends. */
@DulaeTest
class CareCapacitiesTests {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private CareCapacities capacities;

    private Actor province;

    @BeforeEach
    void anOfficeWithoutFigures(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        JdbcClient owner = TableOwner.of(url, user, password);
        owner.sql("delete from directory.care_capacity").update();
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
    }

    @Test
    void theLatestFigureCountsUntilItEnds() {
        add("521305", 5, JANUARY, null);
        UUID june = add("521305", 7, JUNE, null);

        assertThat(total("521305", TODAY)).isEqualTo(7);
        assertThat(total("521305", JUNE.minusDays(1))).isEqualTo(5);

        assertThat(capacities.change(province, june, new Told(7, JUNE, TODAY, "รพ.สต. ตัวอย่าง"), 1))
                .isTrue();
        assertThat(total("521305", TODAY)).as("ended today").isZero();
        assertThat(total("521305", TODAY.minusDays(1))).isEqualTo(7);
    }

    @Test
    void aWiderFigureStandsForThoseInsideIt() {
        add("521305", 5, JUNE, null);
        add("521301", 4, JANUARY, null);
        add("5201", 20, JUNE, null);

        CareTotal parts = capacities.totals(province, "52", TODAY).getFirst();
        assertThat(parts.amount()).isEqualTo(29);
        assertThat(parts.earliest()).isEqualTo(JANUARY);
        assertThat(parts.isAllOf("52", Set.of("5201", "5213")))
                .as("5213 is told in part")
                .isFalse();
        add("5213", 11, JUNE, null);
        CareTotal districts = capacities.totals(province, "52", TODAY).getFirst();
        assertThat(districts.amount()).isEqualTo(31);
        assertThat(districts.isAllOf("52", Set.of("5201", "5213"))).isTrue();
        add("52", 90, JANUARY, null);
        assertThat(total("52", TODAY)).isEqualTo(90);
        assertThat(total("00", TODAY)).isEqualTo(90);
    }

    @Test
    void twoFiguresOfOneKindNeverTellOfOneDay() {
        add("52", 5, JANUARY, null);
        UUID june = add("52", 7, JUNE, null);

        assertThat(capacities.add(province, "52", CareKind.CARE_GIVER, new Told(6, JANUARY, null, "ก")))
                .isEmpty();
        assertThat(capacities.change(province, june, new Told(6, JANUARY, null, "ก"), 1))
                .isFalse();
    }

    @Test
    void whoeverSavedFirstIsNotOverwritten() {
        UUID id = add("52", 5, JANUARY, null);
        capacities.change(province, id, new Told(6, JANUARY, null, "ก"), 1);

        assertThatThrownBy(() -> capacities.change(province, id, new Told(7, JANUARY, null, "ก"), 1))
                .isInstanceOf(Stale.class);
        assertThat(capacities.get(province, id).amount()).isEqualTo(6);
    }

    @Test
    void onlyTheProvinceWritesAboutItsPlaces() {
        UUID id = add("52", 5, JANUARY, null);
        Told told = new Told(6, JUNE, null, "ก");
        for (Actor other : List.of(SomeActor.provinceOfficerOf("51"), SomeActor.officerOf("521305"))) {
            assertThatThrownBy(() -> capacities.add(other, "521305", CareKind.CARE_GIVER, told))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> capacities.change(other, id, told, 1)).isInstanceOf(NotFound.class);
            assertThat(capacities.of(other, "52")).as("public").hasSize(1);
        }
        assertThatThrownBy(() -> capacities.add(province, "00", CareKind.CARE_GIVER, told))
                .isInstanceOf(NotFound.class);
    }

    private UUID add(String area, int amount, LocalDate asOf, @org.jspecify.annotations.Nullable LocalDate ended) {
        return capacities
                .add(province, area, CareKind.CARE_GIVER, new Told(amount, asOf, ended, "รพ.สต. ตัวอย่าง"))
                .orElseThrow();
    }

    private int total(String area, LocalDate day) {
        return capacities.totals(province, area, day).stream()
                .mapToInt(CareTotal::amount)
                .sum();
    }
}
