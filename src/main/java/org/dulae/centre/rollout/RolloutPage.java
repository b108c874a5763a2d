package org.dulae.centre.rollout;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Board.Reached;
import org.dulae.directory.Organisation;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * The board on screen.
 *
 * @param parts what lies below, in the order of the codes
 * @param agencies who brings the centres about, by name
 * @param inside places to choose from
 */
record RolloutPage(
        Around around,
        Board board,
        List<Part> parts,
        List<Part> agencies,
        List<Choice> inside,
        boolean mayPlan,
        Areas areas) {
    static final List<Reached> NUMBERS = List.of(Reached.PLANNED, Reached.AGREED, Reached.FOUNDED, Reached.OPEN);
    /** So few that each has a line of its own. */
    private static final int LISTED = 40;
    /** Lines of one blocker before the rest is a link. */
    private static final int SHOWN = 5;
    /** From how many on a percentage says more than it pretends. */
    private static final int ENOUGH = 20;

    /**
     * Which tambons a board is about.
     *
     * @param path the country, a province, a district or a tambon
     * @param agency then only the tambons whose centres it brings about
     */
    record Around(AreaPath path, @Nullable Organisation agency) {
        String query() {
            String area = "area=" + path.code().value();
            return agency == null ? area : area + "&agency=" + agency.id();
        }

        String name(Texts t) {
            return agency == null ? path.name(t) : agency.name(t);
        }

        boolean isCountry() {
            return path.area().level() == AreaLevel.COUNTRY;
        }

        List<Crumb> crumbs(Texts t) {
            List<Crumb> country = isCountry()
                    ? List.of()
                    : List.of(new Crumb(t.text("centre.country"), "/rollout?area=" + AreaCode.COUNTRY));
            List<Crumb> above = path.areas().stream()
                    .map(area -> new Crumb(
                            t.pick(area.nameTh(), area.nameEn()),
                            area.equals(path.area()) && agency == null
                                    ? null
                                    : "/rollout?area=" + area.code().value()))
                    .toList();
            List<Crumb> last = agency == null ? List.of() : List.of(new Crumb(agency.name(t)));
            return Stream.of(country, above, last).flatMap(List::stream).toList();
        }
    }

    /**
     * One row of numbers, each of which opens to what it counts.
     *
     * @param ends where the pieces of its bar end, of as many as there are tambons: open, founded, agreed, planned
     */
    record Part(
            String nameTh, String nameEn, String query, int tambons, Map<Reached, Integer> counts, List<Integer> ends) {
        /** @param board what the row counts */
        static Part of(String nameTh, String nameEn, String query, Board board) {
            Map<Reached, Integer> counts = new EnumMap<>(Reached.class);
            NUMBERS.forEach(number -> counts.put(number, board.count(number)));
            int planned = (int) board.lines().stream()
                    .filter(line -> line.planned() && !Reached.AGREED.counts(line))
                    .count();
            int agreed = counts.getOrDefault(Reached.AGREED, 0);
            List<Integer> ends = List.of(
                    counts.getOrDefault(Reached.OPEN, 0),
                    counts.getOrDefault(Reached.FOUNDED, 0),
                    agreed,
                    agreed + planned);
            return new Part(nameTh, nameEn, query, board.tambons(), counts, ends);
        }

        String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }

        int count(Reached number) {
            return counts.getOrDefault(number, 0);
        }
    }

    /** What holds up some tambons, the first of them with what to do next. */
    record Held(Blocker blocker, List<Line> first, int all) {
        boolean more() {
            return all > first.size();
        }
    }

    List<Held> held() {
        int most = around.isCountry() ? 0 : SHOWN;
        return board.held().entrySet().stream()
                .map(held -> new Held(
                        held.getKey(),
                        held.getValue().stream().limit(most).toList(),
                        held.getValue().size()))
                .toList();
    }

    /** Every tambon by itself, where there are few. */
    List<Line> lines() {
        return board.tambons() > LISTED ? List.of() : board.lines();
    }

    AreaPath path(Line line) {
        return areas.path(new AreaCode(line.areaCode()));
    }

    /** So many of so many; a percentage only where it says something. */
    String of(Reached number, Texts t) {
        int all = board.tambons();
        return all < ENOUGH
                ? t.text("centre.rollout.of", all)
                : t.text("centre.rollout.of.percent", all, Math.round(100f * board.count(number) / all));
    }

    /** How many districts the tambons lie in. */
    int districts() {
        return board.parts(4).size();
    }

    int pilots() {
        return (int) board.lines().stream().filter(Line::pilot).count();
    }

    String forecast(Texts t) {
        Forecast ahead = board.forecast();
        String key = "centre.forecast." + ahead.kind();
        return ahead.earliest() == null || ahead.latest() == null
                ? t.text(key, ahead.recent(), ahead.remaining(), Forecast.ENOUGH, Forecast.YEARS)
                : t.text(
                        key,
                        ahead.recent(),
                        ahead.remaining(),
                        ThaiDate.format(YearMonth.from(ahead.earliest()), t.locale()),
                        ThaiDate.format(YearMonth.from(ahead.latest()), t.locale()));
    }
}
