package org.dulae.benefit;

import static org.dulae.benefit.Certainty.CONFIRMED;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.disabilityCard;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Conditions.under;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.DISABILITY;
import static org.dulae.benefit.Fact.CARES_FOR_DISABLED;
import static org.dulae.benefit.Fact.IN_HOUSE_REGISTER;
import static org.dulae.benefit.Fact.NEEDS_DAILY_HELP;
import static org.dulae.benefit.Fact.NOT_ENOUGH_INCOME;
import static org.dulae.benefit.Fact.OTHER_STATE_CARE;
import static org.dulae.benefit.Per.HOUR;
import static org.dulae.benefit.Per.LOAN;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.RuleDraft.version;

import java.util.List;

/** For disabled people, under the Act of 2550: the card is the gate to the rest. */
final class Disabled {
    private static final int OF_AGE = 18;

    private Disabled() {}

    static List<Entitlement> list() {
        return List.of(allowance(), personalAssistant(), relief(), loan(), card());
    }

    /** 800 for everybody with a card; since 1 October 2563 1,000 below eighteen and for holders of the state welfare card. */
    private static Entitlement allowance() {
        return Entitlement.of(2, "DISABILITY_ALLOWANCE", DISABILITY, "เบี้ยความพิการ", "Disability allowance")
                .from(Office.LOCAL_GOVERNMENT, Office.LOCAL_GOVERNMENT)
                .applyAt(Office.LOCAL_GOVERNMENT)
                .rules(allowance2559(), allowance2563());
    }

    private static Condition registeredWithCard() {
        return all(thai(), disabilityCard(), is(IN_HOUSE_REGISTER));
    }

    private static Condition youngOrPoor() {
        return any(under(OF_AGE), Conditions.welfareCard());
    }

    private static RuleDraft allowance2559() {
        return version("2559", "2016-01-01")
                .until("2020-09-30")
                .dayNotKnown()
                .law(
                        "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยความพิการให้คนพิการ พ.ศ. 2553 และ (ฉบับที่ 2) พ.ศ. 2559",
                        "Ministry of Interior rule on the disability allowance, 2010, no. 2, 2016")
                .source(REPORTED, "reports of the cabinet of 28 Jan 2563")
                .when(registeredWithCard())
                .pays(Amount.of(800, MONTH))
                .bring(Document.DISABILITY_CARD, Document.ID_CARD, Document.HOUSE_REGISTER, Document.BANK_BOOK);
    }

    private static RuleDraft allowance2563() {
        return version("2563", "2020-10-01")
                .law(
                        "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยความพิการให้คนพิการ พ.ศ. 2553 แก้ไขถึง พ.ศ. 2562 และมติ ครม. 28 ม.ค. 2563",
                        "Ministry of Interior rule on the disability allowance, 2010, amended to 2019; cabinet of 28 January 2020")
                .source(
                        CONFIRMED,
                        "bangkrabuecity.go.th, notice of the municipality on the allowance from 1 Oct 2563 (view=article, id=547)")
                .checked("2026-11-23")
                .doubt(
                        "ข้อเสนอ 1,000 บาทสำหรับทุกคน ยังไม่ได้ตรวจ",
                        "Proposals of 1,000 for everybody were not checked")
                .when(registeredWithCard())
                .pays(
                        Amount.of(1_000, MONTH).to(youngOrPoor()),
                        Amount.of(800, MONTH).to(not(youngOrPoor())))
                .bring(Document.DISABILITY_CARD, Document.ID_CARD, Document.HOUSE_REGISTER, Document.BANK_BOOK);
    }

    /** Act of 2550 s.20: somebody who cannot do what daily life needs alone, and whom no other state help serves. */
    private static Entitlement personalAssistant() {
        return Entitlement.of(
                        13,
                        "PERSONAL_ASSISTANT",
                        DISABILITY,
                        "ผู้ช่วยคนพิการ",
                        "Personal assistant for a disabled person")
                .from(Office.DISABILITY_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.DISABILITY_CENTRE)
                .rules(personalAssistant2552(), personalAssistant2566());
    }

    private static Condition needsAssistant() {
        return all(disabilityCard(), is(NEEDS_DAILY_HELP), not(is(OTHER_STATE_CARE)));
    }

    private static Amount assistantsPay() {
        return Amount.upTo(50, HOUR)
                .called(
                        "จ่ายให้ผู้ช่วย วันละไม่เกิน 6 ชั่วโมง เดือนละไม่เกิน 180 ชั่วโมง",
                        "paid to the assistant, at most 6 hours a day and 180 a month");
    }

    private static RuleDraft personalAssistant2552() {
        return version("2552", "2009-01-01")
                .until("2022-12-31")
                .dayNotKnown()
                .law(
                        "ระเบียบคณะกรรมการส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการแห่งชาติว่าด้วยผู้ช่วยคนพิการ พ.ศ. 2552",
                        "National committee's rule on personal assistants, 2009")
                .source(REPORTED, "mabangpan.wordpress.com (24 Nov 2554); portal.dep.go.th 1394")
                .when(needsAssistant())
                .pays(assistantsPay())
                .bring(Document.FORM_PERSONAL_ASSISTANT, Document.DISABILITY_CARD, Document.ID_CARD)
                .notTogetherWith(is(OTHER_STATE_CARE));
    }

