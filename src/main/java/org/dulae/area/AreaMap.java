package org.dulae.area;

import java.util.List;

/**
 * What a map of a place is drawn from.
 *
 * @param parts one for each place it is made of, none missing: provinces of the country, tambons of anything else
 * @param lines the level between, drawn over them: districts of a province
 */
public record AreaMap(List<Shape> parts, List<Shape> lines) {
    public AreaMap {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /** How many parts have their true boundary. */
    public int bounded() {
        return (int) parts.stream()
                .filter(part -> part.basis() == Shape.Basis.BOUNDARY)
                .count();
    }
}
