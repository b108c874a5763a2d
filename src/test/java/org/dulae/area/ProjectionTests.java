package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dulae.area.Projection.Course;
import org.junit.jupiter.api.Test;

/** Twenty years ahead, from who is there today. */
class ProjectionTests {
    private static final Ages TODAY = new Ages(
            new AreaCode("52"),
            LocalDate.of(2020, 12, 31),
            Ages.Basis.ESTIMATED,
            Collections.nCopies(Ages.GROUPS, 1000),
            Collections.nCopies(Ages.GROUPS, 1000),
            0,
            "-",
            RegisterBase.EVERYBODY);

    @Test
    void peopleLiveAsLongAsTheyDoInThailand() {
        assertThat(LifeTable.WOMEN.expectation()).isCloseTo(80, within(1.0));
        assertThat(LifeTable.MEN.expectation()).isCloseTo(73, within(1.0));
    }

    @Test
    void nobodyComesFromNowhere() {
        List<Ages> steps = Projection.of(TODAY, Course.MIDDLE).steps();

        assertThat(steps).extracting(step -> step.asOf().getYear()).containsExactly(2020, 2025, 2030, 2035, 2040);
        assertThat(steps.get(1).female().get(5))
                .isLessThanOrEqualTo(TODAY.female().get(4));
        assertThat(steps.get(4).people(20)).isLessThan(TODAY.all());
        assertThat(steps.get(1).basis()).isEqualTo(Ages.Basis.PROJECTED);
    }

    @Test
    void birthsFollowFromTheChildrenWhoAreThere() {
        Projection projection = Projection.of(TODAY, Course.MIDDLE);

        assertThat(projection.fertility()).isCloseTo(7.0 * 2000 / 7000, within(1e-9));
        assertThat(projection.steps().get(1).people(0, 5)).isBetween(1900, 2000);
    }

    @Test
    void theMiddleLiesWithinItsBand() {
        int fewer = Projection.of(TODAY, Course.FEWER).steps().getLast().all();
        int middle = Projection.of(TODAY, Course.MIDDLE).steps().getLast().all();
        int more = Projection.of(TODAY, Course.MORE).steps().getLast().all();

        assertThat(middle).isBetween(fewer + 1, more - 1);
    }

    @Test
    void placeWithoutPeopleStaysWithoutPeople() {
        Ages nobody = new Ages(
                TODAY.code(),
                TODAY.asOf(),
                TODAY.basis(),
                Collections.nCopies(17, 0),
                Collections.nCopies(17, 0),
                0,
                "-",
                RegisterBase.EVERYBODY);

        assertThat(Projection.of(nobody, Course.MORE).steps()).allMatch(step -> step.all() == 0);
    }
}
