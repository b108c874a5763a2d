package org.dulae.benefit;

import static org.dulae.benefit.Certainty.MEMORY;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.atMost;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.oneOf;
import static org.dulae.benefit.Conditions.thai;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.POVERTY;
import static org.dulae.benefit.Fact.DESTITUTE;
import static org.dulae.benefit.Fact.FUND_MEMBER;
import static org.dulae.benefit.Fact.HARDSHIP;
import static org.dulae.benefit.Fact.HIGHLAND;
import static org.dulae.benefit.Fact.HOUSEHOLD_INCOME;
import static org.dulae.benefit.Fact.IN_STATE_HOME;
import static org.dulae.benefit.Fact.LAND_WITHIN_LIMIT;
import static org.dulae.benefit.Fact.LIVES_HERE;
import static org.dulae.benefit.Fact.LOST_BREADWINNER;
import static org.dulae.benefit.Fact.MONK_OR_PRISONER;
import static org.dulae.benefit.Fact.NOT_ENOUGH_INCOME;
import static org.dulae.benefit.Fact.NO_FARE;
import static org.dulae.benefit.Fact.OWN_INCOME;
import static org.dulae.benefit.Fact.SAVINGS;
import static org.dulae.benefit.Fact.STATE_PENSION;
import static org.dulae.benefit.Fact.STRANDED;
import static org.dulae.benefit.Fact.TENURE;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.Per.THREE_MONTHS;
import static org.dulae.benefit.Per.TIME;
import static org.dulae.benefit.RuleDraft.version;

import java.util.List;

/** For whoever has too little or has suddenly lost it. */
final class Poverty {
    private static final int OF_AGE = 18;
    private static final long LINE = 100_000;

    private Poverty() {}

    static List<Entitlement> list() {
        return List.of(
                welfareCard(), emergency(), lowIncome(), returnHome(), highland(), localAssistance(), communityFund());
    }

    /** The round of 2565, and the time after it in which nobody is registered. */
    private static Entitlement welfareCard() {
        return Entitlement.of(4, "STATE_WELFARE_CARD", POVERTY, "บัตรสวัสดิการแห่งรัฐ", "State welfare card")
                .from(Office.FINANCE_MINISTRY, Office.FINANCE_MINISTRY)
                .applyAt(Office.BANK, Office.DISTRICT_OFFICE)
                .alreadyWith(Conditions.welfareCard())
                .rules(
                        cardRule(version("2565", "2022-09-05").until("2022-10-19")),
                        cardRule(version("2565-closed", "2022-10-20").closed())
                                .doubt("รอบลงทะเบียนใหม่ยังไม่ประกาศ", "No new round has been announced"));
    }

    /** "สัญชาติไทย อายุ 18 ปีขึ้นไป รายได้และรายได้เฉลี่ยครอบครัวไม่เกิน 100,000 บาทต่อปี ทรัพย์สินทางการเงินไม่เกิน 100,000 บาท"; not monks, prisoners, residents of state homes, officials or pensioners. */
    private static RuleDraft cardRule(RuleDraft round) {
        return round.law("โครงการลงทะเบียนเพื่อสวัสดิการแห่งรัฐ ปี 2565", "State welfare registration of 2022")
                .source(REPORTED, "thansettakij 539127 and 631461; hotnews.in.th 2022/01/14")
                .when(all(
                        thai(),
                        aged(OF_AGE),
                        atMost(OWN_INCOME, LINE),
                        atMost(HOUSEHOLD_INCOME, LINE),
                        atMost(SAVINGS, LINE),
                        is(LAND_WITHIN_LIMIT),
                        not(is(MONK_OR_PRISONER)),
                        not(is(IN_STATE_HOME)),
                        not(is(STATE_PENSION))))
                .pays(
                        Amount.of(300, MONTH).called("ซื้อของ", "goods"),
                        Amount.upTo(80, THREE_MONTHS).called("ส่วนลดแก๊สหุงต้ม", "cooking gas"),
                        Amount.upTo(750, MONTH).called("ค่าโดยสาร", "transport"),
                        Amount.upTo(315, MONTH).called("ค่าไฟ", "electricity"),
                        Amount.upTo(100, MONTH).called("ค่าน้ำ", "water"),
                        Amount.of(200, MONTH)
                                .called("เพิ่มสำหรับคนพิการ", "more for a disabled person")
                                .to(is(Fact.DISABILITY_CARD)))
                .bring(Document.ID_CARD)
                .notTogetherWith(any(is(STATE_PENSION), is(IN_STATE_HOME), is(MONK_OR_PRISONER)));
    }

