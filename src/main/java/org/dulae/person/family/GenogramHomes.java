package org.dulae.person.family;

import static org.dulae.person.family.Genogram.COLUMN;
import static org.dulae.person.family.Genogram.LABEL;
import static org.dulae.person.family.Genogram.SIZE;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines round those who live together, and round nobody else: neighbours in a row are one stretch; stretches of following rows that stand
 * over each other are joined. Who stands further off gets a line of her own.
 */
final class GenogramHomes {
    private static final int INSIDE = 4;
    private static final int ABOVE = 10;
    /** Two stretches are joined where they share at least this width. */
    private static final int SHARED = 24;

    private final GenogramRows rows;
    private final int[] tops;
    private final int margin;

    private record Stretch(int row, int from, int to) {}

    GenogramHomes(GenogramRows rows, int[] tops, int margin) {
        this.rows = rows;
        this.tops = tops;
        this.margin = margin;
    }

    List<String> outlines() {
        List<List<Stretch>> homes = new ArrayList<>();
        for (int row = 0; row < tops.length; row++) {
            for (Stretch stretch : stretches(row)) {
                homes.stream()
                        .filter(home -> home.getLast().row() == stretch.row() - 1)
                        .filter(home -> shared(home.getLast(), stretch) >= SHARED)
                        .findFirst()
                        .ifPresentOrElse(home -> home.add(stretch), () -> homes.add(new ArrayList<>(List.of(stretch))));
            }
        }
        return homes.stream().map(this::outline).toList();
    }

    private List<Stretch> stretches(int row) {
        List<Stretch> found = new ArrayList<>();
        boolean going = false;
        for (Relative one : rows.people(row)) {
            int left = margin + rows.x(one.id()) - COLUMN / 2 + INSIDE;
            int right = left + COLUMN - 2 * INSIDE;
            if (one.home() && going) {
                found.add(new Stretch(row, found.removeLast().from(), right));
            } else if (one.home()) {
                found.add(new Stretch(row, left, right));
            }
            going = one.home();
        }
        return found;
    }

    private static int shared(Stretch one, Stretch other) {
        return Math.min(one.to(), other.to()) - Math.max(one.from(), other.from());
    }

    private String outline(List<Stretch> home) {
        Stretch first = home.getFirst();
        StringBuilder path =
                new StringBuilder("M" + first.from() + " " + (tops[first.row()] - ABOVE) + "H" + first.to());
        for (int at = 1; at < home.size(); at++) {
            path.append('V')
                    .append(between(home.get(at).row()))
                    .append('H')
                    .append(home.get(at).to());
        }
        path.append('V').append(tops[home.getLast().row()] + SIZE + LABEL);
        for (int at = home.size() - 1; at > 0; at--) {
            path.append('H')
                    .append(home.get(at).from())
                    .append('V')
                    .append(between(home.get(at).row()));
        }
        return path.append('H').append(first.from()).append('Z').toString();
    }

    // Half-way between a row and the one above it.
    private int between(int row) {
        return (tops[row - 1] + SIZE + LABEL + tops[row] - ABOVE) / 2;
    }
}
