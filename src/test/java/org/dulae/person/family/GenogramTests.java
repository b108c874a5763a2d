package org.dulae.person.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dulae.person.family.Genogram.Figure;
import org.dulae.person.family.Tie.Ending;
import org.dulae.person.family.Tie.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture keeps to what every genogram shows, and nobody stands on anybody. */
class GenogramTests {
    private final SomeFamily some = new SomeFamily();

    private static Figure figure(Genogram picture, String name) {
        return picture.figures().stream()
                .filter(one -> one.who().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsThreeGenerationsEachOnALineOfItsOwn() {
        some.tie("m-father", Kind.MARRIAGE, "f-mother")
                .tie("m-father", Kind.BIRTH, "f-her")
                .tie("f-mother", Kind.BIRTH, "f-her")
                .tie("f-her", Kind.MARRIAGE, "m-husband")
                .tie("f-her", Kind.BIRTH, "m-son")
                .tie("m-husband", Kind.BIRTH, "m-son");
        Genogram picture = Genogram.of(some.family("f-her"));
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
        some.tie("f-her", Kind.MARRIAGE, "m-first", Ending.DIVORCED)
                .tie("f-her", Kind.COHABITATION, "m-second", Ending.SEPARATED)
                .tie("f-her", Kind.COHABITATION, "m-third");
        Genogram picture = Genogram.of(some.family("f-her"));
        assertThat(picture.couples().stream().map(Genogram.Couple::strokes)).containsExactlyInAnyOrder(2, 1, 0);
        assertThat(figure(picture, "m-first").x())
                .as("a former partner stands to the left of the present one")
                .isLessThan(figure(picture, "f-her").x());
        assertThat(figure(picture, "f-her").x())
                .isLessThan(figure(picture, "m-third").x());
    }

    @Test
    void drawsTheHomeRoundThoseWhoLiveThereAndRoundNobodyElse() {
        some.lives("f-her", "HEAD").lives("m-son", "CHILD");
        some.tie("f-her", Kind.BIRTH, "f-daughter-away");
        Genogram picture = Genogram.of(some.family("f-her"));
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
                    some.tie(row.get(n - 1), random.nextBoolean() ? Kind.MARRIAGE : Kind.COHABITATION, row.get(n));
                } else {
                    some.tie(row.get(n - 1), Kind.SIBLING, row.get(n));
                }
            }
            if (generation > 0) {
                List<String> parents = generations.get(generation - 1);
                row.forEach(child -> some.tie(parents.get(random.nextInt(parents.size())), Kind.BIRTH, child));
            }
        }
        Family family = some.family(generations.get(1).getFirst());
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
