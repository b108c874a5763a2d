package org.dulae.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTests {
    @ParameterizedTest
    @CsvSource({
        "จันทร์เพ็ญ, จันเพ็น",
        "จันทร์, จัน",
        "ณัฐวุฒิ, นัดวุด",
        "ทรงศักดิ์, ซงสัก",
        "สิทธิ์, สิด",
        "ประสิทธิ์, ประสิด",
        "วรรณา, วันนา",
        "วรรณ, วัน",
        "พรรณี, พันนี",
        "ชาติ, ชาด",
        "ไชย, ชัย",
        "ฤทธิ์, ริด",
        "ศรีสมร, สีสมร",
        "ทรัพย์, ซับ",
        "ลักษณ์, ลัก",
        "วัฒน์, วัด",
        "บุญมี, บุนมี",
        "เพ็ญศรี, เพ็นสี",
        "กุล, กุน"
    })
    void writesWhatIsHeard(String written, String heard) {
        assertThat(Spoken.fold(written)).isEqualTo(Spoken.fold(heard));
    }

    @ParameterizedTest
    @CsvSource({"มานี, มานะ", "แก้ว, กุ้ง", "สมชาย, สมชาติ", "ดำ, ทำ", "ปาน, บาน"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(Spoken.fold(one)).isNotEqualTo(Spoken.fold(other));
    }
}
