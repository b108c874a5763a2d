package org.dulae;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.casework.Assessment.Judged;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Closure;
import org.dulae.casework.Dimension;
import org.dulae.casework.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One line of the demo's matters, column by column; a dash is nothing. Everybody in it is invented. */
record DemoMatter(List<String> columns) {
    /** Which field of the desk a column fills; a dash is none. */
    private static final List<String> FIELDS =
            List.of("place - channel title given family nickname sex - placeText - - notes".split(" "));

    /** A contact that ends there and then. */
    private static final Set<String> SETTLED = Set.of("ADVICE", "SMALL_MATTER");

    static DemoMatter of(String line) {
        return new DemoMatter(List.of(line.split("\t")));
    }

    String at(int column) {
        String text = column < columns.size() ? columns.get(column) : "";
        return text.equals("-") ? "" : text;
    }

    String tambon() {
        return columns.getFirst();
    }

    Duration age() {
        return Duration.ofDays(Long.parseLong(columns.get(1)));
    }

    boolean reached(CaseStatus status) {
        return CaseStatus.valueOf(columns.get(13)).compareTo(status) >= 0;
    }

    /** The desk's fields by name. */
    Map<String, List<String>> told() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int column = 0; column < FIELDS.size(); column++) {
            if (!at(column).isEmpty() && !FIELDS.get(column).equals("-")) {
                fields.put(FIELDS.get(column), List.of(at(column)));
            }
        }
        if (SETTLED.contains(at(13))) {
            fields.put("type", List.of(at(13)));
            fields.put("gave", List.of(at(16)));
        }
        fields.put("birth", List.of(at(8) + " ปี"));
        fields.put("number", List.of(at(20)));
        fields.put("callerPhone", List.of(at(21)));
        fields.put("problems", List.of(at(10).split(",")));
        fields.put("groups", List.of(at(11).split(",")));
        if (!at(17).isEmpty()) {
            List<String[]> others =
                    Stream.of(at(17).split(";")).map(one -> one.split(":")).toList();
            fields.put("otherName", others.stream().map(one -> one[0]).toList());
            fields.put("otherAge", others.stream().map(one -> one[1]).toList());
            fields.put("otherRelation", others.stream().map(one -> one[2]).toList());
        }
        return fields;
    }

    /** Days from today until somebody visits again, and who, if it is not one of us. */
    String[] visit() {
        return at(18).split(":");
    }

    /** How many days after it was told help came: not the same for everybody. */
    int helpedAfter() {
        return 3 + (int) age().toDays() % 6;
    }

    /** Whether a wider office goes on with it: what a line says of the end of a matter that has none yet. */
    boolean isHandedUp() {
        return !reached(CaseStatus.CLOSED) && end().level() != Closure.Level.TAMBON;
    }

    /** How it ended: in the tambon, or with {@code LEVEL:WHY} further away. */
    Closure end() {
        String[] beyond = at(19).split(":", -1);
        boolean far = beyond.length == 2;
        return new Closure(
                Closure.Reason.GOAL_MET,
                far ? Closure.Level.valueOf(beyond[0]) : Closure.Level.TAMBON,
                far ? Closure.Beyond.valueOf(beyond[1]) : null,
                "ตกลงกับเจ้าตัวว่าดูแลตัวเองต่อได้",
                true);
    }

    /**
     * Five digits, one a dimension; 0 = not assessed. After a stroke the person's own answers; without one she sees some things a little
     * worse.
     */
    Map<Dimension, Judged> levels(int column) {
        Map<Dimension, Judged> levels = new EnumMap<>(Dimension.class);
        String[] digits = at(column).split("/", -1);
        for (Dimension dimension : Dimension.values()) {
            int place = dimension.ordinal();
            Integer level = level(digits[0], place);
            Integer own = level == null ? null : Integer.valueOf(Math.max(1, level - place % 2));
            levels.put(
                    dimension,
                    new Judged(level, "ดูจากที่ไปเยี่ยมและคุยกัน", digits.length > 1 ? level(digits[1], place) : own));
        }
        return levels;
    }

    private static @Nullable Integer level(String digits, int place) {
        return digits.charAt(place) == '0' ? null : Integer.valueOf(digits.substring(place, place + 1));
    }

    /** What the fiscal year before had no more of, so that the new one brings it up again. */
    static Refusal.Told usedUp(LocalDate day) {
        return new Refusal.Told(
                "LOW_INCOME_AID",
                "เงินสงเคราะห์ครอบครัวผู้มีรายได้น้อย",
                Refusal.Decision.NOT_GIVEN,
                "ระเบียบเงินสงเคราะห์ (ตัวอย่าง) ข้อ 8",
                "เงินของปีงบประมาณนี้จ่ายครบตามโควตาแล้ว",
                "ดูยอดเงินคงเหลือกับเจ้าหน้าที่การเงิน",
                day,
                "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด (ตัวอย่าง)",
                Refusal.How.SPOKEN,
                day,
                new Refusal.Appeal("พมจ. (ตัวอย่าง)", day.plusDays(Refusal.USUAL_DAYS), "ข้อ 20 (ตัวอย่าง)"),
                "",
                true,
                true);
    }

    /** What a fund had not yet room for. */
    static Refusal.Told refused(LocalDate today, LocalDate until) {
        return new Refusal.Told(
                "",
                "ค่าซ่อมบ้านจากกองทุนสวัสดิการชุมชน",
                Refusal.Decision.NOT_GIVEN,
                "ระเบียบกองทุนสวัสดิการชุมชนตำบล (ตัวอย่าง) ข้อ 12",
                "กองทุนช่วยค่าซ่อมบ้านให้สมาชิกที่ส่งเงินครบ 6 เดือน ตอนนี้ส่งมาแล้ว 4 เดือน จึงยังไม่เข้าเกณฑ์ข้อนี้",
                "ดูสมุดสมาชิกกับเจ้าตัวที่บ้าน และถามประธานกองทุนทางโทรศัพท์",
                today,
                "คณะกรรมการกองทุนสวัสดิการชุมชนตำบล",
                Refusal.How.BOTH,
                today,
                new Refusal.Appeal(
                        "คณะกรรมการกองทุนสวัสดิการชุมชนตำบล",
                        until,
                        "ระเบียบกองทุนสวัสดิการชุมชนตำบล (ตัวอย่าง) ข้อ 20"),
                "ขอใหม่ได้เมื่อส่งครบ 6 เดือน ระหว่างนี้ศูนย์กำลังถามเรื่องซ่อมบ้านกับ อบต.",
                true,
                false);
    }
}
