package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapFileTests {
    private static List<MapFile.Feature> read(String json) {
        return MapFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsSurfacesWithTheirHolesAndWhatIsSaidOfThem() {
        List<MapFile.Feature> found = read("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","id":7,"properties":{"code":"521305","name":"หัวเมือง","rai":12.5,"note":null},
                  "geometry":{"type":"Polygon","coordinates":[[[99,18],[100,18],[100,19],[99,19],[99,18]],[[99.4,18.4],[99.6,18.4],[99.6,18.6],[99.4,18.6],[99.4,18.4]]]}},
                 {"type":"Feature","properties":{"code":"521301"},
                  "geometry":{"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]],[[[3,3],[4,3],[4,4],[3,3]]]]}}]}
                """);
        assertThat(found.getFirst().geometry().getArea()).isCloseTo(0.96, within(1e-9));
        assertThat(found.getFirst().said())
                .containsEntry("code", "521305")
                .containsEntry("id", "7")
                .containsEntry("rai", "12.5");
        assertThat(found.getLast().geometry().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void readsNeighboursThatShareALine() {
        List<MapFile.Feature> found = read("""
                {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[99,18]},
                 "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,10],[10,0],[0,-10],[-10,0]]],
                 "objects":{"tambons":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","properties":{"code":"521305"},"arcs":[[0,1]]},
                  {"type":"Polygon","properties":{"code":"521301"},"arcs":[[2,0]]}]}}}
                """);
        assertThat(found).hasSize(2);
        assertThat(found).allSatisfy(one -> assertThat(one.geometry().getArea()).isCloseTo(1, within(1e-9)));
        assertThat(found.getFirst()
                        .geometry()
                        .intersection(found.getLast().geometry())
                        .getLength())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void walksALineBackwardsWhereTheNumberIsNegative() {
        List<MapFile.Feature> found = read("""
                {"type":"Topology","arcs":[[[0,0],[1,0]],[[0,0],[0,1],[1,0]]],
                 "objects":{"a":{"type":"Polygon","id":"x","arcs":[[0,-2]]}}}
                """);
        assertThat(found.getFirst().geometry().getArea()).isCloseTo(0.5, within(1e-9));
        assertThat(found.getFirst().said()).containsEntry("id", "x");
    }

    @Test
    void mendsASurfaceThatCrossesItself() {
        List<MapFile.Feature> found = read("""
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}
                """);
        assertThat(found.getFirst().geometry().isValid()).isTrue();
        assertThat(found.getFirst().geometry().getArea()).isGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,\"x\"],[1,1],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":\"none\"}",
                "null"
            })
    void whatIsNoSurfaceIsEmpty(String geometry) {
        List<MapFile.Feature> found =
                read("{\"type\":\"Feature\",\"properties\":{\"code\":\"521305\"},\"geometry\":" + geometry + "}");
        assertThat(found.getFirst().geometry().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code;name",
                "[]",
                "{\"type\":\"Shapefile\"}",
                "{\"type\":\"Topology\",\"arcs\":[[[0,0],[1,0]]],\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[9]]}}}",
                "{\"type\":\"FeatureCollection\",\"features\":["
            })
    void saysThatSomethingElseIsNoMap(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(MapFile.NoMap.class);
    }
}
