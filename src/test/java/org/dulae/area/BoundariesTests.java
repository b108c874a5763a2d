package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.TestDatabase;
import org.dulae.area.Boundaries.BoundaryFile;
import org.dulae.area.Boundaries.Imported;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class BoundariesTests {
    private static final Path PUBLISHED = Path.of("../shared/data/boundaries/tambons.topojson");
    private static final AreaCode LAMPANG = new AreaCode("52");
    private static final AreaCode HUA_MUEANG = new AreaCode("521305");
    private static final int TAMBONS = 7_436;
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient APP = DATABASE.app();
    private final Areas areas = new Areas(new AreaRepository(APP));
    private final Boundaries boundaries = new Boundaries(areas, new BoundaryRepository(APP));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @AfterEach
    void withoutFiles() {
        DATABASE.superuser().sql("truncate area.boundary_file cascade").update();
    }

    private static BoundaryFile file(int number) {
        return new BoundaryFile(
                new UUID(0, number),
                "เขต-" + number,
                "ตัวอย่าง",
                LocalDate.of(2026, 1, number),
                0,
                0,
                new UUID(0, 1),
                Instant.parse("2026-11-01T0" + number + ":00:00Z"),
                null);
    }

    /** A square of a fifth of a degree around a point. */
    private static String square(String code, double lat, double lon) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"ADM3_PCODE\":\"TH%s\",\"ADM2_PCODE\":\"TH%.4s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%3$f,%4$f],[%5$f,%4$f],[%5$f,%6$f],[%3$f,%6$f],[%3$f,%4$f]]]}}",
                code,
                code,
                lon - .1,
                lat - .1,
                lon + .1,
                lat + .1);
    }

    private static byte[] collection(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String around(AreaCode code) {
        Area area = areas.get(code);
        return square(code.value(), area.lat(), area.lon());
    }

    @Test
    void everyProvinceHasAnOutlineAndEveryTambonOfTheCountryACell() {
        AreaMap country = boundaries.map(AreaCode.COUNTRY);
        assertThat(country.parts())
                .hasSize(77)
                .noneMatch(part -> part.geometry().isEmpty());
        List<Shape> tambons = country.parts().stream()
                .flatMap(province -> boundaries.map(province.code()).parts().stream())
                .toList();
        assertThat(tambons).hasSize(TAMBONS).allMatch(part -> part.geometry().getArea() > 0);
        assertThat(tambons.stream().map(Shape::code).distinct()).hasSize(TAMBONS);
    }

    @Test
    void aCellHoldsItsOwnPointAndTheDistrictsCoverTheProvince() {
        AreaMap lampang = boundaries.map(LAMPANG);
        Area place = areas.get(HUA_MUEANG);
        Shape cell = lampang.parts().stream()
                .filter(part -> part.code().equals(HUA_MUEANG))
                .findFirst()
                .orElseThrow();
        assertThat(cell.geometry()
                        .contains(new GeometryFactory().createPoint(new Coordinate(place.lon(), place.lat()))))
                .isTrue();
        assertThat(lampang.parts()).hasSize(100);
        assertThat(lampang.lines()).hasSize(13);
        assertThat(lampang.bounded()).isZero();
        assertThat(boundaries.map(new AreaCode("5213")).parts()).hasSize(5);
    }

    @Test
    void aFileIsDrawnUntilItIsTakenOutOfUseAndALaterOneBeforeIt() {
        assertThat(boundaries
                        .take(file(1), collection(around(HUA_MUEANG)), code -> true)
                        .areas())
                .isEqualTo(1);
        assertThat(boundaries.map(LAMPANG).bounded()).isEqualTo(1);
        assertThat(boundaries.map(LAMPANG).parts())
                .hasSize(100)
                .allMatch(part -> part.geometry().getArea() > 0);
        boundaries.take(file(2), collection(around(HUA_MUEANG), around(new AreaCode("521301"))), code -> true);
        assertThat(boundaries.map(LAMPANG).bounded()).isEqualTo(2);
        boundaries.withdraw(file(2).id(), Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(boundaries.map(LAMPANG).bounded()).isEqualTo(1);
        boundaries.withdraw(file(2).id(), null);
        assertThat(boundaries.map(LAMPANG).bounded()).isEqualTo(2);
        assertThat(boundaries.files()).extracting(BoundaryFile::areas).containsExactly(2, 1);
    }

    @Test
    void saysWhichFormsItDoesNotTakeAndWhy() {
        Imported taken = boundaries.take(
                file(3),
                collection(
                        around(HUA_MUEANG),
                        around(HUA_MUEANG),
                        square("521304", 99.6, 18.9),
                        square("529999", 18.9, 99.6),
                        around(new AreaCode("340101")),
                        "{\"type\":\"Feature\",\"properties\":{\"code\":\"521303\"},\"geometry\":null}"),
                code -> code.value().startsWith("52"));
        assertThat(taken.areas()).isEqualTo(1);
        assertThat(taken.refused())
                .extracting(Boundaries.Refused::number, Boundaries.Refused::reason)
                .containsExactly(
                        tuple(2, "twice"),
                        tuple(3, "elsewhere"),
                        tuple(4, "code"),
                        tuple(5, "may-not"),
                        tuple(6, "surface"));
    }

    @Test
    void nothingIsKeptOfAFileThatDrawsNoPlace() {
        assertThat(boundaries
                        .take(file(4), collection(square("999999", 1, 1)), code -> true)
                        .areas())
                .isZero();
        assertThat(boundaries.files()).isEmpty();
    }

    @Test
    void takesThePublishedTambonsWhole() throws Exception {
        Assumptions.assumeTrue(Files.exists(PUBLISHED));
        Imported taken = boundaries.take(file(5), Files.readAllBytes(PUBLISHED), code -> true);
        assertThat(taken.areas()).isEqualTo(7_423);
        assertThat(taken.refused()).extracting(Boundaries.Refused::reason).containsOnly("code");
        assertThat(boundaries.map(LAMPANG).bounded()).isEqualTo(100);
        assertThat(boundaries.map(new AreaCode("10")).parts())
                .hasSize(180)
                .allMatch(part -> part.geometry().getArea() > 0);
    }
}