    /** Sudden hardship of a person or family; nationality is no limit (from memory), and above the cap the governor decides. */
    private static Entitlement emergency() {
        return Entitlement.of(
                        14,
                        "EMERGENCY_AID",
                        POVERTY,
                        "เงินอุดหนุนช่วยเหลือผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน",
                        "Emergency assistance for a family")
                .from(Office.PERMANENT_SECRETARY, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE)
                .rules(emergency2547(), emergency2564());
    }

    private static RuleDraft emergency2547() {
        return version("2547", "2004-01-01")
                .until("2021-07-23")
                .dayNotKnown()
                .law(
                        "ระเบียบ พม. ว่าด้วยเงินอุดหนุนช่วยเหลือผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน พ.ศ. 2547",
                        "Ministry's rule on emergency assistance, 2004")
                .source(REPORTED, "Gazette of 23 Jul 2564 (the earlier sum)")
                .when(is(HARDSHIP))
                .pays(Amount.upTo(2_000, TIME))
                .bring(standardAnd());
    }

    private static RuleDraft emergency2564() {
        return version("2564", "2021-07-24")
                .law(
                        "ระเบียบ พม. ว่าด้วยเงินอุดหนุนช่วยเหลือผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน (ฉบับที่ 3) พ.ศ. 2564",
                        "Ministry's rule on emergency assistance, no. 3, 2021",
                        "23 ก.ค. 2564")
                .source(REPORTED, "Gazette of 23 Jul 2564; พม. CARE 2569")
                .doubt(
                        "สัญชาติไม่เป็นข้อจำกัด และวันเริ่มใช้ถัดจากวันประกาศ จากความจำ",
                        "Nationality is no limit, and the day after publication as the first: from memory")
                .when(is(HARDSHIP))
                .pays(Amount.upTo(3_000, TIME))
                .bring(standardAnd());
    }

    /** Breadwinner dead, ill, jailed or gone, or destitute: by the Act of 2557 also whoever has no home and too little income. */
    private static Entitlement lowIncome() {
        return Entitlement.of(
                        15,
                        "LOW_INCOME_AID",
                        POVERTY,
                        "เงินสงเคราะห์ครอบครัวผู้มีรายได้น้อยและผู้ไร้ที่พึ่ง",
                        "Aid for low-income families and destitute people")
                .from(Office.WELFARE_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.DESTITUTE_CENTRE, Office.PROVINCE_OFFICE)
                .rules(version("2552", "2009-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบกรมพัฒนาสังคมและสวัสดิการว่าด้วยการสงเคราะห์ครอบครัวผู้มีรายได้น้อยและผู้ไร้ที่พึ่ง พ.ศ. 2552",
                                "Rule on low-income families and destitute people, 2009")
                        .source(REPORTED, "พม. CARE 2569 (REG-44)")
                        .when(any(
                                all(is(NOT_ENOUGH_INCOME), is(LOST_BREADWINNER)),
                                is(DESTITUTE),
                                all(is(NOT_ENOUGH_INCOME), oneOf(TENURE, "HOMELESS"))))
                        .timesPerFiscalYear(3)
                        .pays(Amount.upTo(3_000, TIME))
                        .bring(standardAnd()));
    }

