package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTests {
    private static final LocalDate START = LocalDate.of(2022, 3, 9);

    private static Responsibility office(String name, boolean centre, @Nullable String group, LocalDate from) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Responsibility(
                id,
                new UnitId(id),
                centre,
                Responsibility.Duty.TAKES,
                name,
                name,
                "521305",
                group,
                false,
                from,
                null,
                1);
    }

    private static final Responsibility CENTRE = office("centre", true, null, START.plusMonths(6));
    private static final Responsibility AGENCY = office("agency", false, null, START);
    private static final Responsibility ELDERLY = office("elderly", false, "ELDERLY", START);
    private static final Responsibility CHILDREN = office("children", false, "CHILD", START);

    private static String chosen(List<Responsibility> here, String... groups) {
        return Routing.choose(here, Set.of(groups)).map(Responsibility::nameEn).orElse("nobody");
    }

    @Test
    void prefersTheOfficeForTheGroupOverTheCentre() {
        assertThat(chosen(List.of(CENTRE, ELDERLY), "ELDERLY", "WOMAN")).isEqualTo("elderly");
    }

    @Test
    void prefersTheCentreOverTheAgencyForEverybodyElse() {
        assertThat(chosen(List.of(AGENCY, CENTRE), "WOMAN")).isEqualTo("centre");
        assertThat(chosen(List.of(AGENCY, CENTRE))).isEqualTo("centre");
    }

    @Test
    void givesNothingElseToAnOfficeForOneGroup() {
        assertThat(chosen(List.of(ELDERLY, CHILDREN), "WOMAN")).isEqualTo("nobody");
        assertThat(chosen(List.of(ELDERLY, AGENCY), "WOMAN")).isEqualTo("agency");
    }

    @Test
    void choosesTheSameWhateverTheOrderWhenTwoGroupsFit() {
        assertThat(chosen(List.of(ELDERLY, CHILDREN), "ELDERLY", "CHILD"))
                .isEqualTo(chosen(List.of(CHILDREN, ELDERLY), "CHILD", "ELDERLY"));
    }

    @Test
    void seesOverlapsOfDatesWithAnOpenEnd() {
        assertThat(AGENCY.overlaps(START.minusYears(1), START.minusDays(1))).isFalse();
        assertThat(AGENCY.overlaps(START.minusYears(1), START)).isTrue();
        assertThat(AGENCY.overlaps(START.plusYears(9), null)).isTrue();
    }
}
