package org.dulae.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Shares a piece of land out among places by their centre points: each gets what lies nearer to its own (a Voronoi diagram). Nearer is measured in
 * degrees, which at Thailand's latitude is off by a few per cent; the cells are pictures, not boundaries.
 */
final class Cells {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Points are rounded to a hundredth of a degree, so places that share one are set apart by less than that. */
    private static final double APART = 0.002;
    /** Around a point that the coarse outline leaves outside, about 1.5 km. */
    private static final double FOOTHOLD = 0.015;

    private Cells() {}

    /**
     * A cell for each of the places, none empty.
     *
     * @param land what is shared out; a place whose point lies outside keeps a small disc around it
     */
    static Map<AreaCode, Geometry> of(Geometry land, List<Area> places) {
        Map<Coordinate, AreaCode> sites = apart(places);
        if (sites.isEmpty()) {
            return Map.of();
        }
        Geometry whole = withFootholds(land, List.copyOf(sites.keySet()));
        Envelope frame = whole.getEnvelopeInternal();
        frame.expandBy(1);
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites.keySet());
        voronoi.setClipEnvelope(frame);
        Geometry diagram = voronoi.getDiagram(FACTORY);
        Map<AreaCode, Geometry> cells = new TreeMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put(
                    sites.get((Coordinate) cell.getUserData()),
                    OverlayNGRobust.overlay(whole, cell, OverlayNG.INTERSECTION));
        }
        return cells;
    }

    private static Geometry withFootholds(Geometry land, List<Coordinate> sites) {
        List<Geometry> pieces = new ArrayList<>(List.of(land));
        sites.stream()
                .map(FACTORY::createPoint)
                .filter(point -> !land.contains(point))
                .map(point -> point.buffer(FOOTHOLD))
                .forEach(pieces::add);
        return pieces.size() == 1 ? land : OverlayNGRobust.union(pieces);
    }

    /** Where several places share one point, they stand on a small circle around it, in the order of their codes. */
    private static Map<Coordinate, AreaCode> apart(List<Area> places) {
        Map<Coordinate, List<AreaCode>> shared = places.stream()
                .collect(Collectors.groupingBy(
                        area -> new Coordinate(area.lon(), area.lat()),
                        TreeMap::new,
                        Collectors.mapping(Area::code, Collectors.toList())));
        Map<Coordinate, AreaCode> sites = new TreeMap<>();
        shared.forEach((point, codes) -> {
            for (int i = 0; i < codes.size(); i++) {
                double angle = 2 * Math.PI * i / codes.size();
                double far = codes.size() == 1 ? 0 : APART;
                sites.put(
                        new Coordinate(point.x + far * Math.cos(angle), point.y + far * Math.sin(angle)), codes.get(i));
            }
        });
        return sites;
    }
}
