package org.dulae.benefit;

import static org.dulae.benefit.Certainty.CONFIRMED;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.within;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.HARM;
import static org.dulae.benefit.Fact.CRIME_ON;
import static org.dulae.benefit.Fact.CRIME_VICTIM;
import static org.dulae.benefit.Fact.DISCRIMINATED;
import static org.dulae.benefit.Fact.FAMILY_PROBLEM;
import static org.dulae.benefit.Fact.LAWSUIT_WITHOUT_MEANS;
import static org.dulae.benefit.Fact.ROAD_ACCIDENT_ON;
import static org.dulae.benefit.Fact.ROAD_VICTIM;
import static org.dulae.benefit.Fact.TRAFFICKED;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.RuleDraft.version;

import java.time.Period;
import java.util.List;

/** For whoever was harmed: in the family, on the road, by a crime, by traffickers. */
final class Harm {
    private static final Period ROAD_CLAIM = Period.ofDays(180);
    private static final Period CRIME_CLAIM = Period.ofYears(1);

    private Harm() {}

    static List<Entitlement> list() {
        return List.of(womenAndFamilies(), antiTrafficking(), genderEquality(), roadAccident(), crimeVictim());
    }

    private static Entitlement womenAndFamilies() {
        return Entitlement.of(
                        19, "WOMEN_FAMILY_AID", HARM, "เงินสงเคราะห์สตรีและครอบครัว", "Aid for women and families")
                .from(Office.WOMEN_DEPARTMENT, Office.WOMEN_CENTRE)
                .applyAt(Office.PROVINCE_OFFICE, Office.WOMEN_CENTRE)
                .rules(version("2560", "2017-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบกรมกิจการสตรีและสถาบันครอบครัวว่าด้วยการสงเคราะห์สตรีและครอบครัว พ.ศ. 2560",
                                "Rule of the Department of Women's Affairs and Family, 2017")
                        .source(REPORTED, "พม. CARE 2569")
                        .when(is(FAMILY_PROBLEM))
                        .timesPerFiscalYear(3)
                        .pays(Amount.upTo(3_000, TIME))
                        .bring(standardAnd()));
    }

    /** Victims of any nationality; the amounts stand in notices that were not found. */
    private static Entitlement antiTrafficking() {
        return Entitlement.of(
                        29,
                        "ANTI_TRAFFICKING_FUND",
                        HARM,
                        "กองทุนเพื่อการป้องกันและปราบปรามการค้ามนุษย์",
                        "Anti-trafficking fund")
                .from(Office.PERMANENT_SECRETARY, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE)
                .rules(antiTrafficking2552(), antiTrafficking2566());
    }

    private static RuleDraft antiTrafficking2552() {
        return version("2552", "2009-01-01")
                .until("2022-12-31")
                .dayNotKnown()
                .law(
                        "พ.ร.บ.ป้องกันและปราบปรามการค้ามนุษย์ พ.ศ. 2551 และระเบียบ พ.ศ. 2552",
                        "Anti-Trafficking Act, 2008, and rule of 2009")
                .source(REPORTED, "issuu jareewanpanputtanurak (s.29)")
                .when(is(TRAFFICKED))
                .pays(perItem())
                .bring(Document.VICTIM_SCREENING);
    }

    private static RuleDraft antiTrafficking2566() {
        return version("2566", "2023-01-01")
                .dayNotKnown()
                .law(
                        "พ.ร.บ.ป้องกันและปราบปรามการค้ามนุษย์ พ.ศ. 2551 และประกาศ พ.ศ. 2566",
                        "Anti-Trafficking Act, 2008, and notice of 2023",
                        "140/167ง")
                .source(REPORTED, "ratchagitja.vercel.app 140/167")
                .when(is(TRAFFICKED))
                .pays(perItem())
                .bring(Document.VICTIM_SCREENING);
    }

    private static Amount perItem() {
        return Amount.notFound(
                "จ่ายเป็นรายการ (ค่าครองชีพ รักษา เดินทาง เรียน) ประกาศ 140/167ง ยังไม่ได้อ่านจำนวน",
                "paid by item (living, medical, travel, study); the sums in the notice 140/167ง were not read");
    }

    /** Gender Equality Act 2558: after a ruling of the committee on unfair discrimination. */
    private static Entitlement genderEquality() {
        return Entitlement.of(
                        30,
                        "GENDER_EQUALITY_FUND",
                        HARM,
                        "กองทุนส่งเสริมความเท่าเทียมระหว่างเพศ",
                        "Gender equality fund")
                .from(Office.WOMEN_DEPARTMENT, Office.WOMEN_DEPARTMENT)
                .applyAt(Office.PROVINCE_OFFICE, Office.WOMEN_CENTRE)
                .rules(version("2558", "2015-09-09")
                        .law(
                                "พ.ร.บ.ความเท่าเทียมระหว่างเพศ พ.ศ. 2558 มาตรา 20 และ 26",
                                "Gender Equality Act, 2015, ss.20 and 26",
                                "132/18ก (13 มี.ค. 2558)")
                        .source(
                                CONFIRMED,
                                "the Gazette at th.wikisource.org (พรบ ความเท่าเทียมระหว่างเพศ ๒๕๕๘, pages 7 and 8); gepf.dwf.go.th")
                        .checked("2026-11-23")
                        .when(is(DISCRIMINATED))
                        .pays(
                                Amount.notFound(
                                        "ตามคำสั่งของ วลพ. เช่น ค่าขาดรายได้ระหว่างทำงานไม่ได้ตามปกติ ยังไม่ได้อ่านจำนวน",
                                        "as the committee orders, such as earnings lost while unable to work; the sums were not read"))
                        .bring(Document.COMPLAINT, Document.ID_CARD));
    }

