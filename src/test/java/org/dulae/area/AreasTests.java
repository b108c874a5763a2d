package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dulae.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AreasTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Areas AREAS = new Areas(new AreaRepository(DATABASE.app()));
    private static final AreaCode HUA_MUEANG = new AreaCode("521305");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void holdsInTheDatabaseWhatTheMigrationSays() {
        assertThat(new AreaRepository(DATABASE.app()).all()).containsExactlyInAnyOrderElementsOf(SomeAreas.ALL);
    }

    @Test
    void givesThePathOfATambonAndOfItsVillages() {
        assertThat(AREAS.path(HUA_MUEANG).areas())
                .extracting(Area::nameTh)
                .containsExactly("ลำปาง", "เมืองปาน", "หัวเมือง");
        assertThat(AREAS.path(new AreaCode("52130504"))).isEqualTo(AREAS.path(HUA_MUEANG));
        assertThat(AREAS.get(HUA_MUEANG).postcode()).isEqualTo("52240");
        assertThatThrownBy(() -> AREAS.get(new AreaCode("999999"))).isInstanceOf(NoSuchArea.class);
    }

    @Test
    void listsWhatLiesBelow() {
        assertThat(AREAS.children(AreaCode.COUNTRY)).hasSize(77);
        assertThat(AREAS.children(new AreaCode("5213")))
                .extracting(Area::nameTh)
                .containsExactly("เมืองปาน", "บ้านขอ", "ทุ่งกว๋าว", "แจ้ซ้อน", "หัวเมือง");
        assertThat(AREAS.children(HUA_MUEANG)).isEmpty();
        assertThat(AREAS.villages(HUA_MUEANG))
                .hasSize(8)
                .first()
                .isEqualTo(new Village(new AreaCode("52130501"), 1, "ขาม"));
        assertThat(AREAS.villages(new AreaCode("540605"))).isEmpty();
    }

    @Test
    void resolvesWhatWasTypedWithoutThePicker() {
        assertThat(AREAS.resolve("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง", "", null))
                .isEqualTo(new AreaFound.One(AREAS.path(HUA_MUEANG)));
        assertThat(AREAS.resolve("หัวเมือง", null, AreaLevel.TAMBON))
                .isInstanceOfSatisfying(
                        AreaFound.Many.class, many -> assertThat(many.paths()).hasSize(3));
        assertThat(AREAS.resolve("ที่ไหนสักแห่งซึ่งไม่มี", null, null)).isEqualTo(new AreaFound.None());
        assertThat(AREAS.resolve("", "", null)).isEqualTo(new AreaFound.None());
    }

    @Test
    void believesTheCodeThePickerSentWhileTheWordsStillSayThatPlace() {
        AreaFound huaMueang = new AreaFound.One(AREAS.path(HUA_MUEANG));
        assertThat(AREAS.resolve("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง", "521305", AreaLevel.TAMBON))
                .isEqualTo(huaMueang);
        assertThat(AREAS.resolve("", "521305", AreaLevel.TAMBON)).isEqualTo(huaMueang);
        assertThat(AREAS.resolve("ต.หัวเมือง อ.สอง จ.แพร่", "521305", AreaLevel.TAMBON))
                .isEqualTo(new AreaFound.One(AREAS.path(new AreaCode("540605"))));
        assertThat(AREAS.resolve("หัวเมือง เมืองปาน", "52", AreaLevel.TAMBON)).isEqualTo(huaMueang);
        assertThat(AREAS.resolve("หัวเมือง เมืองปาน", "no code", null)).isEqualTo(huaMueang);
    }

    @Test
    void tellsTwoTambonsApartThatAreSpeltAlikeInEnglish() {
        for (Area area : AREAS.children(new AreaCode("5009"))) {
            String code = area.code().value();
            assertThat(AREAS.resolve(area.nameEn() + ", Fang, Chiang Mai", code, AreaLevel.TAMBON))
                    .isEqualTo(new AreaFound.One(AREAS.path(area.code())));
        }
    }

    @Test
    void followsOldCodesToTodays() {
        assertThat(AREAS.current(HUA_MUEANG)).containsExactly(HUA_MUEANG);
        assertThat(AREAS.current(new AreaCode("530306"))).containsExactly(new AreaCode("530407"));
        assertThat(AREAS.current(new AreaCode("104701")))
                .containsExactly(new AreaCode("104702"), new AreaCode("104703"));
        assertThat(AREAS.current(new AreaCode("104401"))).containsExactly(new AreaCode("104401"));
        assertThat(AREAS.current(new AreaCode("999999"))).isEmpty();
        assertThat(AREAS.current(new AreaCode("4306"))).containsExactly(new AreaCode("3803"));
        assertThat(AREAS.former(new AreaCode("530407"))).containsExactly(new AreaCode("530306"));
        assertThat(AREAS.resolve("", "530306", AreaLevel.TAMBON))
                .isEqualTo(new AreaFound.One(AREAS.path(new AreaCode("530407"))));
    }

    @Test
    void givesRegisterFiguresWithTheirDateAndSource() {
        assertThat(AREAS.population(HUA_MUEANG))
                .contains(new Population(HUA_MUEANG, LocalDate.of(2020, 12, 31), 2074, 2009, 1354, "DOPA_REGISTER"));
        assertThat(AREAS.population(AreaCode.COUNTRY))
                .hasValueSatisfying(all -> assertThat(all.people()).isEqualTo(66_186_727));
    }

    @Test
    void theApplicationReadsPlacesAndChangesNone() {
        for (String change : List.of(
                "update area.area set name_th = 'x'",
                "delete from area.village",
                "insert into area.population values ('52', date '2021-12-31', 1, 1, 1, 'x')")) {
            assertThatThrownBy(() -> DATABASE.app().sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
