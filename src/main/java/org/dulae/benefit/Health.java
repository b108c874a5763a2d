package org.dulae.benefit;

import static org.dulae.benefit.Certainty.CONFIRMED;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.notKnownAs;
import static org.dulae.benefit.Conditions.numberFrom;
import static org.dulae.benefit.Conditions.numberTo;
import static org.dulae.benefit.Conditions.oneOf;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Conditions.within;
import static org.dulae.benefit.Entitlement.Group.HEALTH;
import static org.dulae.benefit.Fact.ABANDONED;
import static org.dulae.benefit.Fact.ADL;
import static org.dulae.benefit.Fact.AIDS;
import static org.dulae.benefit.Fact.CARE_PLAN;
import static org.dulae.benefit.Fact.EMPLOYED;
import static org.dulae.benefit.Fact.HEALTH_RIGHT;
import static org.dulae.benefit.Fact.HIV_IN_FAMILY;
import static org.dulae.benefit.Fact.INCONTINENT;
import static org.dulae.benefit.Fact.IN_HOUSE_REGISTER;
import static org.dulae.benefit.Fact.LEFT_WORK_ON;
import static org.dulae.benefit.Fact.MONTHS_INSURED;
import static org.dulae.benefit.Fact.NOT_ENOUGH_INCOME;
import static org.dulae.benefit.Fact.SOCIAL_SECURITY_SECTION;
import static org.dulae.benefit.Per.DEATH;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.Per.YEAR;
import static org.dulae.benefit.RuleDraft.version;

import java.time.Period;
import java.util.List;

/** For health, insurance and care. */
final class Health {
    private static final int DEPENDENT = 11;
    private static final int WHOLLY_DEPENDENT = 6;
    private static final int YEAR_INSURED = 12;
    private static final Period TIME_TO_STAY_INSURED = Period.ofMonths(6);

    private Health() {}

    static List<Entitlement> list() {
        return List.of(aidsAllowance(), goldCard(), socialSecurity(), longTermCare(), diapers(), hivFamily());
    }

    /** Rule of 2548: certified by a doctor, in the local register, poor or abandoned. */
    private static Entitlement aidsAllowance() {
        return Entitlement.of(5, "AIDS_ALLOWANCE", HEALTH, "เบี้ยยังชีพผู้ป่วยเอดส์", "AIDS subsistence allowance")
                .from(Office.LOCAL_GOVERNMENT, Office.LOCAL_GOVERNMENT)
                .applyAt(Office.LOCAL_GOVERNMENT)
                .rules(version("2548", "2005-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบกระทรวงมหาดไทยว่าด้วยการจ่ายเงินสงเคราะห์เพื่อการยังชีพขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548",
                                "Ministry of Interior rule on subsistence allowances, 2005")
                        .source(CONFIRMED, "maeka.go.th/article-detail/715 (25 Sep 2568)")
                        .checked("2026-11-23")
                        .when(all(is(AIDS), is(IN_HOUSE_REGISTER), any(is(NOT_ENOUGH_INCOME), is(ABANDONED))))
                        .pays(Amount.of(500, MONTH))
                        .bring(
                                Document.MEDICAL_CERTIFICATE,
                                Document.ID_CARD,
                                Document.HOUSE_REGISTER,
                                Document.BANK_BOOK));
    }

    /** National Health Security Act 2545: everybody Thai whom no other scheme insures. */
    private static Entitlement goldCard() {
        return Entitlement.of(
                        6,
                        "UNIVERSAL_HEALTH",
                        HEALTH,
                        "สิทธิหลักประกันสุขภาพแห่งชาติ (บัตรทอง)",
                        "Universal health coverage (gold card)")
                .from(Office.HEALTH_SECURITY, Office.HEALTH_SECURITY)
                .applyAt(Office.HEALTH_STATION, Office.HOSPITAL, Office.HEALTH_SECURITY)
                .alreadyWith(oneOf(HEALTH_RIGHT, "UCS"))
                .rules(version("2545", "2002-01-01")
                        .dayNotKnown()
                        .law("พ.ร.บ.หลักประกันสุขภาพแห่งชาติ พ.ศ. 2545", "National Health Security Act, 2002")
                        .source(REPORTED, "news.trueid.net (31 Aug 2565)")
                        .when(all(
                                thai(),
                                oneOf(HEALTH_RIGHT, "UCS", "NONE"),
                                notKnownAs(SOCIAL_SECURITY_SECTION, "S33", "S39")))
                        .pays(Amount.inKind(
                                "รักษาพยาบาล เปลี่ยนหน่วยบริการได้ปีงบประมาณละ 4 ครั้ง",
                                "health care; the unit may be changed 4 times a fiscal year"))
                        .bring(Document.ID_CARD, Document.BIRTH_CERTIFICATE)
                        .notTogetherWith(any(
                                oneOf(HEALTH_RIGHT, "SSO", "STATE"), oneOf(SOCIAL_SECURITY_SECTION, "S33", "S39"))));
    }