    private static RuleDraft personalAssistant2566() {
        return version("2566", "2023-01-01")
                .dayNotKnown()
                .law(
                        "ระเบียบคณะกรรมการส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการแห่งชาติว่าด้วยผู้ช่วยคนพิการ พ.ศ. 2566",
                        "National committee's rule on personal assistants, 2023",
                        "140/113ง")
                .source(REPORTED, "ratchagitja.vercel.app 140/113; dth.or.th")
                .doubt(
                        "อัตราค่าตอบแทนเป็นของปี 2554 ยังไม่ได้ตรวจกับระเบียบใหม่",
                        "The rate of pay is of 2011 and was not checked against the new rule")
                .when(needsAssistant())
                .pays(assistantsPay())
                .bring(Document.FORM_PERSONAL_ASSISTANT, Document.DISABILITY_CARD, Document.ID_CARD)
                .notTogetherWith(is(OTHER_STATE_CARE));
    }

    private static Entitlement relief() {
        return Entitlement.of(
                        18,
                        "DISABLED_RELIEF",
                        DISABILITY,
                        "เงินสงเคราะห์และฟื้นฟูสมรรถภาพคนพิการ",
                        "Relief and rehabilitation for a disabled person")
                .from(Office.DISABILITY_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.DISABILITY_CENTRE)
                .rules(version("2558", "2015-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบว่าด้วยการสงเคราะห์และฟื้นฟูสมรรถภาพคนพิการ พ.ศ. 2558",
                                "Rule on relief and rehabilitation of disabled people, 2015")
                        .source(REPORTED, "พม. CARE 2569")
                        .when(all(disabilityCard(), is(NOT_ENOUGH_INCOME)))
                        .timesPerFiscalYear(3)
                        .pays(Amount.upTo(3_000, TIME))
                        .bring(standardAnd(Document.DISABILITY_CARD, Document.CARER_ID_CARD)));
    }

    private static Entitlement loan() {
        return Entitlement.of(
                        28,
                        "DISABILITY_FUND_LOAN",
                        DISABILITY,
                        "เงินกู้กองทุนส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ",
                        "Loan from the Disability Fund")
                .from(Office.DISABILITY_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.DISABILITY_CENTRE)
                .rules(loan2550());
    }

    private static RuleDraft loan2550() {
        return version("2550", "2007-01-01")
                .dayNotKnown()
                .law(
                        "พ.ร.บ.ส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ พ.ศ. 2550 (กองทุน)",
                        "Act on the quality of life of disabled people, 2007 (fund)")
                .source(REPORTED, "pages of the fund at dep.go.th")
                .doubt("วงเงินยังต้องตรวจกับประกาศล่าสุด", "The amounts are to be checked against the latest notice")
                .when(any(disabilityCard(), is(CARES_FOR_DISABLED)))
                .pays(
                        Amount.upTo(60_000, LOAN)
                                .called(
                                        "ไม่มีดอกเบี้ย คืนใน 5 ปี พิจารณาเป็นรายได้ถึง 120,000 บาท",
                                        "no interest, paid back in 5 years; up to 120,000 in single matters"),
                        Amount.upTo(10_000, LOAN).called("ฉุกเฉิน", "emergency"))
                .bring(Document.DISABILITY_CARD, Document.WORK_PLAN, Document.GUARANTOR_PAPERS);
    }

    /** Act of 2550 ss.19–20: any of the seven types. */
    private static Entitlement card() {
        return Entitlement.of(37, "DISABILITY_CARD", DISABILITY, "บัตรประจำตัวคนพิการ", "Disability card")
                .from(Office.DISABILITY_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.DISABILITY_CENTRE, Office.PROVINCE_OFFICE, Office.HOSPITAL)
                .alreadyWith(disabilityCard())
                .rules(version("2550", "2007-01-01")
                        .dayNotKnown()
                        .law(
                                "พ.ร.บ.ส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ พ.ศ. 2550 มาตรา 19 และ 20",
                                "Act on the quality of life of disabled people, 2007, ss.19 and 20")
                        .source(REPORTED, "dth.or.th; ecard.dep.go.th; samrongkk.go.th, news 181 (valid for 8 years)")
                        .checked("2026-11-23")
                        .doubt(
                                "อายุบัตร 8 ปีอ่านจากหน้าเว็บ อปท. ยังไม่ได้อ่านระเบียบ",
                                "The 8 years of the card were read on a page of a local government, not in the rule")
                        .when(is(Fact.DISABILITY))
                        .pays(Amount.inKind(
                                "บัตรฟรี ใช้ได้ 8 ปี ใช้ขอเบี้ยความพิการและความช่วยเหลืออื่น",
                                "a free card, valid for 8 years, needed for the allowance and other help"))
                        .bring(
                                Document.MEDICAL_CERTIFICATE,
                                Document.ID_CARD,
                                Document.HOUSE_REGISTER,
                                Document.PHOTO));
    }
}
