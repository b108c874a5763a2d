package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiTextTests {
    @Test
    void joinsNikhahitAndAaIntoAm() {
        assertThat(ThaiText.normalise("ทํา")).isEqualTo("ทำ");
        assertThat(ThaiText.normalise("นํ้า")).isEqualTo("น้ำ");
        assertThat(ThaiText.normalise("น้ํา")).isEqualTo("น้ำ");
        assertThat(ThaiText.normalise("นำ้")).isEqualTo("น้ำ");
    }

    /** A text with something unseen in it is always repaired letter by letter; one without must come out the same. */
    @Test
    void leavesAloneOnlyWhatNeedsNoRepair() {
        String letters = "กรเแะาำัิู็่้์ํๆ๏5aZ.- \n\té";
        Random dice = new Random(521305);
        for (int round = 0; round < 200_000; round++) {
            String text = dice.ints(1 + dice.nextInt(7), 0, letters.length())
                    .mapToObj(i -> letters.substring(i, i + 1))
                    .collect(Collectors.joining());
            assertThat(ThaiText.normalise(text))
                    .as("%s", text)
                    .isEqualTo(ThaiText.normalise(text.charAt(0) + "\u200B" + text.substring(1)));
        }
    }

    @Test
    void joinsTwoSaraEIntoSaraAe() {
        assertThat(ThaiText.normalise("เเม่เเก้ว")).isEqualTo("แม่แก้ว");
    }

    @Test
    void putsMarksInOneOrderAndDropsDoubledOnes() {
        assertThat(ThaiText.normalise("ท่ี")).isEqualTo("ที่");
        assertThat(ThaiText.normalise("สิทธ์ิ")).isEqualTo("สิทธิ์");
        assertThat(ThaiText.normalise("บา้น")).isEqualTo("บ้าน");
        assertThat(ThaiText.normalise("ป้้า")).isEqualTo("ป้า");
        assertThat(ThaiText.normalise("ปูู่")).isEqualTo("ปู่");
        assertThat(ThaiText.normalise("ผ้้้าา")).isEqualTo("ผ้า");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(ThaiText.normalise("หัว\u200Bเมือง\uFEFF")).isEqualTo("หัวเมือง");
        assertThat(ThaiText.normalise("  แก้ว \u00A0\t ใจดี ")).isEqualTo("แก้ว ใจดี");
        assertThat(ThaiText.normalise("บรรทัดหนึ่ง\nบรรทัดสอง")).isEqualTo("บรรทัดหนึ่ง\nบรรทัดสอง");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หัวเมือง",
                "น้ำแพร่",
                "บุฤๅษี",
                "ศูนย์ช่วยเหลือสังคมตำบล",
                "ก็",
                "เพชรบูรณ์",
                "Mueang Pan",
                "ฯลฯ",
                "ไปๆ มาๆ",
                "ดื่ม",
                "ผู้อื่น"
            })
    void leavesRightSpellingAlone(String right) {
        assertThat(ThaiText.normalise(right)).isEqualTo(right);
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        String messy = "เเมํ่า  นํ้า ท่ี\u200B บา้น";
        assertThat(ThaiText.normalise(ThaiText.normalise(messy))).isEqualTo(ThaiText.normalise(messy));
    }

    @Test
    void changesDigitsBothWays() {
        assertThat(ThaiText.arabicDigits("๑๓๐๐ หมู่ ๔")).isEqualTo("1300 หมู่ 4");
        assertThat(ThaiText.thaiDigits("พม 0601/123")).isEqualTo("พม ๐๖๐๑/๑๒๓");
    }

    @ParameterizedTest
    @CsvSource({
        "นายสมชาย, สมชาย",
        "นาย สมชาย, สมชาย",
        "นางสาวสมหญิง, สมหญิง",
        "น.ส. สมหญิง, สมหญิง",
        "น.ส.สมหญิง, สมหญิง",
        "ด.ช.ต้นกล้า, ต้นกล้า",
        "ด.ญ. ใบบัว, ใบบัว",
        "เด็กหญิงใบบัว, ใบบัว",
        "ป้าแก้ว, แก้ว",
        "ลุงดำ, ดำ",
        "ยาย ทองสุข, ทองสุข",
        "ตามี, มี",
        "ว่าที่ ร.ต. กล้าหาญ, กล้าหาญ",
        "พ.ต.ท.หญิง สุดา, สุดา",
        "ดร.วิชาญ, วิชาญ",
        "Mrs. Somying, somying",
        "Miss Kaew, kaew"
    })
    void forgetsTitlesAndWhatAVillageCallsPeople(String spoken, String name) {
        assertThat(ThaiText.fold(spoken)).isEqualTo(ThaiText.fold(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตาล", "ยา", "นา", "ยายี", "Mrk", "ป้า"})
    void keepsNamesThatOnlyBeginLikeATitle(String name) {
        assertThat(ThaiText.fold(name)).isNotBlank().hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ณัฐพร, นัฐพร",
        "ศักดิ์ชัย, สักดิชัย",
        "ภูผา, พูพา",
        "ฐิติมา, ถิติมา",
        "วรรณา, วรณา",
        "แก้ว, แกว",
        "เพ็ญศรี, เพญศรี",
        "ใจดี, ไจดี",
        "บุฤๅษี, บุฤาษี",
        "ญาดา, ยาดา",
        "ฬิกา, ลิกา",
        "จันทร์, จันทร",
        "เอื้อมพร, เอื้อมภร",
        "นํ้าฝน, น้ำฝน",
        "SOMCHAI, somchai",
        "หมู่ ๔, หมู่ 4"
    })
    void findsTheSameNameSpeltAsItSounds(String written, String heard) {
        assertThat(ThaiText.fold(written)).isEqualTo(ThaiText.fold(heard));
    }

    @ParameterizedTest
    @CsvSource({"สมชาย, สมชัย", "ปราณี, บราณี", "ดารา, ดาลา", "กานดา, จานดา", "มาลี, มาณี"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(ThaiText.fold(one)).isNotEqualTo(ThaiText.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ต.หัวเมือง, หัวเมือง",
        "ตำบลหัวเมือง, หัวเมือง",
        "อ. เมืองปาน, เมืองปาน",
        "แขวงวังบูรพาภิรมย์, วังบูรพาภิรมย์",
        "จังหวัดลำปาง, ลำปาง",
        "ต.หัวเมือง อ.เมืองปาน จ.ลำปาง, หัวเมือง เมืองปาน ลำปาง"
    })
    void forgetsTheWordsForTheKindOfPlace(String written, String name) {
        assertThat(ThaiText.foldPlace(written)).isEqualTo(ThaiText.foldPlace(name));
    }

    @Test
    void keepsPlacesThatBeginLikeATitle() {
        assertThat(ThaiText.foldPlace("นางรอง")).isEqualTo("นางรอง");
        assertThat(ThaiText.foldPlace("แม่เมาะ")).isEqualTo("แมเมาะ");
        assertThat(ThaiText.foldPlace("ตาคลี")).isEqualTo("ตาคลี");
    }
}
