package org.dulae.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The places a boundary file draws, and what of it is not taken.
 *
 * @param shapes by place
 */
record BoundaryRows(Map<AreaCode, Geometry> shapes, List<Boundaries.Refused> refused) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Centre points are rounded and old; a form farther from its own than this (30 km) is somewhere else, or not in degrees. */
    private static final double FAR = 0.3;

    static BoundaryRows read(byte[] file, Areas areas, Predicate<AreaCode> may) {
        Map<AreaCode, Geometry> shapes = new TreeMap<>();
        List<Boundaries.Refused> refused = new ArrayList<>();
        int number = 0;
        for (MapFile.Feature feature : features(file)) {
            number++;
            Optional<Area> place = place(feature.said(), areas);
            String reason = reason(feature, place, may, shapes);
            if (reason == null) {
                shapes.put(place.orElseThrow().code(), feature.geometry());
            } else {
                refused.add(new Boundaries.Refused(
                        number, String.join(" · ", feature.said().values()), reason));
            }
        }
        return new BoundaryRows(shapes, refused);
    }

    private static List<MapFile.Feature> features(byte[] file) {
        try {
            return MapFile.read(file);
        } catch (MapFile.NoMap unreadable) {
            throw new Boundaries.NoMap(unreadable);
        }
    }

    /** A file of tambons names their district and province too: the longest code that is known is the place's own. */
    private static Optional<Area> place(Map<String, String> said, Areas areas) {
        return said.entrySet().stream()
                .filter(entry -> isCode(entry.getKey()))
                .flatMap(entry -> AreaCode.parse(entry.getValue()).stream())
                .flatMap(code -> areas.index().today(code).stream())
                .map(areas::get)
                .max(Comparator.comparingInt(area -> area.code().value().length()));
    }

    private static boolean isCode(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.contains("code") || name.equals("id");
    }

    private static @Nullable String reason(
            MapFile.Feature feature, Optional<Area> place, Predicate<AreaCode> may, Map<AreaCode, Geometry> taken) {
        if (place.isEmpty() || place.get().level() == AreaLevel.COUNTRY) {
            return "code";
        }
        if (feature.geometry().isEmpty()) {
            return "surface";
        }
        Area area = place.get();
        if (feature.geometry().distance(FACTORY.createPoint(new Coordinate(area.lon(), area.lat()))) > FAR) {
            return "elsewhere";
        }
        if (!may.test(area.code())) {
            return "may-not";
        }
        return taken.containsKey(area.code()) ? "twice" : null;
    }
}
