package org.dulae.benefit;

import static org.dulae.benefit.Certainty.MEMORY;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.atMost;
import static org.dulae.benefit.Conditions.bornFrom;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.monthlyAtMost;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.oneOf;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Conditions.under;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.CHILD;
import static org.dulae.benefit.Fact.FAMILY_MAY_SPLIT;
import static org.dulae.benefit.Fact.GUARDIAN_THAI;
import static org.dulae.benefit.Fact.HOUSEHOLD_INCOME;
import static org.dulae.benefit.Fact.IN_STATE_HOME;
import static org.dulae.benefit.Fact.LIVES_WITH_GUARDIAN;
import static org.dulae.benefit.Fact.NEEDS_PROTECTION;
import static org.dulae.benefit.Fact.NOT_ENOUGH_INCOME;
import static org.dulae.benefit.Fact.NO_PARENTAL_CARE;
import static org.dulae.benefit.Fact.POOR_BY_PROXY;
import static org.dulae.benefit.Fact.SCHOOL;
import static org.dulae.benefit.Fact.VETTED_FOSTER_FAMILY;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.Per.YEAR;
import static org.dulae.benefit.RuleDraft.version;

import java.util.List;

/** For children: below eighteen, under the Child Protection Act 2546. The person asked about is the child. */
final class Children {
    private static final int OF_AGE = 18;
    private static final int SMALL = 6;

    private Children() {}

    static List<Entitlement> list() {
        return List.of(newborn(), equalEducation(), fosterFamily(), poorFamily(), outOfSchool(), protectionFund());
    }

    /** "เด็กที่เกิดตั้งแต่วันที่ 1 ตุลาคม 2558 … จนมีอายุครบหกปี … รายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี"; the guardian is Thai and lives with the child. */
    private static Entitlement newborn() {
        return Entitlement.of(
                        3,
                        "CHILD_SUPPORT_GRANT",
                        CHILD,
                        "เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด",
                        "Child support grant")
                .from(Office.CHILD_DEPARTMENT, Office.CHILD_DEPARTMENT)
                .applyAt(Office.LOCAL_GOVERNMENT)
                .rules(newborn2562(), newborn2565());
    }

    private static Condition smallChildOfPoorHome() {
        return all(
                thai(),
                bornFrom("2015-10-01"),
                under(SMALL),
                atMost(HOUSEHOLD_INCOME, 100_000),
                is(GUARDIAN_THAI),
                is(LIVES_WITH_GUARDIAN),
                not(is(IN_STATE_HOME)));
    }

    private static RuleDraft newborn2562() {
        return version("2562", "2019-01-01")
                .until("2022-12-27")
                .dayNotKnown()
                .law(
                        "ระเบียบกรมกิจการเด็กและเยาวชนว่าด้วยการจ่ายเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด พ.ศ. 2562",
                        "Rule of the Department of Children and Youth on the child support grant, 2019")
                .source(REPORTED, "nakhonratchasima.m-society.go.th")
                .when(smallChildOfPoorHome())
                .pays(Amount.of(600, MONTH))
                .bring(papers());
    }

    private static RuleDraft newborn2565() {
        return version("2565", "2022-12-28")
                .law(
                        "ระเบียบกรมกิจการเด็กและเยาวชนว่าด้วยการจ่ายเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด พ.ศ. 2565",
                        "Rule of the Department of Children and Youth on the child support grant, 2022")
                .source(REPORTED, "nakhonratchasima.m-society.go.th (28 Dec 2565); ดร.01 guidance pages")
                .doubt(
                        "วันเริ่มใช้คือวันที่หน้าเว็บปรับ ไม่ใช่วันในราชกิจจานุเบกษา",
                        "The first day is that of the web page, not of the Gazette")
                .doubt("ข่าวจ่ายถ้วนหน้ายังไม่ยืนยัน", "A grant for every child is not confirmed")
                .when(smallChildOfPoorHome())
                .pays(Amount.of(600, MONTH))
                .bring(papers());
    }

