package org.dulae.benefit;

import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.agedByFiscalYear;
import static org.dulae.benefit.Conditions.agedOn;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Conditions.under;
import static org.dulae.benefit.Conditions.within;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.OLDER;
import static org.dulae.benefit.Fact.ABANDONED;
import static org.dulae.benefit.Fact.ABLE_TO_WORK;
import static org.dulae.benefit.Fact.ABUSED;
import static org.dulae.benefit.Fact.ARRANGED_FUNERAL;
import static org.dulae.benefit.Fact.DEATH_CERTIFICATE_ON;
import static org.dulae.benefit.Fact.DECEASED_BORN;
import static org.dulae.benefit.Fact.DECEASED_POOR;
import static org.dulae.benefit.Fact.DECEASED_THAI;
import static org.dulae.benefit.Fact.HAS_GUARANTOR;
import static org.dulae.benefit.Fact.IN_HOUSE_REGISTER;
import static org.dulae.benefit.Fact.LACKS_BASICS;
import static org.dulae.benefit.Fact.NO_CARER;
import static org.dulae.benefit.Fact.STATE_PENSION;
import static org.dulae.benefit.Fact.VETTED_FOSTER_FAMILY;
import static org.dulae.benefit.Per.DEATH;
import static org.dulae.benefit.Per.LOAN;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.RuleDraft.version;

import java.time.Period;
import java.util.List;

/** For older people: sixty years completed, under the Act on the Elderly 2546. */
final class OldAge {
    private static final int OLD = 60;
    private static final Period FUNERAL_WINDOW = Period.ofMonths(6);

    private OldAge() {}

    static List<Entitlement> list() {
        return List.of(allowance(), fosterFamily(), hardship(), funeral(), loan());
    }

    /**
     * Rule of 2552: "สัญชาติไทย อายุหกสิบปีบริบูรณ์ขึ้นไป มีภูมิลำเนาตามทะเบียนบ้าน ไม่เป็นผู้ได้รับสวัสดิการหรือสิทธิประโยชน์อื่นใดจากหน่วยงานของรัฐ เช่น บำนาญ". The
     * step of the amount was fixed once for each fiscal year. Rule of 2566: the same people, until the national committee says who has too
     * little income; the step rises at once.
     */
    private static Entitlement allowance() {
        return Entitlement.of(1, "OLD_AGE_ALLOWANCE", OLDER, "เบี้ยยังชีพผู้สูงอายุ", "Old-age allowance")
                .from(Office.LOCAL_GOVERNMENT, Office.LOCAL_GOVERNMENT)
                .applyAt(Office.LOCAL_GOVERNMENT)
                .rules(allowance2552(), allowance2566());
    }

    private static Condition oldAndWithoutPension() {
        return all(thai(), aged(OLD), is(IN_HOUSE_REGISTER), not(is(STATE_PENSION)));
    }

    private static RuleDraft allowance2552() {
        return version("2552", "2011-10-01")
                .until("2023-08-11")
                .law(
                        "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2552",
                        "Ministry of Interior rule on the old-age allowance, 2009")
                .source(
                        REPORTED,
                        "nengnengneng.net/archives/2875; mgronline.com/uptodate/detail/9540000132929 (the steps, from 1 Oct 2554)")
                .checked("2026-11-23")
                .when(oldAndWithoutPension())
                .pays(
                        Amount.of(600, MONTH).to(agedByFiscalYear(0, 70)),
                        Amount.of(700, MONTH).to(agedByFiscalYear(70, 80)),
                        Amount.of(800, MONTH).to(agedByFiscalYear(80, 90)),
                        Amount.of(1_000, MONTH).to(agedByFiscalYear(90, Dated.NO_END)))
                .bring(Document.ID_CARD, Document.HOUSE_REGISTER, Document.BANK_BOOK)
                .notTogetherWith(is(STATE_PENSION));
    }

    private static RuleDraft allowance2566() {
        return version("2566", "2023-08-12")
                .law(
                        "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566",
                        "Ministry of Interior rule on the old-age allowance, 2023",
                        "140/192ง")
                .source(REPORTED, "komchadluek.net 559893; thethaiger.com 1467409")
                .doubt(
                        "เกณฑ์ \"ไม่มีรายได้หรือรายได้ไม่เพียงพอ\" รอคณะกรรมการผู้สูงอายุแห่งชาติกำหนด ระหว่างนี้ใช้เกณฑ์เดิม ผู้ที่รับอยู่แล้วรับต่อ",
                        "\"No or insufficient income\" awaits the national committee; until then the old criteria apply and recipients keep it")
                .when(oldAndWithoutPension())
                .pays(
                        Amount.of(600, MONTH).to(under(70)),
                        Amount.of(700, MONTH).to(aged(70, 80)),
                        Amount.of(800, MONTH).to(aged(80, 90)),
                        Amount.of(1_000, MONTH).to(aged(90)))
                .bring(Document.ID_CARD, Document.HOUSE_REGISTER, Document.BANK_BOOK)
                .notTogetherWith(is(STATE_PENSION));
    }

