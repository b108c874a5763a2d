package org.dulae.person.family;

import static org.dulae.person.family.Genogram.COLUMN;
import static org.dulae.person.family.Genogram.LABEL;
import static org.dulae.person.family.Genogram.SIZE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.person.PersonId;
import org.dulae.person.family.Genogram.Couple;
import org.dulae.person.family.Genogram.Descent;
import org.dulae.person.family.Genogram.Figure;

/** The lines of a genogram between figures that have their places: couples, children, homes. No two horizontal lines lie on each other. */
final class GenogramLines {
    private static final int MARGIN = 12;
    /** Above a row: room for a line over somebody between two partners. */
    private static final int OVER = 34;

    private static final int LANE = 14;
    private final Family family;
    private final GenogramRows rows;
    private final Map<Sibs, List<PersonId>> sibs = new LinkedHashMap<>();
    private final Map<Sibs, Integer> lanes = new LinkedHashMap<>();
    private final int[] tops;

    /**
     * Children of the same couple, of one parent alone, or of nobody recorded.
     *
     * @param number tells groups without parents apart
     */
    private record Sibs(List<PersonId> parents, boolean broken, int row, int number) {}

    GenogramLines(Family family, GenogramRows rows) {
        this.family = family;
        this.rows = rows;
        family.drawn().forEach(child -> List.of(false, true).forEach(broken -> born(child.id(), broken)));
        siblings();
        this.tops = new int[rows.count()];
        int top = MARGIN;
        for (int row = 0; row < tops.length; row++) {
            tops[row] = top + OVER + lanes(row) * LANE;
            top = tops[row] + SIZE + LABEL;
        }
    }

    Genogram draw() {
        List<Figure> figures = family.drawn().stream()
                .map(one -> new Figure(one, x(one.id()), top(one.id())))
                .toList();
        List<Couple> couples = family.ties().stream()
                .filter(tie -> tie.kind().couples() && sameRow(tie.from(), tie.to()))
                .map(this::couple)
                .toList();
        List<Descent> descents = sibs.keySet().stream().map(this::descent).toList();
        int right = figures.stream()
                .mapToInt(figure -> figure.x() + COLUMN / 2)
                .max()
                .orElse(0);
        int bottom = tops[tops.length - 1] + SIZE + LABEL;
        List<String> homes = new GenogramHomes(rows, tops, MARGIN).outlines();
        return new Genogram(right + MARGIN, bottom + MARGIN, figures, couples, descents, homes);
    }

    private int x(PersonId one) {
        return MARGIN + rows.x(one);
    }

    private int top(PersonId one) {
        return tops[rows.row(one)];
    }

    private boolean sameRow(PersonId one, PersonId other) {
        return rows.isDrawn(one) && rows.isDrawn(other) && rows.row(one) == rows.row(other);
    }

    private boolean coupled(PersonId one, PersonId other) {
        return sameRow(one, other) && family.couplesOf(one).stream().anyMatch(tie -> tie.between(one, other));
    }

    // ---- who belongs under which line

    private void born(PersonId child, boolean broken) {
        List<PersonId> parents = new ArrayList<>(family.ties().stream()
                .filter(tie -> tie.kind().descends() && tie.to().equals(child))
                .filter(tie -> (tie.kind() != Tie.Kind.BIRTH) == broken)
                .map(Tie::from)
                .filter(parent -> rows.isDrawn(parent) && rows.row(parent) == rows.row(child) - 1)
                .distinct()
                .sorted(Comparator.comparingInt(this::x))
                .toList());
        while (!parents.isEmpty()) {
            PersonId one = parents.removeFirst();
            Optional<PersonId> mate =
                    parents.stream().filter(other -> coupled(one, other)).findFirst();
            mate.ifPresent(parents::remove);
            List<PersonId> pair = mate.map(other -> List.of(one, other)).orElse(List.of(one));
            sibs.computeIfAbsent(new Sibs(pair, broken, rows.row(child), 0), any -> new ArrayList<>())
                    .add(child);
        }
    }

