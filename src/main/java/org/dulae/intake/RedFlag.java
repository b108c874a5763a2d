package org.dulae.intake;

import java.util.List;

/**
 * Signs of danger an operator listens for. Project-defined, without any numeric claim (the published weighted instruments need a
 * licence); each names the urgency it proposes and words that may be heard. Violence flags: domain list E.
 */
public enum RedFlag {
    LIFE_DANGER_NOW(
            "P0",
            "กำลังทำร้าย",
            "กำลังจะตาย",
            "ไม่หายใจ",
            "หมดสติ",
            "เลือดไหลไม่หยุด",
            "being attacked",
            "unconscious"),
    WEAPON("P0", "อาวุธ", "มีด", "ปืน", "weapon", "knife", "gun"),
    STRANGLED("P0", "บีบคอ", "รัดคอ", "strangl", "choked"),
    THREAT_TO_KILL("P0", "ขู่ฆ่า", "จะฆ่า", "threatened to kill"),
    SUICIDE("P1", "อยากตาย", "ฆ่าตัวตาย", "ไม่อยากอยู่", "suicide", "want to die"),
    VIOLENCE_RISING("P1", "ทำร้ายร่างกาย", "ตบตี", "ทุบตี", "ซ้อม", "beat", "hit her"),
    STALKED("P1", "ตามราวี", "ดักรอ", "stalk"),
    JUST_SEPARATED("P1", "เพิ่งเลิกกัน", "หนีออกจากบ้าน", "just separated"),
    PREGNANT_AND_HURT("P1", "ท้องแล้วโดน", "pregnant and hurt"),
    CHILD_THREATENED("P1", "ทำร้ายเด็ก", "ตีลูก", "ทำร้ายลูก", "ล่วงละเมิด", "child abuse"),
    ABUSER_USES_DRUGS("P1", "เมายา", "เมาแล้ว", "drunk and violent"),
    CHILD_ALONE("P1", "เด็กอยู่ลำพัง", "ทิ้งเด็ก", "ทิ้งลูก", "child alone"),
    BEDRIDDEN_NO_CARER("P1", "ลุกไม่ได้", "นอนติดเตียง", "ไม่มีคนดูแล", "bedridden", "no carer"),
    TRAFFICKED("P1", "ถูกบังคับ", "ค้ามนุษย์", "ยึดบัตร", "forced to work", "trafficked"),
    NO_FOOD("P2", "ไม่มีข้าวกิน", "ไม่มีจะกิน", "อดข้าว", "no food");

    private final String urgency;
    private final List<String> words;

    RedFlag(String urgency, String... words) {
        this.urgency = urgency;
        this.words = List.of(words);
    }

    /** The urgency this sign proposes when it stands alone. */
    public String urgency() {
        return urgency;
    }

    /** Message key of the sign in words. */
    public String key() {
        return "intake.flag." + name();
    }

    boolean heardIn(String text) {
        return words.stream().anyMatch(text::contains);
    }
}