    private static Document[] papers() {
        return new Document[] {
            Document.FORM_DR_01,
            Document.FORM_DR_02,
            Document.BIRTH_CERTIFICATE,
            Document.PREGNANCY_BOOK,
            Document.ID_CARD,
            Document.BANK_BOOK,
            Document.SALARY_CERTIFICATE
        };
    }

    /** Pupils of extremely poor homes, kindergarten to the third year of secondary school; a teacher visits the home. */
    private static Entitlement equalEducation() {
        return Entitlement.of(10, "EQUAL_EDUCATION_GRANT", CHILD, "ทุนเสมอภาค กสศ.", "Equal education grant (EEF)")
                .from(Office.EDUCATION_FUND, Office.EDUCATION_FUND)
                .applyAt(Office.SCHOOL)
                .rules(equalEducation2561(), equalEducation2567());
    }

    private static Condition pupilOfPoorHome() {
        return all(
                oneOf(SCHOOL, "KINDERGARTEN", "PRIMARY", "LOWER_SECONDARY"),
                monthlyAtMost(HOUSEHOLD_INCOME, 3_000),
                is(POOR_BY_PROXY));
    }

    private static RuleDraft equalEducation2561() {
        return version("2561", "2018-01-01")
                .until("2023-09-30")
                .dayNotKnown()
                .law("พ.ร.บ.กองทุนเพื่อความเสมอภาคทางการศึกษา พ.ศ. 2561", "Equitable Education Fund Act, 2018")
                .source(REPORTED, "reportdays.com/4747 (2563)")
                .doubt("ต้องมาเรียน 80–85 % จากความจำ", "Attendance of 80–85 %: from memory")
                .when(pupilOfPoorHome())
                .pays(Amount.of(3_000, YEAR).called("2,000 + 1,000", "2,000 + 1,000"))
                .bring(Document.FORM_SCHOOL_POVERTY, Document.HOUSE_PHOTOS);
    }

    private static RuleDraft equalEducation2567() {
        return version("2567", "2023-10-01")
                .dayNotKnown()
                .law("พ.ร.บ.กองทุนเพื่อความเสมอภาคทางการศึกษา พ.ศ. 2561", "Equitable Education Fund Act, 2018")
                .source(MEMORY, "zuffel.com/tun (proposal of 2565); no page on the rate after 2566 was found")
                .doubt("ต้องมาเรียน 80–85 % จากความจำ", "Attendance of 80–85 %: from memory")
                .when(pupilOfPoorHome())
                .pays(
                        Amount.notFound(
                                "อัตราหลังปี 2566 (ราว 4,200 บาทต่อปี จากความจำ; ข้อเสนอปี 2565 คือ 4,000–9,100 ตามชั้น)",
                                "rate after 2023 (about 4,200 a year from memory; a proposal of 2022 says 4,000–9,100 by grade)"))
                .bring(Document.FORM_SCHOOL_POVERTY, Document.HOUSE_PHOTOS);
    }

    private static Entitlement fosterFamily() {
        return Entitlement.of(11, "CHILD_FOSTER_FAMILY", CHILD, "ครอบครัวอุปถัมภ์เด็ก", "Foster family for a child")
                .from(Office.CHILD_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.CHILD_SHELTER, Office.PROVINCE_OFFICE)
                .rules(version("2544", "2001-01-01")
                        .dayNotKnown()
                        .closed()
                        .law("ระเบียบว่าด้วยครอบครัวอุปถัมภ์ พ.ศ. 2544", "Rule on foster families, 2001")
                        .source(REPORTED, "พม. CARE 2569 (line inactive); welfare.dcy.go.th (the department's own way)")
                        .checked("2026-11-23")
                        .doubt(
                                "เพดานต่อครอบครัวจากความจำ; กรมมีช่องทาง welfare.dcy.go.th แยกจากระบบนี้",
                                "Cap per family from memory; the department has its own way at welfare.dcy.go.th")
                        .when(all(under(OF_AGE), is(NO_PARENTAL_CARE), is(VETTED_FOSTER_FAMILY)))
                        .pays(Amount.of(2_000, MONTH))
                        .bring(Document.ID_CARD, Document.HOUSE_REGISTER, Document.BANK_BOOK, Document.VISIT_REPORT));
    }

