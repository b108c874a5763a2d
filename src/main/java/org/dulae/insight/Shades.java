package org.dulae.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.area.AgeingStage;
import org.dulae.area.Ages;
import org.dulae.area.Area;
import org.dulae.area.Indicator;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.Milestone;
import org.dulae.insight.MapPage.Key;
import org.dulae.shared.Texts;

/**
 * How places are coloured by one measure: for each its shade and its value in words, and the key that explains the shades.
 *
 * @param names of the shades, palest first
 */
record Shades(Map<String, Value> values, List<String> names) {
    static final String UNKNOWN = "mx";
    private static final int STEPS = 5;

    /** @param step 0 the palest; -1 where nothing is known */
    record Value(int step, String told) {}

    String shade(String code) {
        int step = of(code).step();
        return step < 0 ? UNKNOWN : "m" + step;
    }

    Value of(String code) {
        return values.getOrDefault(code, new Value(-1, ""));
    }

    /** Shades that occur nowhere are left out, but for the unknown, which is named only where it occurs. */
    List<Key> keys(Texts t) {
        List<Key> keys = new ArrayList<>();
        IntStream.range(0, names.size()).forEach(step -> keys.add(new Key("m" + step, names.get(step), count(step))));
        if (count(-1) > 0) {
            keys.add(new Key(UNKNOWN, t.text("insight.map.unknown"), count(-1)));
        }
        return keys;
    }

    private int count(int step) {
        return (int)
                values.values().stream().filter(value -> value.step() == step).count();
    }

    // ---- centres

    /** A tambon is shaded by its own centre, whichever of several has come farthest. */
    static Shades centres(List<Area> tambons, Map<String, List<Standing>> standing, Texts t) {
        Map<String, Value> values = new TreeMap<>();
        for (Area tambon : tambons) {
            int step = standing.getOrDefault(tambon.code().value(), List.of()).stream()
                    .mapToInt(Shades::step)
                    .max()
                    .orElse(0);
            values.put(tambon.code().value(), new Value(step, t.text("insight.map.centre." + step)));
        }
        return new Shades(
                values,
                IntStream.range(0, STEPS)
                        .mapToObj(step -> t.text("insight.map.centre." + step))
                        .toList());
    }

    private static int step(Standing centre) {
        if (centre.milestone() == null || centre.milestone() == Milestone.CLOSED) {
            return 0;
        }
        if (!centre.agreed()) {
            return 1;
        }
        return centre.reallyOpen() ? 4 : centre.founded() ? 3 : 2;
    }

    /** A province is shaded by how many of its tambons have a founded centre. */
    static Shades founded(
            List<Area> provinces, Map<String, List<Standing>> standing, Map<String, Integer> tambons, Texts t) {
        Map<String, Value> values = new TreeMap<>();
        for (Area province : provinces) {
            String code = province.code().value();
            List<Standing> here = standing.getOrDefault(code, List.of());
            long founded = tambonsWhere(here.stream().filter(Standing::founded).toList());
            long open = tambonsWhere(here.stream().filter(Standing::reallyOpen).toList());
            int all = tambons.getOrDefault(code, 0);
            int step = founded == 0 || all == 0 ? 0 : (int) Math.min(4, 1 + founded * 4 / (all + 1));
            values.put(code, new Value(step, t.text("insight.map.founded", founded, all, open)));
        }
        return new Shades(
                values,
                IntStream.range(0, STEPS)
                        .mapToObj(step -> t.text("insight.map.founded." + step))
                        .toList());
    }

    private static long tambonsWhere(List<Standing> centres) {
        return centres.stream().map(Standing::areaCode).distinct().count();
    }

    // ---- people

    /** Fifths of the places by their number of people, so that each shade has as many. */
    static Shades people(List<Area> places, Texts t) {
        List<Integer> sorted = places.stream()
                .map(Area::people)
                .filter(people -> people > 0)
                .sorted()
                .toList();
        List<Integer> from = IntStream.range(0, STEPS)
                .mapToObj(step -> sorted.isEmpty() ? 0 : sorted.get(step * sorted.size() / STEPS))
                .toList();
        Map<String, Value> values = new TreeMap<>();
        for (Area place : places) {
            int step =
                    (int) from.stream().filter(least -> place.people() >= least).count() - 1;
            values.put(
                    place.code().value(),
                    place.people() == 0
                            ? new Value(-1, t.text("insight.map.unknown"))
                            : new Value(step, t.text("insight.map.people", place.people())));
        }
        return new Shades(
                values,
                from.stream()
                        .map(least -> t.text("insight.map.people.from", least))
                        .toList());
    }

    // ---- the old

    /** By the stages that the share of 60 and over makes. */
    static Shades aged(List<Area> places, Map<String, Ages> ages, Texts t) {
        Map<String, Value> values = new TreeMap<>();
        for (Area place : places) {
            Ages here = ages.get(place.code().value());
            values.put(
                    place.code().value(),
                    here == null || here.all() == 0 ? new Value(-1, t.text("insight.map.unknown")) : aged(here, t));
        }
        return new Shades(
                values,
                Stream.of(AgeingStage.values())
                        .map(stage -> t.text("insight.map.aged." + stage))
                        .toList());
    }

    private static Value aged(Ages ages, Texts t) {
        double share = Indicator.SIXTY_AND_OVER.of(ages).number().orElse(0);
        return new Value(
                AgeingStage.of(share, AgeingStage.Base.SIXTY).ordinal(),
                t.text(
                        "insight.map.aged",
                        String.format(Locale.ROOT, "%.1f", share),
                        t.text("insight.basis." + ages.basis())));
    }
}
