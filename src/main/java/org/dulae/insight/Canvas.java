package org.dulae.insight;

import java.util.List;
import java.util.Locale;
import org.dulae.area.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Lays places on a picture, north on top: degrees become tenths of the picture's units. East and west are drawn together as they are at the
 * middle latitude, so that a province has its true form.
 */
final class Canvas {
    private static final int LONGEST = 640;
    private static final double MARGIN = 4;

    private final Envelope frame = new Envelope();
    private final double narrow;
    private final double scale;

    Canvas(List<Shape> shapes) {
        shapes.forEach(shape -> frame.expandToInclude(shape.geometry().getEnvelopeInternal()));
        narrow = Math.cos(Math.toRadians(frame.centre() == null ? 0 : frame.centre().y));
        double longer = Math.max(frame.getWidth() * narrow, frame.getHeight());
        scale = longer == 0 ? 1 : (LONGEST - 2 * MARGIN) / longer;
    }

    int width() {
        return (int) Math.ceil(frame.getWidth() * narrow * scale + 2 * MARGIN);
    }

    int height() {
        return (int) Math.ceil(frame.getHeight() * scale + 2 * MARGIN);
    }

    double x(double lon) {
        return round((lon - frame.getMinX()) * narrow * scale + MARGIN);
    }

    double y(double lat) {
        return round((frame.getMaxY() - lat) * scale + MARGIN);
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Path data: every ring of every surface, without the corners that fall on the one before. */
    String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path.toString();
    }

    private void ring(StringBuilder path, LineString ring) {
        String last = "";
        char begin = 'M';
        for (Coordinate corner : ring.getCoordinates()) {
            String here = String.format(Locale.ROOT, "%.1f %.1f", x(corner.x), y(corner.y));
            if (!here.equals(last)) {
                path.append(begin).append(here);
                begin = 'L';
                last = here;
            }
        }
        path.append('Z');
    }
}