    /** Act of 2533: s.33 employees; s.39 those who left within six months after twelve months of it; s.40 Thais of 15 to 65 who work for themselves and are insured under neither. */
    private static Entitlement socialSecurity() {
        return Entitlement.of(
                        7,
                        "SOCIAL_SECURITY",
                        HEALTH,
                        "ประกันสังคม มาตรา 33 / 39 / 40",
                        "Social security, sections 33, 39, 40")
                .from(Office.SOCIAL_SECURITY, Office.SOCIAL_SECURITY)
                .applyAt(Office.SOCIAL_SECURITY)
                .alreadyWith(any(oneOf(HEALTH_RIGHT, "SSO"), oneOf(SOCIAL_SECURITY_SECTION, "S33", "S39", "S40")))
                .rules(socialSecurity2568());
    }

    private static RuleDraft socialSecurity2568() {
        return version("2568", "2025-01-01")
                .law("พ.ร.บ.ประกันสังคม พ.ศ. 2533 มาตรา 33, 39 และ 40", "Social Security Act, 1990, ss.33, 39 and 40")
                .source(
                        REPORTED,
                        "18pee.com/prakansangkom-40 (Thai, aged 15 to 65, neither s.33 nor s.39); bolttech.co.th (25,000 by choice 1)")
                .checked("2026-11-23")
                .doubt(
                        "สงเคราะห์บุตร 1,000 และ 200 บาท และค่าทำศพทางเลือก 2 และ 3 จากความจำ สอบถาม 1506",
                        "The 1,000 and 200 for a child and the funeral by choices 2 and 3 are from memory; ask 1506")
                .when(any(employee(), former(), independent()))
                .pays(socialSecurityPays())
                .bring(Document.ID_CARD);
    }

    private static Amount[] socialSecurityPays() {
        return new Amount[] {
            Amount.of(1_000, MONTH)
                    .called("สงเคราะห์บุตรถึง 6 ขวบ มาตรา 33 และ 39", "for each child up to six, ss.33 and 39")
                    .to(all(
                            notKnownAs(SOCIAL_SECURITY_SECTION, "S40"),
                            any(employee(), former(), oneOf(SOCIAL_SECURITY_SECTION, "S33", "S39")))),
            Amount.upTo(50_000, DEATH)
                    .called(
                            "ค่าทำศพ มาตรา 40 ทางเลือก 3 (ทางเลือก 1 และ 2: 25,000)",
                            "funeral, s.40 choice 3 (choices 1 and 2: 25,000)")
                    .to(workingForHerself()),
            Amount.of(200, MONTH)
                    .called("สงเคราะห์บุตร มาตรา 40 ทางเลือก 3", "for a child, s.40 choice 3")
                    .to(workingForHerself())
        };
    }

    private static Condition employee() {
        return is(EMPLOYED);
    }

    private static Condition former() {
        return all(numberFrom(MONTHS_INSURED, YEAR_INSURED), within(LEFT_WORK_ON, TIME_TO_STAY_INSURED));
    }

    private static Condition independent() {
        return all(thai(), aged(15, 66), not(is(EMPLOYED)), not(oneOf(SOCIAL_SECURITY_SECTION, "S33", "S39")));
    }

    private static Condition workingForHerself() {
        return any(independent(), oneOf(SOCIAL_SECURITY_SECTION, "S40"));
    }

    /** Barthel 11 or less, any age and scheme since 2563, with a care plan that was approved. */
    private static Entitlement longTermCare() {
        return Entitlement.of(8, "LONG_TERM_CARE", HEALTH, "ระบบดูแลระยะยาว (LTC)", "Long-term care")
                .from(Office.HEALTH_SECURITY, Office.LOCAL_HEALTH_FUND)
                .applyAt(Office.HEALTH_STATION, Office.LOCAL_GOVERNMENT)
                .rules(longTermCare2566(), longTermCare2567());
    }

