package org.dulae.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms out of the two common text formats of maps, GeoJSON (RFC 7946) and TopoJSON. */
final class MapFile {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SHORTEST_RING = 4;

    private final JsonNode root;
    private final List<Coordinate[]> arcs;

    private MapFile(JsonNode root) {
        this.root = root;
        this.arcs = arcs(root);
    }

    /** One form with what the file says of it; which of that is a code, whoever asked knows. Empty where there is no surface. */
    record Feature(Map<String, String> said, Geometry geometry) {}

    /** The file is no map of either format. */
    static class NoMap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoMap(Exception cause) {
            super(cause);
        }

        NoMap(String what) {
            super(what);
        }
    }

    static List<Feature> read(byte[] file) {
        try {
            return new MapFile(new JsonMapper().readTree(file)).features();
        } catch (JacksonException notJson) {
            throw new NoMap(notJson);
        }
    }

    private List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        switch (text(root, "type")) {
            case "FeatureCollection" ->
                root.path("features").forEach(one -> features.add(feature(one, one.path("geometry"))));
            case "Feature" -> features.add(feature(root, root.path("geometry")));
            case "Topology" ->
                root.path("objects").forEach(object -> {
                    JsonNode inside = object.path("geometries");
                    (inside.isArray() ? inside : List.of(object)).forEach(one -> features.add(feature(one, one)));
                });
            default -> throw new NoMap("neither GeoJSON nor TopoJSON");
        }
        return features;
    }

    private Feature feature(JsonNode about, JsonNode geometry) {
        Map<String, String> said = new LinkedHashMap<>();
        about.path("properties")
                .properties()
                .forEach(entry -> said.put(entry.getKey(), entry.getValue().asString("")));
        if (!about.path("id").isMissingNode()) {
            said.put("id", about.path("id").asString(""));
        }
        return new Feature(said, surface(geometry));
    }

    private Geometry surface(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        JsonNode rings = geometry.path(arcs.isEmpty() ? "coordinates" : "arcs");
        switch (text(geometry, "type")) {
            case "Polygon" -> add(polygons, rings);
            case "MultiPolygon" -> rings.forEach(polygon -> add(polygons, polygon));
            default -> {}
        }
        Geometry all = polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        return all.isValid() ? all : GeometryFixer.fix(all);
    }

    /** A ring that does not close, closes at once, or holds something else than numbers is no surface. */
    private void add(List<Polygon> polygons, JsonNode said) {
        List<LinearRing> rings = new ArrayList<>();
        said.forEach(one -> {
            Coordinate[] line = arcs.isEmpty() ? positions(one) : joined(one);
            if (line.length >= SHORTEST_RING
                    && line[0].equals2D(line[line.length - 1])
                    && Arrays.stream(line).allMatch(Coordinate::isValid)) {
                rings.add(FACTORY.createLinearRing(line));
            }
        });
        if (!rings.isEmpty()) {
            polygons.add(FACTORY.createPolygon(
                    rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
    }

    private static Coordinate[] positions(JsonNode line) {
        List<Coordinate> all = new ArrayList<>();
        line.forEach(position -> all.add(position(position)));
        return all.toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode position) {
        return new Coordinate(
                position.path(0).asDouble(Double.NaN), position.path(1).asDouble(Double.NaN));
    }

    // ---- TopoJSON: lines that neighbours share are told once, and a ring is a chain of them

    /** Decoded: quantized files tell each position as the way from the one before. */
    private static List<Coordinate[]> arcs(JsonNode root) {
        List<Coordinate[]> arcs = new ArrayList<>();
        JsonNode transform = root.path("transform");
        Coordinate scale = position(transform.path("scale"));
        Coordinate begin = position(transform.path("translate"));
        root.path("arcs").forEach(arc -> {
            Coordinate[] line = positions(arc);
            if (!transform.isMissingNode()) {
                double x = 0;
                double y = 0;
                for (Coordinate position : line) {
                    x += position.x;
                    y += position.y;
                    position.setCoordinate(new Coordinate(x * scale.x + begin.x, y * scale.y + begin.y));
                }
            }
            arcs.add(line);
        });
        return arcs;
    }

    /** A negative number is an arc walked backwards: -1 the first, -2 the second. Each arc begins where the one before ended. */
    private Coordinate[] joined(JsonNode chain) {
        List<Coordinate> all = new ArrayList<>();
        chain.forEach(number -> {
            int index = number.asInt();
            List<Coordinate> line = new ArrayList<>(List.of(arc(index < 0 ? ~index : index)));
            if (index < 0) {
                Collections.reverse(line);
            }
            all.addAll(all.isEmpty() ? line : line.subList(Math.min(1, line.size()), line.size()));
        });
        return CoordinateArrays.copyDeep(all.toArray(Coordinate[]::new));
    }

    private Coordinate[] arc(int index) {
        if (index >= arcs.size()) {
            throw new NoMap("names an arc it does not have");
        }
        return arcs.get(index);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
