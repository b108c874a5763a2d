package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellsTests {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry LAND = FACTORY.toGeometry(new Envelope(99, 100, 18, 19));

    private static Area place(String code, double lat, double lon) {
        return new Area(new AreaCode(code), code, code, lat, lon, null, List.of(), 0);
    }

    private static Geometry at(double lat, double lon) {
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    @Test
    void sharesTheWholeLandOutAndLosesNothingOfIt() {
        Map<AreaCode, Geometry> cells = Cells.of(
                LAND, List.of(place("520101", 18.2, 99.2), place("520102", 18.8, 99.2), place("520103", 18.5, 99.8)));
        assertThat(cells.values().stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(1, within(1e-9));
        assertThat(cells.get(new AreaCode("520102")).contains(at(18.8, 99.2))).isTrue();
        assertThat(cells.get(new AreaCode("520102")).contains(at(18.2, 99.2))).isFalse();
    }

    @Test
    void placesThatShareAPointEachHaveACellWithThePointAtItsEdge() {
        Map<AreaCode, Geometry> cells = Cells.of(
                LAND, List.of(place("520101", 18.5, 99.5), place("520102", 18.5, 99.5), place("520103", 18.5, 99.5)));
        assertThat(cells)
                .hasSize(3)
                .allSatisfy((code, cell) -> assertThat(cell.getArea()).isGreaterThan(0.2));
    }

    @Test
    void aPlaceOutsideTheOutlineKeepsAFoothold() {
        Map<AreaCode, Geometry> cells =
                Cells.of(LAND, List.of(place("520101", 18.5, 99.5), place("520102", 18.5, 101)));
        assertThat(cells.get(new AreaCode("520102")).contains(at(18.5, 101))).isTrue();
        assertThat(cells.get(new AreaCode("520102")).getArea()).isGreaterThan(0);
    }

    @Test
    void nothingToShareAmongNobody() {
        assertThat(Cells.of(LAND, List.of())).isEmpty();
    }
}
