package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiKeyboardTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หัวเมือง",
                "ลำปาง",
                "สมชาย ใจดี",
                "แจ้ซ้อน",
                "น้ำ",
                "ศักดิ์สิทธิ์",
                "อุบลราชธานี",
                "ผู้สูงอายุ",
                "เพ็ญ",
                "ฐิติมา"
            })
    void repairsThaiTypedOnTheEnglishLayout(String meant) {
        assertThat(ThaiKeyboard.candidates(ThaiKeyboard.toLatin(meant))).contains(meant);
    }

    @Test
    void knowsTheKeysOfThePlace() {
        assertThat(ThaiKeyboard.toThai("s;g,nv'")).isEqualTo("หวเมือง");
        assertThat(ThaiKeyboard.toThai("]exk'")).isEqualTo("ลำปาง");
        assertThat(ThaiKeyboard.toThai("l,=kp")).isEqualTo("สมชาย");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lampang", "somchai", "mueang pan", "1300", "0812345678"})
    void repairsEnglishAndFiguresTypedOnTheThaiLayout(String meant) {
        assertThat(ThaiKeyboard.candidates(ThaiKeyboard.toThai(meant))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"หัวเมือง", "สมชาย ใจดี", "lampang", "hello", "52130", "Mueang Pan", "บ้าน น้ำโท้ง"})
    void leavesRightlyTypedTextAlone(String typed) {
        assertThat(ThaiKeyboard.candidates(typed)).containsExactly(typed);
    }
}
