package org.dulae.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.shared.ThaiText;

/** A column of a ledger and the headings it is known by: what offices write is not spelt in one way. */
enum LedgerColumn {
    OLD_NUMBER(
            "เลขเดิม|เลขที่เดิม|เลขที่เรื่อง|เลขเรื่อง|เลขที่|เลขรับ|เลขทะเบียน|old number|number of the matter|case number|ref|reference"),
    DATE(
            "วันที่|วันที่รับเรื่อง|วันรับเรื่อง|วันรับแจ้ง|วันที่แจ้ง|วันเดือนปี|ว/ด/ป|วันที่เยี่ยม|วันที่เยี่ยมบ้าน|วันเยี่ยม|date|date received|received on|date of visit|visited on"),
    TITLE("คำนำหน้า|คำนำหน้าชื่อ|title"),
    NAME(
            "ชื่อ-สกุล|ชื่อ นามสกุล|ชื่อและนามสกุล|ชื่อสกุล|ชื่อ|ชื่อผู้เดือดร้อน|ชื่อผู้ประสบปัญหา|ชื่อผู้รับบริการ|name|full name|first name"),
    FAMILY("นามสกุล|สกุล|family name|surname|last name"),
    NICKNAME("ชื่อเล่น|nickname"),
    BIRTH(
            "วันเกิด|วันเดือนปีเกิด|ว/ด/ป เกิด|วัน เดือน ปี เกิด|เกิดวันที่|เกิดเมื่อ|ปีเกิด|เกิด|birth date|date of birth|born|born on|year of birth"),
    NUMBER(
            "เลขประจำตัวประชาชน|เลขบัตรประชาชน|เลขบัตร|เลขประจำตัว|เลข 13 หลัก|บัตรประชาชน|identity number|id number|id card"),
    PHONE("โทรศัพท์|เบอร์โทร|เบอร์โทรศัพท์|หมายเลขโทรศัพท์|โทร|เบอร์|phone|telephone|phone number|mobile"),
    HOUSE("บ้านเลขที่|เลขที่บ้าน|house number|house no"),
    MOO("หมู่|หมู่ที่|ม.|moo|village number"),
    VILLAGE("หมู่บ้าน|บ้าน|ชื่อหมู่บ้าน|ชุมชน|village"),
    TAMBON("ตำบล|ต.|แขวง|tambon|sub-district|subdistrict"),
    PROBLEM("ปัญหา|สภาพปัญหา|ประเภทปัญหา|ความเดือดร้อน|เรื่อง|problem|problems|need"),
    GROUP("กลุ่มเป้าหมาย|กลุ่ม|ประเภทกลุ่มเป้าหมาย|target group|target groups|group"),
    URGENCY("ความเร่งด่วน|ความด่วน|ระดับความเร่งด่วน|ด่วน|urgency|priority"),
    TOLD("เรื่องที่เล่า|รายละเอียด|ข้อเท็จจริง|เล่าว่า|เรื่องราว|what was told|story|details"),
    DONE(
            "ทำอะไรไปแล้ว|ทำไปแล้ว|การดำเนินการ|การช่วยเหลือ|การให้ความช่วยเหลือ|ผลการดำเนินการ|what has been done|done|action taken"),
    NEXT("ขั้นต่อไป|สิ่งที่จะทำต่อ|แผนต่อไป|ต้องทำต่อ|next step|next"),
    NEXT_ON("นัดครั้งต่อไป|วันนัด|นัดวันที่|วันที่นัด|วันนัดครั้งต่อไป|เยี่ยมครั้งต่อไป|next date|next visit|due"),
    VISITOR("ผู้เยี่ยม|ใครไปเยี่ยม|ผู้ลงเยี่ยม|ผู้เยี่ยมบ้าน|เจ้าหน้าที่|who visited|visitor|visited by"),
    SEEN("สิ่งที่พบ|ผลการเยี่ยม|ผลการเยี่ยมบ้าน|พบอะไร|สภาพที่พบ|what was seen|findings|result of the visit");

    private final Set<String> known;

    LedgerColumn(String headings) {
        this.known =
                Arrays.stream(headings.split("\\|")).map(LedgerColumn::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** What is written in brackets explains a heading and is no part of it. */
    static String folded(String heading) {
        return ThaiText.foldPlace(heading.replaceAll("[(\\[].*?[)\\]]", " ")).replace(" ", "");
    }

    static Optional<LedgerColumn> of(LedgerKind kind, String heading) {
        String folded = folded(heading);
        return folded.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(column -> kind.understands(column) && column.known.contains(folded))
                        .findFirst();
    }

    boolean isDay() {
        return this == DATE || this == NEXT_ON || this == BIRTH;
    }

    /** Whether it tells rows apart. These two came later: a row that came in before them must still be known again. */
    boolean marks() {
        return this != BIRTH && this != HOUSE;
    }

    boolean isText() {
        return this == TOLD || this == DONE || this == NEXT || this == SEEN;
    }
}
