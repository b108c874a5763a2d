package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dulae.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How old the people of an area are, counted or estimated, and what is said about it. */
class AgeingTests {
    private static final AreaCode LAMPANG = new AreaCode("52");
    private static final AreaCode HUA_MUEANG = new AreaCode("521305");
    private static TestDatabase database;
    private static Ageing ageing;

    @BeforeAll
    static void begin() {
        database = TestDatabase.fresh();
        ageing = new Ageing(new AgeRepository(database.app()), new AreaRepository(database.app()));
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @Test
    void S2_04_registerTellsHowManyPeopleThereWereOverTheYears() {
        List<Population> years = ageing.years(LAMPANG);

        assertThat(years)
                .extracting(year -> year.asOf().getYear())
                .containsExactly(2012, 2013, 2014, 2017, 2018, 2019, 2020);
        assertThat(years.getFirst().people()).isGreaterThan(years.getLast().people());
    }

    @Test
    void estimateAddsUpToTheTotalItIsMadeFrom() {
        Ages ages = ageing.ages(HUA_MUEANG).getFirst();

        assertThat(ages.basis()).isEqualTo(Ages.Basis.ESTIMATED);
        assertThat(ages.all()).isEqualTo(ageing.years(HUA_MUEANG).getLast().people());
    }

    @Test
    void estimateOfTheCountryIsTheSumOfItsProvinces() {
        Ages ages = ageing.ages(AreaCode.COUNTRY).getFirst();

        assertThat(ages.all())
                .isEqualTo(ageing.years(AreaCode.COUNTRY).getLast().people());
        assertThat(Indicator.SIXTY_AND_OVER.of(ages).number().getAsDouble()).isCloseTo(15.5, within(1.5));
    }

    @Test
    void everyNumberIsWhatItsPartsGive() {
        Ages ages = new Ages(
                LAMPANG,
                LocalDate.EPOCH,
                Ages.Basis.COUNTED,
                IntStream.range(0, 17).map(i -> 100).boxed().toList(),
                IntStream.range(0, 17).map(i -> 100).boxed().toList(),
                0,
                "-",
                RegisterBase.EVERYBODY);

        assertThat(Indicator.SIXTY_AND_OVER.of(ages))
                .isEqualTo(new Indicator.Value(Indicator.SIXTY_AND_OVER, 1000, 3400));
        assertThat(number(Indicator.AGEING_INDEX, ages)).isCloseTo(100.0 * 1000 / 600, within(1e-9));
        assertThat(number(Indicator.OLD_AGE_DEPENDENCY, ages)).isCloseTo(100.0 * 1000 / 1800, within(1e-9));
        assertThat(number(Indicator.OLD_AGE_DEPENDENCY_65, ages)).isCloseTo(100.0 * 800 / 2000, within(1e-9));
        assertThat(number(Indicator.SUPPORT_RATIO, ages)).isCloseTo(1.8, within(1e-9));
        assertThat(number(Indicator.LATE_OLD_AGE, ages)).isCloseTo(20, within(1e-9));
        assertThat(number(Indicator.CHILD_WOMAN_RATIO, ages)).isCloseTo(1000.0 * 200 / 700, within(1e-9));
    }

    @Test
    void nothingIsSaidOfAHandfulOfPeople() {
        Ages few = new Ages(
                HUA_MUEANG,
                LocalDate.EPOCH,
                Ages.Basis.COUNTED,
                Collections.nCopies(17, 0),
                Collections.nCopies(17, 0),
                0,
                "-",
                RegisterBase.EVERYBODY);

        assertThat(Indicator.SIXTY_AND_OVER.of(few).number()).isEmpty();
    }

    @Test
    void stageDependsOnTheBaseAndNamesIt() {
        assertThat(AgeingStage.of(9.99, AgeingStage.Base.SIXTY)).isEqualTo(AgeingStage.YOUNG);
        assertThat(AgeingStage.of(20, AgeingStage.Base.SIXTY)).isEqualTo(AgeingStage.AGED);
        assertThat(AgeingStage.of(13.9, AgeingStage.Base.SIXTY_FIVE)).isEqualTo(AgeingStage.AGEING);
        assertThat(AgeingStage.of(28, AgeingStage.Base.SIXTY)).isEqualTo(AgeingStage.SUPER_AGED);
    }

    private static double number(Indicator indicator, Ages ages) {
        return indicator.of(ages).number().getAsDouble();
    }
}
