package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places themselves: how many, which, and that their figures add up. */
class AreaContentTests {
    private static final List<Area> ALL = SomeAreas.ALL;

    private static List<Area> level(AreaLevel level) {
        return ALL.stream().filter(area -> area.level() == level).toList();
    }

    private static long count(AreaLevel level, String within) {
        return level(level).stream()
                .filter(area -> area.code().isWithin(new AreaCode(within)))
                .count();
    }

    @Test
    void coversTheWholeCountry() {
        assertThat(level(AreaLevel.PROVINCE)).hasSize(77);
        assertThat(level(AreaLevel.DISTRICT)).hasSize(928);
        assertThat(level(AreaLevel.TAMBON)).hasSize(7436);
        assertThat(ALL).extracting(Area::code).doesNotHaveDuplicates();
    }

    @Test
    void S1_21_lampangHasThirteenDistrictsAndAHundredTambons() {
        assertThat(count(AreaLevel.DISTRICT, "52")).isEqualTo(13);
        assertThat(count(AreaLevel.TAMBON, "52")).isEqualTo(100);
        assertThat(level(AreaLevel.DISTRICT).stream()
                        .filter(area -> area.code().isWithin(new AreaCode("52")))
                        .map(area -> count(AreaLevel.TAMBON, area.code().value())))
                .containsExactly(19L, 5L, 9L, 4L, 10L, 7L, 8L, 8L, 4L, 10L, 4L, 7L, 5L);
    }

    @ParameterizedTest
    @CsvSource({
        "74, สมุทรสาคร, 3, 40",
        "21, ระยอง, 8, 58",
        "90, สงขลา, 16, 127",
        "56, พะเยา, 9, 68",
        "34, อุบลราชธานี, 25, 219"
    })
    void S2_07_knowsTheFivePilotProvinces(String code, String name, long districts, long tambons) {
        assertThat(SomeAreas.INDEX.path(new AreaCode(code)).orElseThrow().area().nameTh())
                .isEqualTo(name);
        assertThat(count(AreaLevel.DISTRICT, code)).isEqualTo(districts);
        assertThat(count(AreaLevel.TAMBON, code)).isEqualTo(tambons);
    }

    @Test
    void namesRepeatAndCodesDoNot() {
        Map<String, List<Area>> byName = level(AreaLevel.TAMBON).stream().collect(Collectors.groupingBy(Area::nameTh));
        assertThat(byName.get("หนองบัว")).hasSize(28);
        assertThat(byName.get("หัวเมือง"))
                .extracting(area -> area.code().value())
                .containsExactly("350602", "521305", "540605");
        assertThat(byName.values().stream().filter(same -> same.size() > 1)).hasSize(795);
    }

    @Test
    void registerFiguresAddUpFromTambonToProvinceToCountry() {
        Function<AreaLevel, Integer> people =
                level -> level(level).stream().mapToInt(Area::people).sum();
        assertThat(people.apply(AreaLevel.COUNTRY)).isEqualTo(66_186_727);
        assertThat(people.apply(AreaLevel.PROVINCE)).isEqualTo(66_186_727);
        assertThat(people.apply(AreaLevel.TAMBON)).isEqualTo(66_186_727);
        assertThat(SomeAreas.INDEX
                        .path(new AreaCode("521305"))
                        .orElseThrow()
                        .area()
                        .people())
                .isEqualTo(4083);
    }

    @Test
    void everyPlaceBelowAProvinceHasAPostcodeAndEveryPlaceAPointInThailand() {
        assertThat(ALL).allSatisfy(area -> {
            assertThat(area.lat()).isBetween(5.5, 20.6);
            assertThat(area.lon()).isBetween(97.3, 105.7);
            boolean needsPostcode = area.level() == AreaLevel.DISTRICT || area.level() == AreaLevel.TAMBON;
            assertThat(area.postcode() != null).isEqualTo(needsPostcode);
        });
        assertThat(ALL.stream()
                        .filter(area -> area.level() == AreaLevel.TAMBON)
                        .filter(area -> !area.otherPostcodes().isEmpty()))
                .hasSize(243);
    }

    @Test
    void villagesOfLampangAreNumberedWithinTheirTambon() {
        List<String[]> villages = SomeAreas.rows("R__villages.sql");
        assertThat(villages).hasSize(932);
        assertThat(villages.stream().filter(row -> row[0].startsWith("521305")).map(row -> row[1]))
                .containsExactly("ขาม", "กล้วย", "ต้นงุ้น", "ไร่", "หัวเมือง", "ทุ่งยาง", "ท่าเดื่อ", "แม่ต๋อม");
        assertThat(villages)
                .allSatisfy(row -> assertThat(SomeAreas.INDEX.path(new AreaCode(row[0].substring(0, 6))))
                        .isPresent());
    }
}