    /** Rule of 2529, amended 2547: so that a poor family stays together. */
    private static Entitlement poorFamily() {
        return Entitlement.of(
                        16,
                        "POOR_CHILD_AID",
                        CHILD,
                        "เงินสงเคราะห์เด็กในครอบครัวยากจน",
                        "Aid for a child in a poor family")
                .from(Office.CHILD_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.CHILD_SHELTER, Office.PROVINCE_OFFICE)
                .rules(version("2547", "2004-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบว่าด้วยการสงเคราะห์เด็กในครอบครัวยากจน พ.ศ. 2529 แก้ไข พ.ศ. 2547",
                                "Rule on children in poor families, 1986, amended 2004")
                        .source(REPORTED, "พม. CARE 2569; portal.info.go.th/children-allowance (up to 3,000)")
                        .checked("2026-11-23")
                        .doubt("1,000 บาทสำหรับเด็กคนแรก จากความจำ", "1,000 for the first child: from memory")
                        .when(all(under(OF_AGE), is(NOT_ENOUGH_INCOME), is(FAMILY_MAY_SPLIT)))
                        .timesPerFiscalYear(3)
                        .pays(Amount.upTo(3_000, TIME))
                        .bring(standardAnd(Document.BIRTH_CERTIFICATE)));
    }

    /** School is compulsory from the seventh year of life (Compulsory Education Act 2545). */
    private static Entitlement outOfSchool() {
        return Entitlement.of(
                        21,
                        "OUT_OF_SCHOOL_AID",
                        CHILD,
                        "เงินช่วยเหลือเด็กนอกระบบการศึกษา",
                        "Aid for a child out of school")
                .from(Office.PERMANENT_SECRETARY, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE)
                .rules(version("2569", "2025-10-01")
                        .dayNotKnown()
                        .law(
                                "รายการในระบบ พม. CARE ปีงบประมาณ 2569",
                                "Line of the ministry's system of aid, fiscal year 2026")
                        .source(REPORTED, "พม. CARE 2569")
                        .doubt("ช่วงอายุ 6–17 ปี จากความจำ", "Ages 6 to 17: from memory")
                        .when(all(aged(SMALL, OF_AGE), oneOf(SCHOOL, "NONE")))
                        .timesPerFiscalYear(1)
                        .pays(Amount.upTo(4_000, TIME))
                        .bring(standardAnd(Document.SCHOOL_NOTE)));
    }

    /** Child Protection Act 2546, s.68. */
    private static Entitlement protectionFund() {
        return Entitlement.of(23, "CHILD_PROTECTION_FUND", CHILD, "กองทุนคุ้มครองเด็ก", "Child Protection Fund")
                .from(Office.CHILD_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.CHILD_SHELTER, Office.PROVINCE_OFFICE)
                .rules(version("2546", "2004-01-01")
                        .dayNotKnown()
                        .closed()
                        .law("พ.ร.บ.คุ้มครองเด็ก พ.ศ. 2546 มาตรา 68", "Child Protection Act, 2003, s.68")
                        .source(
                                REPORTED,
                                "พม. CARE 2569 (line inactive); s.68 in the act's translation (library.siam-legal.com, articles 68-77)")
                        .checked("2026-11-23")
                        .when(all(under(OF_AGE), any(is(NEEDS_PROTECTION), is(VETTED_FOSTER_FAMILY))))
                        .pays(Amount.upTo(10_000, TIME))
                        .bring(standardAnd(Document.PROTECTION_PLAN)));
    }
}
