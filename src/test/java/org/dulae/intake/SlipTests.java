package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlipTests {
    @Test
    void readsPhoneNumberAndPlaceOutOfA1300Slip() {
        Slip slip = Slip.read("""
                เลขที่รับแจ้ง: 1300-69-004512
                ผู้แจ้ง เพื่อนบ้าน โทร ๐๘๑-๒๓๔-๕๖๗๘
                แม่เลี้ยงลูกคนเดียว รายได้ไม่พอ อยู่ ต.หัวเมือง อ.เมืองปาน จ.ลำปาง
                """);
        assertThat(slip.phone()).isEqualTo("0812345678");
        assertThat(slip.otherNumber()).isEqualTo("1300-69-004512");
        assertThat(slip.place()).isEqualTo("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        assertThat(slip.text()).contains("แม่เลี้ยงลูกคนเดียว");
    }

    @Test
    void keepsATextInWhichNothingCanBeRead() {
        Slip slip = Slip.read("ช่วยด้วยค่ะ ลูกไม่มีนมกิน");
        assertThat(slip.text()).isEqualTo("ช่วยด้วยค่ะ ลูกไม่มีนมกิน");
        assertThat(slip.phone()).isNull();
        assertThat(slip.otherNumber()).isNull();
        assertThat(slip.place()).isNull();
    }

    @Test
    void doesNotTakeAnIdentityNumberForAPhone() {
        assertThat(Slip.read("เลขบัตร 1000000000017").phone()).isNull();
    }
}