    private static Entitlement returnHome() {
        return Entitlement.of(20, "RETURN_HOME", POVERTY, "ช่วยเหลือค่าพาหนะกลับภูมิลำเนา", "Travel home")
                .from(Office.WELFARE_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.DESTITUTE_CENTRE, Office.PROVINCE_OFFICE)
                .rules(version("2543", "2000-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบว่าด้วยการช่วยเหลือผู้ตกทุกข์ได้ยากกลับภูมิลำเนา พ.ศ. 2543",
                                "Rule on travel home, 2000")
                        .source(REPORTED, "พม. CARE 2569")
                        .when(all(is(STRANDED), is(NO_FARE)))
                        .pays(Amount.inKind("ค่าโดยสารตามที่จ่ายจริง", "the actual fare"))
                        .bring(Document.ID_CARD, Document.POLICE_NOTE));
    }

    private static Entitlement highland() {
        return Entitlement.of(22, "HIGHLAND_AID", POVERTY, "เงินสงเคราะห์ราษฎรบนพื้นที่สูง", "Aid for highland people")
                .from(Office.WELFARE_DEPARTMENT, Office.HIGHLAND_CENTRE)
                .applyAt(Office.HIGHLAND_CENTRE)
                .rules(version("2569", "2025-10-01")
                        .dayNotKnown()
                        .closed()
                        .law("รายการ REG-55 ในระบบ พม. CARE", "Line REG-55 of the ministry's system of aid")
                        .source(REPORTED, "พม. CARE 2569 (line inactive)")
                        .when(is(HIGHLAND))
                        .pays(Amount.upTo(1_000, TIME))
                        .bring(standardAnd()));
    }

    /** A committee of the local government decides; the ministry's rates are followed. */
    private static Entitlement localAssistance() {
        return Entitlement.of(
                        33,
                        "LOCAL_ASSISTANCE",
                        POVERTY,
                        "การช่วยเหลือประชาชนขององค์กรปกครองส่วนท้องถิ่น",
                        "Assistance by the local government")
                .from(Office.LOCAL_GOVERNMENT, Office.LOCAL_GOVERNMENT)
                .applyAt(Office.LOCAL_GOVERNMENT)
                .rules(version("2561", "2018-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชน พ.ศ. 2560 และ (ฉบับที่ 2) พ.ศ. 2561",
                                "Ministry of Interior rule on assistance, 2017, no. 2, 2018")
                        .source(MEMORY, "wangnuea.go.th and tambondan.go.th (titles only)")
                        .when(all(is(LIVES_HERE), any(is(NOT_ENOUGH_INCOME), is(HARDSHIP))))
                        .pays(
                                Amount.notFound(
                                        "ใช้อัตราของ พม. โดยอนุโลม (จากความจำ ระเบียบ มท. 2560 และ 2561 อ่านได้เพียงชื่อ)",
                                        "the ministry's rates are followed (from memory; only the titles of the rules of 2017 and 2018 were seen)"))
                        .bring(standardAnd()));
    }

    private static Entitlement communityFund() {
        return Entitlement.of(38, "COMMUNITY_FUND", POVERTY, "สวัสดิการกองทุนสวัสดิการชุมชน", "Community welfare fund")
                .from(Office.COMMUNITY_FUND, Office.COMMUNITY_FUND)
                .applyAt(Office.COMMUNITY_FUND)
                .rules(version("2553", "2010-01-01")
                        .dayNotKnown()
                        .law("ระเบียบของแต่ละกองทุน", "The rule of each fund")
                        .source(MEMORY, "no public page was read")
                        .when(is(FUND_MEMBER))
                        .pays(Amount.notFound(
                                "แต่ละกองทุนกำหนดเอง เช่น เกิด นอนโรงพยาบาล เสียชีวิต (จากความจำ)",
                                "each fund sets its own, such as for birth, nights in hospital, death (from memory)"))
                        .bring(Document.PASSBOOK, Document.ID_CARD));
    }
}