    private void siblings() {
        List<Set<PersonId>> groups = new ArrayList<>();
        family.ties().stream()
                .filter(tie -> tie.kind() == Tie.Kind.SIBLING && sameRow(tie.from(), tie.to()))
                .filter(tie -> sibs.values().stream()
                        .noneMatch(children -> children.contains(tie.from()) && children.contains(tie.to())))
                .forEach(tie -> {
                    Set<PersonId> joined = new LinkedHashSet<>(List.of(tie.from(), tie.to()));
                    List<Set<PersonId>> met = groups.stream()
                            .filter(group -> group.contains(tie.from()) || group.contains(tie.to()))
                            .toList();
                    met.forEach(joined::addAll);
                    groups.removeAll(met);
                    groups.add(joined);
                });
        for (int at = 0; at < groups.size(); at++) {
            List<PersonId> children = List.copyOf(groups.get(at));
            sibs.put(new Sibs(List.of(), false, rows.row(children.getFirst()), at + 1), children);
        }
    }

    /** Gives each line above a row a height of its own where it would meet another; says how many heights there are. */
    private int lanes(int row) {
        List<Integer> taken = new ArrayList<>();
        sibs.keySet().stream()
                .filter(group -> group.row() == row)
                .sorted(Comparator.comparingInt(group -> reach(group).min().orElse(0)))
                .forEach(group -> {
                    int from = reach(group).min().orElse(0);
                    int lane = 0;
                    while (lane < taken.size() && taken.get(lane) >= from) {
                        lane++;
                    }
                    if (lane == taken.size()) {
                        taken.add(0);
                    }
                    taken.set(lane, reach(group).max().orElse(0));
                    lanes.put(group, lane);
                });
        return taken.size();
    }

    private IntStream reach(Sibs group) {
        return IntStream.concat(
                sibs.getOrDefault(group, List.of()).stream().mapToInt(this::x), IntStream.of(start(group)));
    }

    private int start(Sibs group) {
        return switch (group.parents().size()) {
            case 0 -> x(sibs.getOrDefault(group, List.of()).getFirst());
            case 1 -> x(group.parents().getFirst());
            default ->
                beside(group.parents().getFirst(), group.parents().getLast())
                        ? (x(group.parents().getFirst()) + x(group.parents().getLast())) / 2
                        : x(group.parents().getLast()) - COLUMN / 2;
        };
    }

    private boolean beside(PersonId one, PersonId other) {
        return Math.abs(x(one) - x(other)) <= COLUMN + 1;
    }

    // ---- the lines themselves

    private Couple couple(Tie tie) {
        List<PersonId> pair = Stream.of(tie.from(), tie.to())
                .sorted(Comparator.comparingInt(this::x))
                .toList();
        int from = x(pair.getFirst());
        int to = x(pair.getLast());
        int top = top(pair.getFirst());
        if (beside(pair.getFirst(), pair.getLast())) {
            int middle = top + SIZE / 2;
            String path = "M" + (from + SIZE / 2) + " " + middle + "H" + (to - SIZE / 2);
            return new Couple(tie, path, (from + to) / 2, middle);
        }
        int over = over(pair.getFirst(), pair.getLast());
        String path = "M" + (from + SIZE / 4) + " " + top + "V" + over + "H" + (to - SIZE / 4) + "V" + top;
        return new Couple(tie, path, (from + to) / 2, over);
    }

    /** The further two partners stand apart, the higher their line, so that lines over one another differ. */
    private int over(PersonId one, PersonId other) {
        int between = Math.round((x(other) - x(one)) / (float) COLUMN);
        return top(one) - Math.min(OVER - 6, 6 + 6 * between);
    }

    private Descent descent(Sibs group) {
        List<PersonId> children = sibs.getOrDefault(group, List.of());
        int bus = tops[group.row()] - OVER - lanes.getOrDefault(group, 0) * LANE;
        StringBuilder path = new StringBuilder();
        int start = start(group);
        if (!group.parents().isEmpty()) {
            PersonId one = group.parents().getFirst();
            PersonId other = group.parents().getLast();
            int from = one.equals(other)
                    ? top(one) + SIZE + LABEL
                    : beside(one, other) ? top(one) + SIZE / 2 : over(one, other);
            path.append("M").append(start).append(' ').append(from).append('V').append(bus);
        }
        path.append("M").append(reach(group).min().orElse(start)).append(' ').append(bus);
        path.append("H").append(reach(group).max().orElse(start));
        children.forEach(child -> path.append("M")
                .append(x(child))
                .append(' ')
                .append(bus)
                .append('V')
                .append(top(child)));
        return new Descent(path.toString(), group.broken());
    }
}
