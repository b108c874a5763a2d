package org.dulae.person.family;

import static org.dulae.person.family.Genogram.COLUMN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;

/**
 * Who stands where: a row for each generation, couples side by side, children as near below their parents as the others in their row
 * allow. Rows are ordered by where their kin in the next row stand, a few times up and down; then each row is moved as little as keeps
 * everybody apart.
 */
final class GenogramRows {
    private static final int GAP = 28;
    private static final int TURNS = 16;
    private final Family family;
    private final List<List<Cluster>> rows = new ArrayList<>();
    private final Map<PersonId, Place> places = new HashMap<>();

    /** People of one row joined by partnership, who stand side by side. */
    static final class Cluster {
        private final List<Relative> members;
        private double left;

        Cluster(List<Relative> members) {
            this.members = members;
        }

        int width() {
            return members.size() * COLUMN;
        }
    }

    record Place(int row, Cluster cluster, int index) {
        double x() {
            return cluster.left + (index + 0.5) * COLUMN;
        }
    }

    GenogramRows(Family family) {
        this.family = family;
        Map<Integer, List<Relative>> generations = new TreeMap<>();
        family.drawn().stream()
                .sorted(Comparator.comparing(
                        (Relative one) -> one.birth().date(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(one -> generations
                        .computeIfAbsent(family.generation(one.id()), any -> new ArrayList<>())
                        .add(one));
        generations.values().forEach(people -> rows.add(clusters(people)));
        spread();
    }

    int count() {
        return rows.size();
    }

    int x(PersonId one) {
        return (int) Math.round(at(one).x());
    }

    int row(PersonId one) {
        return at(one).row();
    }

    boolean isDrawn(PersonId one) {
        return places.containsKey(one);
    }

    private Place at(PersonId one) {
        return Objects.requireNonNull(places.get(one));
    }

    /** From left to right. */
    List<Relative> people(int row) {
        return rows.get(row).stream()
                .flatMap(cluster -> cluster.members.stream())
                .toList();
    }

    private List<Cluster> clusters(List<Relative> people) {
        List<Relative> left = new ArrayList<>(people);
        List<Cluster> found = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Relative> joined = sideBySide(joined(left.getFirst(), people), people);
            left.removeAll(joined);
            Cluster cluster = new Cluster(joined);
            for (int index = 0; index < joined.size(); index++) {
                places.put(joined.get(index).id(), new Place(rows.size(), cluster, index));
            }
            found.add(cluster);
        }
        return found;
    }

    private List<Relative> partners(Relative one, List<Relative> row) {
        return family.couplesOf(one.id()).stream()
                .sorted(Comparator.comparing(tie -> tie.ending() == null))
                .flatMap(tie -> row.stream().filter(other -> other.id().equals(tie.other(one.id()))))
                .distinct()
                .toList();
    }

    private List<Relative> joined(Relative first, List<Relative> row) {
        List<Relative> all = new ArrayList<>(List.of(first));
        for (int at = 0; at < all.size(); at++) {
            partners(all.get(at), row).stream()
                    .filter(one -> !all.contains(one))
                    .forEach(all::add);
        }
        return all;
    }

    /** Who has most partners stands between them, former ones to the left; of a couple the man stands left. */
    private List<Relative> sideBySide(List<Relative> all, List<Relative> row) {
        Relative middle = all.stream()
                .max(Comparator.comparingInt(
                                (Relative one) -> partners(one, row).size())
                        .thenComparing(one -> one.sex() == Sex.MALE))
                .orElseThrow();
        Deque<Relative> line = new ArrayDeque<>(List.of(middle));
        List<Relative> partners = partners(middle, row);
        for (int at = 0; at < partners.size(); at++) {
            if (at == 0 && partners.size() > 1) {
                line.addFirst(partners.get(at));
            } else {
                line.addLast(partners.get(at));
            }
        }
        onwards(line, row);
        all.stream().filter(one -> !line.contains(one)).forEach(line::addLast);
        return List.copyOf(line);
    }

    // A partner's other partner stands beyond that partner.
    private void onwards(Deque<Relative> line, List<Relative> row) {
        boolean more = line.size() > 1;
        while (more) {
            List<Relative> before = beyond(line.getFirst(), line, row);
            before.stream().limit(1).forEach(line::addFirst);
            List<Relative> after = beyond(line.getLast(), line, row);
            after.stream().limit(1).forEach(line::addLast);
            more = !before.isEmpty() || !after.isEmpty();
        }
    }

    private List<Relative> beyond(Relative end, Deque<Relative> line, List<Relative> row) {
        return partners(end, row).stream().filter(one -> !line.contains(one)).toList();
    }

    private void spread() {
        rows.forEach(row -> apart(row, new double[row.size()]));
        for (int turn = 0; turn < TURNS; turn++) {
            for (int at = 0; at < rows.size(); at++) {
                boolean down = turn % 2 == 0;
                int row = down ? at : rows.size() - 1 - at;
                settle(rows.get(row), down ? 'U' : 'D', true);
            }
        }
        for (int turn = 0; turn < TURNS; turn++) {
            rows.forEach(row -> settle(row, ' ', false));
        }
        double left =
                rows.stream().mapToDouble(row -> row.getFirst().left).min().orElse(0);
        rows.forEach(row -> row.forEach(cluster -> cluster.left -= left));
    }

    /** @param step towards which kin: U parents, D children, a blank both */
    private void settle(List<Cluster> row, char step, boolean order) {
        Map<Cluster, Double> wanted = new HashMap<>();
        row.forEach(cluster -> wanted.put(cluster, wanted(cluster, step)));
        if (order) {
            row.sort(Comparator.comparingDouble(cluster -> wanted.getOrDefault(cluster, 0.0) + cluster.width() / 2.0));
        }
        apart(
                row,
                row.stream()
                        .mapToDouble(cluster -> wanted.getOrDefault(cluster, cluster.left))
                        .toArray());
    }

    /** Where the cluster would stand right under its parents, or right above its children. */
    private double wanted(Cluster cluster, char step) {
        return cluster.members.stream()
                .flatMapToDouble(one ->
                        kin(one.id(), step).map(x -> x - (at(one.id()).index() + 0.5) * COLUMN))
                .average()
                .orElse(cluster.left);
    }

    private DoubleStream kin(PersonId one, char step) {
        return family.ties().stream()
                .filter(tie -> tie.kind().descends() && tie.touches(one) && isDrawn(tie.other(one)))
                .filter(tie -> step == ' ' || tie.step(one).charAt(0) == step)
                .mapToDouble(tie -> at(tie.other(one)).x());
    }

    /** Moves a row as little as possible from where its clusters want to stand, so that none meets the next: those that would move as one. */
    private static void apart(List<Cluster> row, double[] wanted) {
        double[] offsets = new double[row.size()];
        Deque<double[]> blocks = new ArrayDeque<>();
        double offset = 0;
        for (int at = 0; at < row.size(); at++) {
            offsets[at] = offset;
            double[] block = {wanted[at] - offset, 1};
            while (!blocks.isEmpty() && blocks.getLast()[0] / blocks.getLast()[1] > block[0] / block[1]) {
                double[] before = blocks.removeLast();
                block = new double[] {before[0] + block[0], before[1] + block[1]};
            }
            blocks.addLast(block);
            offset += row.get(at).width() + GAP;
        }
        int at = 0;
        for (double[] block : blocks) {
            for (int n = 0; n < block[1]; n++, at++) {
                row.get(at).left = block[0] / block[1] + offsets[at];
            }
        }
    }
}