    /** Act of 2535: whoever was at fault, pays first; claimed within 180 days. */
    private static Entitlement roadAccident() {
        return Entitlement.of(
                        34,
                        "ROAD_ACCIDENT",
                        HARM,
                        "ค่าสินไหมตาม พ.ร.บ.คุ้มครองผู้ประสบภัยจากรถ",
                        "Compulsory cover for road accidents")
                .from(Office.INSURANCE_COMMISSION, Office.INSURER)
                .applyAt(Office.INSURER)
                .rules(roadAccident2535());
    }

    private static RuleDraft roadAccident2535() {
        return version("2535", "1992-01-01")
                .dayNotKnown()
                .law("พ.ร.บ.คุ้มครองผู้ประสบภัยจากรถ พ.ศ. 2535", "Protection for Motor Vehicle Victims Act, 1992")
                .source(
                        REPORTED,
                        "oic.or.th/th/node/86731 and s.27 at tgia.org (180 days); sequelonline.com 24777 and motorexpo.co.th 2189 (sums)")
                .checked("2026-11-23")
                .doubt(
                        "กำหนด 180 วันอ่านจากหน้าเว็บ คปภ. ส่วนจำนวนเงินยังต้องตรวจกับกฎกระทรวง",
                        "The 180 days were read on a page of the insurance commission; the sums are to be checked against the regulation")
                .when(all(is(ROAD_VICTIM), within(ROAD_ACCIDENT_ON, ROAD_CLAIM)))
                .pays(roadAccidentPays())
                .bring(Document.MEDICAL_BILL, Document.POLICE_NOTE, Document.ID_CARD);
    }

    private static Amount[] roadAccidentPays() {
        return new Amount[] {
            Amount.upTo(30_000, TIME).called("เบื้องต้น บาดเจ็บ จ่ายใน 7 วัน", "preliminary, injury; paid in 7 days"),
            Amount.of(35_000, TIME).called("เบื้องต้น เสียชีวิต", "preliminary, death"),
            Amount.upTo(80_000, TIME).called("บาดเจ็บ เมื่อรู้ว่าใครผิด", "injury, once fault is known"),
            Amount.upTo(500_000, TIME).called("เสียชีวิตหรือทุพพลภาพ", "death or permanent disability")
        };
    }

    /** Acts of 2544 and 2559 for victims; Act of 2558 (justice fund) for whoever cannot pay for a lawsuit. */
    private static Entitlement crimeVictim() {
        return Entitlement.of(
                        35,
                        "CRIME_COMPENSATION",
                        HARM,
                        "ค่าตอบแทนผู้เสียหายคดีอาญา และกองทุนยุติธรรม",
                        "Compensation for victims of crime; justice fund")
                .from(Office.JUSTICE_MINISTRY, Office.JUSTICE_MINISTRY)
                .applyAt(Office.JUSTICE_OFFICE)
                .rules(crimeVictim2559());
    }

    private static RuleDraft crimeVictim2559() {
        return version("2559", "2016-01-01")
                .dayNotKnown()
                .law(
                        "พ.ร.บ.ค่าตอบแทนผู้เสียหายฯ พ.ศ. 2544 และ (ฉบับที่ 2) พ.ศ. 2559; พ.ร.บ.กองทุนยุติธรรม พ.ศ. 2558",
                        "Victims' compensation acts, 2001 and 2016; Justice Fund Act, 2015")
                .source(
                        CONFIRMED,
                        "moj.go.th/thainiyom/detail?id=2 (the acts); ops.moj.go.th/th/qa?view=item&id=23770 (one year from knowing of the crime)")
                .checked("2026-11-23")
                .doubt(
                        "สภาผู้แทนราษฎรเห็นชอบร่างกฎหมายขยายเป็น 2 ปีเมื่อ 10 ก.ย. 2568 ยังไม่พบว่าใช้แล้ว",
                        "A bill to make it two years passed the House on 10 September 2025; that it is law was not found")
                .when(any(all(is(CRIME_VICTIM), within(CRIME_ON, CRIME_CLAIM)), is(LAWSUIT_WITHOUT_MEANS)))
                .pays(Amount.notFound(
                        "มีบัญชีอัตราท้ายกฎกระทรวง ยังไม่ได้อ่าน (จ่ายใน 21 วัน: tna 846950)",
                        "the schedule of the ministerial regulation was not read (paid in 21 days: tna 846950)"))
                .bring(Document.POLICE_NOTE, Document.MEDICAL_CERTIFICATE, Document.COURT_PAPERS, Document.ID_CARD);
    }
}