    private static Condition dependentWithPlan() {
        return all(numberTo(ADL, DEPENDENT), is(CARE_PLAN));
    }

    private static RuleDraft longTermCare2566() {
        return version("2566", "2022-10-01")
                .until("2023-09-30")
                .law("ประกาศกองทุนหลักประกันสุขภาพระดับท้องถิ่น ปีงบประมาณ 2566", "Local health fund, fiscal year 2023")
                .source(CONFIRMED, "ltcnew.nhso.go.th")
                .when(dependentWithPlan())
                .pays(Amount.of(6_000, YEAR)
                        .called("จ่ายให้หน่วยที่ดูแล ต่อคน", "paid for each person to those who care"))
                .bring(Document.CARE_PLAN);
    }

    private static RuleDraft longTermCare2567() {
        return version("2567", "2023-10-01")
                .law("ประกาศกองทุนหลักประกันสุขภาพระดับท้องถิ่น ปีงบประมาณ 2567", "Local health fund, fiscal year 2024")
                .source(REPORTED, "bangkokbiznews.com/health/public-health/1132655")
                .doubt(
                        "ปี 2567 เพิ่มผู้มีสิทธิสองกลุ่ม ยังไม่ได้เขียนเป็นเงื่อนไข",
                        "Two groups were added in 2567 that are not yet conditions here")
                .when(dependentWithPlan())
                .pays(Amount.of(10_442, YEAR)
                        .called("จ่ายให้หน่วยที่ดูแล ต่อคน", "paid for each person to those who care"))
                .bring(Document.CARE_PLAN);
    }

    /** Barthel 6 or less, or incontinent, or by the care plan. Pages disagree whether every scheme counts, so none is asked. */
    private static Entitlement diapers() {
        return Entitlement.of(9, "ADULT_DIAPERS", HEALTH, "ผ้าอ้อมผู้ใหญ่", "Adult diapers")
                .from(Office.HEALTH_SECURITY, Office.LOCAL_HEALTH_FUND)
                .applyAt(Office.HEALTH_STATION, Office.LOCAL_GOVERNMENT)
                .rules(version("2565", "2022-05-02")
                        .law(
                                "ประกาศสำนักงานหลักประกันสุขภาพแห่งชาติ เรื่องผ้าอ้อมผู้ใหญ่และแผ่นรองซับ",
                                "Notice of the National Health Security Office on adult diapers")
                        .source(
                                CONFIRMED,
                                "nhso.go.th/page/coverage_rights_Adultdiapers; thansettakij 526455; thecoverage.info 5692")
                        .doubt(
                                "หน้าเว็บ สปสช. ว่าเฉพาะบัตรทอง ข่าวปี 2565 ว่าทุกสิทธิ",
                                "The office's page says gold card only, news of 2022 say every scheme")
                        .when(any(numberTo(ADL, WHOLLY_DEPENDENT), is(INCONTINENT), is(CARE_PLAN)))
                        .pays(Amount.inKind("ไม่เกินวันละ 3 ชิ้นต่อคน", "at most 3 a day for each person"))
                        .bring(Document.CARE_PLAN, Document.ID_CARD));
    }

    private static Entitlement hivFamily() {
        return Entitlement.of(
                        36,
                        "HIV_FAMILY_AID",
                        HEALTH,
                        "เงินสงเคราะห์สตรีและเด็กที่ได้รับผลกระทบจากเอชไอวี",
                        "Aid for women and children affected by HIV")
                .from(Office.WOMEN_DEPARTMENT, Office.WOMEN_CENTRE)
                .applyAt(Office.WOMEN_CENTRE)
                .rules(version("2569", "2025-10-01")
                        .dayNotKnown()
                        .closed()
                        .law(
                                "รายการ REG-53 และ REG-54 ในระบบ พม. CARE",
                                "Lines REG-53 and REG-54 of the ministry's system of aid")
                        .source(REPORTED, "พม. CARE 2569 (lines inactive)")
                        .when(is(HIV_IN_FAMILY))
                        .pays(
                                Amount.upTo(5_000, TIME).called("REG-53", "REG-53"),
                                Amount.upTo(3_000, TIME).called("REG-54", "REG-54"))
                        .bring(Document.ID_CARD, Document.MEDICAL_CERTIFICATE));
    }
}
