package org.dulae.area;

import org.locationtech.jts.geom.Geometry;

/**
 * The form of one place on a map, in degrees of longitude and latitude (WGS 84).
 *
 * @param basis how much of it is true
 */
public record Shape(AreaCode code, Geometry geometry, Basis basis) {
    public enum Basis {
        /** From a boundary file that somebody imported. */
        BOUNDARY,
        /** The coarse outline of a province that ships with the product. */
        OUTLINE,
        /** Whatever lies nearer to this place's centre point than to another's: a picture, not a boundary. */
        CELL
    }
}
