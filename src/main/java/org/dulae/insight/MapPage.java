package org.dulae.insight;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.area.AreaMap;
import org.dulae.area.Boundaries.BoundaryFile;
import org.dulae.shared.Texts;

/**
 * A map and its table.
 *
 * @param place name of what is drawn
 * @param files whose boundaries are in use
 */
record MapPage(
        String code,
        String place,
        Measure measure,
        List<Crumb> crumbs,
        AreaMap map,
        Canvas canvas,
        List<Part> parts,
        List<Label> labels,
        List<Key> keys,
        List<BoundaryFile> files,
        boolean mayBring) {
    /**
     * One place of the map.
     *
     * @param shade style of its surface, {@code m0} the palest … {@code m4}, {@code mx} where nothing is known
     * @param above the district of a tambon; empty for a province
     * @param told its value in words
     * @param href where it leads
     */
    record Part(String code, String name, String above, String form, String shade, String told, String href) {}

    record Label(double x, double y, String name) {}

    /** One line of the key. */
    record Key(String shade, String text, int count) {}

    boolean isCountry() {
        return code.equals("00");
    }

    boolean isWorkedOut() {
        return map.bounded() < parts.size();
    }

    List<String> lines() {
        return map.lines().stream().map(line -> canvas.path(line.geometry())).toList();
    }

    List<Choice> measures(Texts t) {
        return Stream.of(Measure.values())
                .map(one -> new Choice(one.name(), t.text("insight.measure." + one)))
                .toList();
    }

    /** Whose boundaries are drawn, and how much of the map is not by them. */
    String basis(Texts t) {
        if (isCountry()) {
            return t.text("insight.map.outlines");
        }
        return map.bounded() == 0
                ? t.text("insight.map.cells")
                : t.text("insight.map.cells.some", map.bounded(), parts.size());
    }
}
