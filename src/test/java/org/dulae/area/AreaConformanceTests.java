package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our tables against the published lists they were written from, where a copy of those lies beside the checkout. */
class AreaConformanceTests {
    private static final Path DATA = Path.of("../shared/data");

    @BeforeEach
    void hasTheLists() {
        assumeThat(Files.isDirectory(DATA)).isTrue();
    }

    @Test
    void everyPlaceHasItsPublishedNamesPointAndPostcodes() {
        for (String file : List.of("provinces", "districts", "tambons")) {
            rows("admin/" + file + ".csv").forEach(row -> {
                Area area = area(row.get("code"));
                assertThat(area.nameTh()).isEqualTo(row.get("name_th"));
                assertThat(area.nameEn()).isEqualTo(row.get("name_en"));
                assertThat(area.lat()).isCloseTo(Double.parseDouble(row.get("lat")), within());
                assertThat(area.lon()).isCloseTo(Double.parseDouble(row.get("lon")), within());
                if (file.equals("tambons")) {
                    assertThat(area.postcode()).isEqualTo(row.get("postcode"));
                    assertThat(String.join("|", area.otherPostcodes())).isEqualTo(row.get("postcode_other"));
                }
            });
        }
    }

    @Test
    void everyPlaceHasItsRegisteredPeople() {
        rows("population/register_by_area.csv")
                .filter(row -> row.get("year").equals("2020"))
                .forEach(row -> assertThat(area(row.get("code")).people())
                        .as(row.get("code"))
                        .isEqualTo(Integer.parseInt(row.get("total"))));
    }

    @Test
    void everyVillageOfTheDemoProvinceIsThere() {
        List<String> published = rows("admin/villages.csv")
                .filter(row -> row.get("code").startsWith("52"))
                .map(row -> row.get("code") + row.get("name_th"))
                .toList();
        assertThat(SomeAreas.rows("R__villages.sql").stream().map(row -> row[0] + row[1]))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0051);
    }

    private record Row(Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private static Area area(String code) {
        return SomeAreas.INDEX.path(new AreaCode(code)).orElseThrow().area();
    }

    private static Stream<Row> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(DATA.resolve(file));
            List<String> header = Arrays.asList(lines.getFirst().split(","));
            return lines.stream().skip(1).map(line -> {
                String[] values = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), values[i].replace("\"", ""));
                }
                return new Row(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
