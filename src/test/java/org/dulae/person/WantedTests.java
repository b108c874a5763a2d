package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTests {
    @Test
    void readsNicknameAndPlace() {
        assertThat(Wanted.read("ป้าแก้ว หัวเมือง").readings()).containsExactly(List.of("แกว", "หัวเมือง"));
        assertThat(Wanted.read("นางแก้ว ต.หัวเมือง").readings()).containsExactly(List.of("แกว", "หัวเมือง"));
    }

    @Test
    void readsTheNumberOfAVillage() {
        Wanted wanted = Wanted.read("แก้ว ม.5");
        assertThat(wanted.moo()).isEqualTo("5");
        assertThat(wanted.readings()).containsExactly(List.of("แกว"));
        assertThat(Wanted.read("หมู่ที่ ๐๕ แก้ว").moo()).isEqualTo("5");
    }

    @Test
    void readsDigitsAmongWords() {
        Wanted wanted = Wanted.read("แก้ว 081-234-5678");
        assertThat(wanted.digits()).isEqualTo("0812345678");
        assertThat(wanted.readings()).containsExactly(List.of("แกว"));
        assertThat(Wanted.read("๐๘๑ ๒๓๔ ๕๖๗๘").digits()).isEqualTo("0812345678");
        assertThat(Wanted.read("3-0000-00000-01-9").digits()).hasSize(13);
    }

    @Test
    void takesFewDigitsForNoNumber() {
        assertThat(Wanted.read("แก้ว 12").digits()).isEmpty();
        assertThat(Wanted.read("121").isEmpty()).isTrue();
    }

    @Test
    void alsoReadsTheOtherKeyboard() {
        assertThat(Wanted.read("cdh;").readings()).contains(List.of("แกว"));
    }

    @Test
    void nothingTypedIsNothingWanted() {
        assertThat(Wanted.read("  ").isEmpty()).isTrue();
        assertThat(Wanted.read("ก").isEmpty()).isTrue();
    }

    @Test
    void keepsEachWordOfAPersonOnce() {
        assertThat(Wanted.searchText(
                        List.of("แก้ว", "ใจดี", "ป้าแก้ว", "แก้ว ใจดี"), List.of("บ้านหัวเมือง", "หัวเมือง", "ลำปาง")))
                .isEqualTo(" แกว ไจดี ปาแกว , หัวเมือง ลำปาง ");
    }
}
