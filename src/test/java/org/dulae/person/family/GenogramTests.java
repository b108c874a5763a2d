package org.dulae.person.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dulae.person.Birth;
import org.dulae.person.Membership;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.dulae.person.family.Genogram.Figure;
import org.dulae.person.family.Tie.Ending;
import org.dulae.person.family.Tie.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture keeps to what every genogram shows; each name stands for one invented person, and its first letter for the sex. */
class GenogramTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Map<String, Relative> people = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Membership> home = new ArrayList<>();

    private PersonId id(String name) {
        return people.computeIfAbsent(name, GenogramTests::somebody).id();
    }

    private static Relative somebody(String name) {
        Sex sex = name.startsWith("m") ? Sex.MALE : name.startsWith("f") ? Sex.FEMALE : Sex.UNKNOWN;
        PersonId id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Relative(id, name, name, sex, Birth.UNKNOWN, null, false, false);
    }

    private GenogramTests tie(String from, Kind kind, String to, Ending... ending) {
        ties.add(new Tie(
                UUID.randomUUID(), 1, kind, id(from), id(to), null, null, ending.length == 0 ? null : ending[0]));
        return this;
    }

    private GenogramTests lives(String name, String relation) {
        PersonId id = id(name);
        home.add(new Membership(
                UUID.randomUUID(),
                1,
                new UUID(1, 1),
                id,
                name,
                Birth.UNKNOWN,
                false,
                relation,
                LocalDate.of(2020, 1, 1),
                null));
        return this;
    }

    private Family family(String person) {
        PersonId id = id(person);
        return Family.of(id, List.copyOf(people.values()), ties, home, TODAY);
    }

    private static Figure figure(Genogram picture, String name) {
        return picture.figures().stream()
                .filter(one -> one.who().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsThreeGenerationsEachOnALineOfItsOwn() {
        tie("m-father", Kind.MARRIAGE, "f-mother")
                .tie("m-father", Kind.BIRTH, "f-her")
                .tie("f-mother", Kind.BIRTH, "f-her")
                .tie("f-her", Kind.MARRIAGE, "m-husband")
                .tie("f-her", Kind.BIRTH, "m-son")
                .tie("m-husband", Kind.BIRTH, "m-son");
        Genogram picture = Genogram.of(family("f-her"));
        int grandparents = figure(picture, "m-father").y();
        int own = figure(picture, "f-her").y();
        int children = figure(picture, "m-son").y();
        assertThat(figure(picture, "f-mother").y()).isEqualTo(grandparents);
        assertThat(figure(picture, "m-husband").y()).isEqualTo(own);
        assertThat(grandparents).isLessThan(own);
        assertThat(own).isLessThan(children);
        assertThat(figure(picture, "m-son").x())
                .isEqualTo((figure(picture, "f-her").x()
                                + figure(picture, "m-husband").x())
                        / 2);
    }

    @Test
    void showsHowACoupleLivesOrLived() {
        tie("f-her", Kind.MARRIAGE, "m-first", Ending.DIVORCED)
                .tie("f-her", Kind.COHABITATION, "m-second", Ending.SEPARATED)
                .tie("f-her", Kind.COHABITATION, "m-third");
        Genogram picture = Genogram.of(family("f-her"));
        assertThat(picture.couples().stream().map(Genogram.Couple::strokes)).containsExactlyInAnyOrder(2, 1, 0);
        assertThat(figure(picture, "m-first").x())
                .as("a former partner stands to the left of the present one")
                .isLessThan(figure(picture, "f-her").x());
        assertThat(figure(picture, "f-her").x())
                .isLessThan(figure(picture, "m-third").x());
    }

    @Test
    void keepsAPlaceForTheParentNobodyRecordedBetweenGrandmotherAndGrandchild() {
        lives("f-her", "HEAD").lives("m-grandson", "GRANDCHILD");
        Family family = family("f-her");
        Genogram picture = Genogram.of(family);
        assertThat(picture.figures())
                .hasSize(3)
                .filteredOn(one -> one.who().missing())
                .hasSize(1);
        assertThat(family.generations()).isEqualTo(3);
        assertThat(family.kin(id("m-grandson"))).isEqualTo(Kin.GRANDCHILD);
    }

    @Test
    void keepsNoSuchPlaceWhereTheParentIsRecorded() {
        lives("f-her", "HEAD")
                .lives("m-grandson", "GRANDCHILD")
                .tie("f-her", Kind.BIRTH, "f-daughter")
                .tie("f-daughter", Kind.BIRTH, "m-grandson");
        assertThat(Genogram.of(family("f-her")).figures())
                .hasSize(3)
                .noneMatch(one -> one.who().missing());
    }

    @Test
    void whatIsRecordedCountsMoreThanWhatTheHouseholdTells() {
        lives("f-her", "HEAD").lives("m-husband", "SPOUSE").tie("f-her", Kind.MARRIAGE, "m-husband", Ending.SEPARATED);
        assertThat(Genogram.of(family("f-her")).couples())
                .singleElement()
                .satisfies(couple -> assertThat(couple.strokes()).isOne());
    }

    @Test
    void listsThoseBesideOfWhomNobodyKnowsHowTheyAreRelated() {
        lives("f-her", "HEAD").lives("m-lodger", "NOT_KIN").lives("m-nephew", "NIECE_OR_NEPHEW");
        tie("f-neighbour", Kind.CARE, "f-her");
        Family family = family("f-her");
        assertThat(Genogram.of(family).figures()).hasSize(1);
        assertThat(family.beside().stream().map(Relative::name))
                .containsExactlyInAnyOrder("m-lodger", "m-nephew", "f-neighbour");
        assertThat(family.caredForBy(id("f-neighbour")).stream().map(Relative::name))
                .containsExactly("f-her");
    }

    @Test
    void saysWhatEverybodyIsToThePerson() {
        tie("f-mother", Kind.BIRTH, "f-her")
                .tie("f-mother", Kind.BIRTH, "m-brother")
                .tie("f-grandmother", Kind.BIRTH, "f-mother")
                .tie("f-grandmother", Kind.BIRTH, "f-aunt")
                .tie("f-aunt", Kind.BIRTH, "m-cousin")
                .tie("m-brother", Kind.BIRTH, "f-niece")
                .tie("f-her", Kind.ADOPTION, "m-adopted")
                .tie("m-brother", Kind.MARRIAGE, "f-brothers-wife");
        Family family = family("f-her");
        Map<String, Kin> told = Map.of(
                "f-her", Kin.SELF,
                "f-mother", Kin.PARENT,
                "f-grandmother", Kin.GRANDPARENT,
                "m-brother", Kin.SIBLING,
                "f-aunt", Kin.UNCLE_OR_AUNT,
                "m-cousin", Kin.COUSIN,
                "f-niece", Kin.NIECE_OR_NEPHEW,
                "m-adopted", Kin.ADOPTED_CHILD,
                "f-brothers-wife", Kin.SIBLING_IN_LAW);
        told.forEach((name, kin) -> assertThat(family.kin(id(name))).as(name).isEqualTo(kin));
        assertThat(Genogram.of(family).descents())
                .filteredOn(Genogram.Descent::broken)
                .as("one child was not born to her")
                .hasSize(1);
    }

    @Test
    void drawsTheHomeRoundThoseWhoLiveThereAndRoundNobodyElse() {
        lives("f-her", "HEAD").lives("m-son", "CHILD");
        tie("f-her", Kind.BIRTH, "f-daughter-away");
        Genogram picture = Genogram.of(family("f-her"));
        Figure away = figure(picture, "f-daughter-away");
        assertThat(picture.homes()).hasSize(1);
        List<int[]> corners = corners(picture.homes().getFirst());
        int lowest = corners.stream().mapToInt(one -> one[1]).max().orElseThrow();
        assertThat(corners.stream().filter(one -> one[1] == lowest).mapToInt(one -> one[0]))
                .as("the row of the children ends before the one who lives elsewhere")
                .allMatch(x -> Math.abs(x - away.x()) > Genogram.SIZE / 2);
        assertThat(inside(corners, away.x(), away.y() + Genogram.SIZE / 2)).isFalse();
        assertThat(inside(
                        corners,
                        figure(picture, "m-son").x(),
                        figure(picture, "m-son").y() + Genogram.SIZE / 2))
                .isTrue();
    }

    private static List<int[]> corners(String path) {
        List<int[]> corners = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (String step : path.replace("Z", "").split("(?=[MHV])")) {
            String[] numbers = step.substring(1).split(" ");
            x = step.charAt(0) == 'V' ? x : Integer.parseInt(numbers[0]);
            y = step.charAt(0) == 'H' ? y : Integer.parseInt(numbers[numbers.length - 1]);
            corners.add(new int[] {x, y});
        }
        return corners;
    }

    private static boolean inside(List<int[]> corners, int x, int y) {
        boolean in = false;
        for (int at = 0; at < corners.size(); at++) {
            int[] one = corners.get(at);
            int[] next = corners.get((at + 1) % corners.size());
            if (one[1] > y != next[1] > y
                    && x < (double) (next[0] - one[0]) * (y - one[1]) / (next[1] - one[1]) + one[0]) {
                in = !in;
            }
        }
        return in;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobodyStandsOnAnybodyWhateverTheFamily(int seed) {
        Random random = new Random(seed);
        List<List<String>> generations = IntStream.range(0, 3)
                .mapToObj(generation -> IntStream.range(0, 2 + random.nextInt(5))
                        .mapToObj(n -> (random.nextBoolean() ? "m" : "f") + generation + n)
                        .toList())
                .toList();
        for (int generation = 0; generation < 3; generation++) {
            List<String> row = generations.get(generation);
            for (int n = 1; n < row.size(); n++) {
                if (random.nextInt(3) > 0) {
                    tie(row.get(n - 1), random.nextBoolean() ? Kind.MARRIAGE : Kind.COHABITATION, row.get(n));
                } else {
                    tie(row.get(n - 1), Kind.SIBLING, row.get(n));
                }
            }
            if (generation > 0) {
                List<String> parents = generations.get(generation - 1);
                row.forEach(child -> tie(parents.get(random.nextInt(parents.size())), Kind.BIRTH, child));
            }
        }
        Family family = family(generations.get(1).getFirst());
        Genogram picture = Genogram.of(family);
        List<Figure> figures = picture.figures();
        assertThat(figures).hasSizeGreaterThan(2);
        figures.forEach(one -> {
            assertThat(one.x()).isBetween(Genogram.COLUMN / 2, picture.width() - Genogram.COLUMN / 2);
            assertThat(one.y() + Genogram.SIZE + Genogram.LABEL).isLessThanOrEqualTo(picture.height());
            figures.stream()
                    .filter(other -> other != one && other.y() == one.y())
                    .forEach(other -> assertThat(Math.abs(other.x() - one.x()))
                            .as("%s and %s", one.who().name(), other.who().name())
                            .isGreaterThanOrEqualTo(Genogram.COLUMN - 1));
        });
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        figures.forEach(one -> assertThat(
                        rows.computeIfAbsent(family.generation(one.who().id()), any -> one.y()))
                .as("one line for each generation")
                .isEqualTo(one.y()));
        assertThat(rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }
}