    /** An older person without a carer is placed with a family. */
    private static Entitlement fosterFamily() {
        return Entitlement.of(
                        12,
                        "OLDER_FOSTER_FAMILY",
                        OLDER,
                        "ครอบครัวอุปถัมภ์ผู้สูงอายุ",
                        "Foster family for an older person")
                .from(Office.OLDER_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.OLDER_CENTRE)
                .rules(version("2567", "2023-10-01")
                        .law(
                                "โครงการครอบครัวอุปถัมภ์ผู้สูงอายุ กรมกิจการผู้สูงอายุ",
                                "Programme of the Department of Older Persons")
                        .source(REPORTED, "region2.prd (1,107 matters in fiscal year 2567)")
                        .doubt("ยังไม่พบเลขระเบียบ", "The number of the rule was not found")
                        .when(all(aged(OLD), is(NO_CARER), is(VETTED_FOSTER_FAMILY)))
                        .pays(Amount.of(3_000, MONTH))
                        .bring(
                                Document.ID_CARD,
                                Document.HOUSE_REGISTER,
                                Document.BANK_BOOK,
                                Document.FACT_FINDING_FORM));
    }

    /** Notice of 2563: abused, exploited or abandoned; without home, food or clothing. */
    private static Entitlement hardship() {
        return Entitlement.of(
                        17,
                        "OLDER_HARDSHIP_AID",
                        OLDER,
                        "เงินช่วยเหลือผู้สูงอายุที่เดือดร้อน",
                        "Aid for an older person in hardship")
                .from(Office.OLDER_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.OLDER_CENTRE)
                .rules(hardship2556(), hardship2563());
    }

    private static Condition oldAndInHardship() {
        return all(aged(OLD), any(is(ABUSED), is(ABANDONED), is(LACKS_BASICS)));
    }

    private static RuleDraft hardship2556() {
        return version("2556", "2013-01-01")
                .until("2020-05-19")
                .dayNotKnown()
                .law("ประกาศกระทรวง พม. ฉบับก่อนหน้า", "Earlier notice of the ministry")
                .source(REPORTED, "older pages of the department (2,000)")
                .doubt(
                        "ยังไม่พบเลขประกาศเดิม ปีเริ่มเป็นการประมาณ",
                        "The earlier notice was not found; its year is a guess")
                .when(oldAndInHardship())
                .timesPerFiscalYear(3)
                .pays(Amount.upTo(2_000, TIME))
                .bring(standardAnd());
    }

    private static RuleDraft hardship2563() {
        return version("2563", "2020-05-20")
                .law(
                        "ประกาศกระทรวง พม. เรื่องการคุ้มครองการส่งเสริมและการสนับสนุนผู้สูงอายุ พ.ศ. 2563",
                        "Notice of the ministry on older people in hardship, 2020",
                        "137/117ง (19 พ.ค. 2563)")
                .source(REPORTED, "พม. CARE 2569; komchadluek.net 570742")
                .when(oldAndInHardship())
                .timesPerFiscalYear(3)
                .pays(Amount.upTo(3_000, TIME))
                .bring(standardAnd());
    }

    /** For whoever arranged the funeral of a poor older person; asked for within six months of the death certificate. */
    private static Entitlement funeral() {
        return Entitlement.of(
                        24,
                        "OLDER_FUNERAL_AID",
                        OLDER,
                        "ค่าจัดการศพผู้สูงอายุตามประเพณี",
                        "Funeral aid for an older person")
                .from(Office.OLDER_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.LOCAL_GOVERNMENT, Office.DISTRICT_OFFICE, Office.PROVINCE_OFFICE)
                .rules(funeral2566());
    }

    private static RuleDraft funeral2566() {
        return version("2566", "2023-01-01")
                .dayNotKnown()
                .law(
                        "ประกาศกระทรวง พม. เรื่องการสงเคราะห์ในการจัดการศพตามประเพณี",
                        "Notice of the ministry on traditional funerals")
                .source(REPORTED, "pages of local governments (thakanun, sausaving, 18pee)")
                .when(all(
                        is(ARRANGED_FUNERAL),
                        agedOn(DECEASED_BORN, DEATH_CERTIFICATE_ON, OLD),
                        is(DECEASED_THAI),
                        is(DECEASED_POOR),
                        within(DEATH_CERTIFICATE_ON, FUNERAL_WINDOW)))
                .pays(Amount.of(3_000, DEATH))
                .bring(Document.DEATH_CERTIFICATE, Document.ID_CARD, Document.BANK_BOOK, Document.FUNERAL_FORM);
    }

    /** Elderly Fund, Act of 2546: to earn a living, without interest. */
    private static Entitlement loan() {
        return Entitlement.of(27, "OLDER_FUND_LOAN", OLDER, "เงินกู้กองทุนผู้สูงอายุ", "Loan from the Elderly Fund")
                .from(Office.OLDER_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE)
                .rules(version("2566", "2023-01-01")
                        .dayNotKnown()
                        .law("พ.ร.บ.ผู้สูงอายุ พ.ศ. 2546 (กองทุนผู้สูงอายุ)", "Act on the Elderly, 2003 (Elderly Fund)")
                        .source(REPORTED, "sanook.com 903155")
                        .when(all(aged(OLD), is(ABLE_TO_WORK), is(HAS_GUARANTOR)))
                        .pays(
                                Amount.upTo(30_000, LOAN)
                                        .called(
                                                "คนเดียว ไม่มีดอกเบี้ย คืนใน 3 ปี",
                                                "one person, no interest, paid back in 3 years"),
                                Amount.upTo(100_000, LOAN).called("กลุ่ม 5 คนขึ้นไป", "a group of five or more"))
                        .bring(Document.ID_CARD, Document.WORK_PLAN, Document.GUARANTOR_PAPERS, Document.MAP_TO_HOUSE));
    }
}
