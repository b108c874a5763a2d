package org.dulae.casework.refusal;

import java.time.LocalDate;

/** Invented refusals for tests: a second grant for which the time has not come. */
public final class SomeRefusal {
    public static final String ASKED = "เงินอุดหนุนสมมุติ ครั้งที่สอง";
    public static final String BECAUSE = "ให้ได้ปีละครั้ง ปีนี้ได้ไปแล้วเมื่อเดือนก่อน";
    public static final String FACTS = "ดูสมุดบัญชีกับเจ้าตัว มีเงินเข้าเดือนก่อน";
    public static final String LAW = "ระเบียบสมมุติ ข้อ 7";

    private SomeRefusal() {}

    public static Refusal.Told toldOn(LocalDate day) {
        return told(day, day.plusDays(Refusal.USUAL_DAYS));
    }

    public static Refusal.Told told(LocalDate day, LocalDate appealBy) {
        return new Refusal.Told(
                "",
                ASKED,
                Refusal.Decision.NOT_GIVEN,
                LAW,
                BECAUSE,
                FACTS,
                day,
                "ศูนย์สมมุติ",
                Refusal.How.BOTH,
                day,
                new Refusal.Appeal("ศูนย์สมมุติ", appealBy, "พ.ร.บ. สมมุติ มาตรา 1"),
                "",
                true,
                false);
    }

    /** Not given only because what there was for that fiscal year was used up. */
    public static Refusal.Told usedUp(String code, LocalDate day) {
        Refusal.Told other = toldOn(day);
        return new Refusal.Told(
                code,
                ASKED,
                other.decision(),
                LAW,
                BECAUSE,
                FACTS,
                day,
                other.office(),
                other.how(),
                day,
                other.appeal(),
                "",
                true,
                true);
    }

    /** The fields of the form, in pairs; the days are left empty and mean today. */
    public static String[] fields() {
        return new String[] {
            "asked", ASKED,
            "decision", "NOT_GIVEN",
            "law", LAW,
            "because", BECAUSE,
            "facts", FACTS,
            "office", "ศูนย์สมมุติ",
            "how", "BOTH",
            "appealTo", "ศูนย์สมมุติ",
            "appealDays", "15",
            "appealLaw", "พ.ร.บ. สมมุติ มาตรา 1"
        };
    }
}
