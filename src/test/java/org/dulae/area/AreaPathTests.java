package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.dulae.shared.Texts;
import org.junit.jupiter.api.Test;

class AreaPathTests {
    private static final Texts TH = SomeAreas.texts(Texts.THAI);
    private static final Texts EN = SomeAreas.texts(Texts.ENGLISH);

    private static AreaPath path(String code) {
        return SomeAreas.INDEX.path(new AreaCode(code)).orElseThrow();
    }

    @Test
    void readsAsCrumbsFromTheProvinceDown() {
        assertThat(path("521305").crumbs(TH)).isEqualTo("ลำปาง › เมืองปาน › หัวเมือง");
        assertThat(path("521305").crumbs(EN)).isEqualTo("Lampang › Mueang Pan › Hua Mueang");
    }

    @Test
    void readsAsAnAddress() {
        assertThat(path("521305").full(TH)).isEqualTo("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        assertThat(path("521305").full(EN)).isEqualTo("Hua Mueang, Mueang Pan, Lampang");
        assertThat(path("521305").above(TH)).isEqualTo("อ.เมืองปาน จ.ลำปาง");
        assertThat(path("52").above(TH)).isEmpty();
        assertThat(path("00").full(TH)).isEqualTo("ประเทศไทย");
    }

    @Test
    void callsBangkoksPlacesByTheirOwnWords() {
        assertThat(path("100101").full(TH)).isEqualTo("แขวงพระบรมมหาราชวัง เขตพระนคร กรุงเทพมหานคร");
    }

    @Test
    void writesAnAddressThatSearchUnderstands() {
        assertThat(SomeAreas.ALL.stream()
                        .filter(area ->
                                area.level() == AreaLevel.TAMBON && area.code().isWithin(new AreaCode("52"))))
                .allSatisfy(area -> {
                    AreaPath path = path(area.code().value());
                    var asked = new AreaIndex.Asked(null, null, 2);
                    assertThat(SomeAreas.INDEX.search(path.full(TH), asked).getFirst())
                            .isEqualTo(new AreaIndex.Hit(path, 0));
                    assertThat(SomeAreas.INDEX.search(path.full(EN), asked).getFirst())
                            .isEqualTo(new AreaIndex.Hit(path, 0));
                });
    }
}
