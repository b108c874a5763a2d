package org.dulae.benefit;

import static org.dulae.benefit.Certainty.CONFIRMED;
import static org.dulae.benefit.Certainty.REPORTED;
import static org.dulae.benefit.Conditions.aged;
import static org.dulae.benefit.Conditions.all;
import static org.dulae.benefit.Conditions.any;
import static org.dulae.benefit.Conditions.disabilityCard;
import static org.dulae.benefit.Conditions.is;
import static org.dulae.benefit.Conditions.not;
import static org.dulae.benefit.Conditions.notKnownAs;
import static org.dulae.benefit.Conditions.numberFrom;
import static org.dulae.benefit.Conditions.oneOf;
import static org.dulae.benefit.Conditions.receives;
import static org.dulae.benefit.Document.standardAnd;
import static org.dulae.benefit.Entitlement.Group.HOUSING;
import static org.dulae.benefit.Fact.DISASTER_DECLARED;
import static org.dulae.benefit.Fact.HOUSE_DAMAGED;
import static org.dulae.benefit.Fact.HOUSE_UNSAFE;
import static org.dulae.benefit.Fact.MONTHS_IN_HOUSE;
import static org.dulae.benefit.Fact.NOT_ENOUGH_INCOME;
import static org.dulae.benefit.Fact.ON_COMMUNITY_LIST;
import static org.dulae.benefit.Fact.OTHER_HOUSE_AID;
import static org.dulae.benefit.Fact.TENURE;
import static org.dulae.benefit.Per.HOUSE;
import static org.dulae.benefit.Per.MONTH;
import static org.dulae.benefit.RuleDraft.version;

import java.util.List;
import java.util.Set;

/** For a house in which one can live safely. */
final class Housing {
    private static final int OLD = 60;
    private static final int SETTLED_MONTHS = 6;
    private static final String OLDER = "OLDER_HOME_IMPROVEMENT";
    private static final String DISABLED = "DISABLED_HOME_ADAPTATION";

    private Housing() {}

    static List<Entitlement> list() {
        return List.of(older(), disabled(), rural(), disaster());
    }

    /** Rule of 2562: sixty or older, poor, in a house that is not safe; a lump sum for each house. */
    private static Entitlement older() {
        return Entitlement.of(
                        25,
                        OLDER,
                        HOUSING,
                        "ปรับสภาพแวดล้อมและสิ่งอำนวยความสะดวกของผู้สูงอายุ (ซ่อมบ้าน)",
                        "Home improvement for an older person")
                .from(Office.OLDER_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.LOCAL_GOVERNMENT, Office.PROVINCE_OFFICE)
                .rules(older2562(), older2565());
    }

    private static Condition unsafeHomeOfOlderPerson() {
        return all(aged(OLD), is(HOUSE_UNSAFE), is(NOT_ENOUGH_INCOME), aHouse());
    }

    /** Whoever has no home has none to be repaired. */
    private static Condition aHouse() {
        return notKnownAs(TENURE, "HOMELESS");
    }

    private static Set<Document> papersOfOlderPerson() {
        return standardAnd(Document.BILL_OF_QUANTITIES, Document.BEFORE_AND_AFTER_PHOTOS, Document.OWNER_CONSENT);
    }

    private static RuleDraft older2562() {
        return version("2562", "2019-01-01")
                .until("2021-09-30")
                .dayNotKnown()
                .law(
                        "ระเบียบกรมกิจการผู้สูงอายุว่าด้วยการปรับสภาพแวดล้อมที่อยู่อาศัย พ.ศ. 2562",
                        "Rule of the Department of Older Persons on homes, 2019")
                .source(REPORTED, "older pages of the department (22,500)")
                .when(unsafeHomeOfOlderPerson())
                .pays(Amount.upTo(22_500, HOUSE))
                .bring(papersOfOlderPerson())
                .notTogetherWith(receives(DISABLED));
    }

    private static RuleDraft older2565() {
        return version("2565", "2021-10-01")
                .law(
                        "ระเบียบกรมกิจการผู้สูงอายุว่าด้วยการปรับสภาพแวดล้อมที่อยู่อาศัย พ.ศ. 2562 (วงเงินใหม่)",
                        "Rule of the Department of Older Persons on homes, 2019 (new sum)")
                .source(REPORTED, "พม. CARE 2569; thethaiger.com (22 Dec 2568)")
                .doubt(
                        "ยังไม่พบวันที่วงเงินเปลี่ยนจาก 22,500 เป็น 40,000 ปีงบประมาณ 2565 เป็นการประมาณ",
                        "The day on which 22,500 became 40,000 was not found; fiscal year 2022 is a guess")
                .when(unsafeHomeOfOlderPerson())
                .pays(Amount.upTo(40_000, HOUSE))
                .bring(papersOfOlderPerson())
                .notTogetherWith(receives(DISABLED));
    }

    /** Holds the card, has lived there six months, too little income, no other source for the same house. */
    private static Entitlement disabled() {
        return Entitlement.of(
                        26,
                        DISABLED,
                        HOUSING,
                        "ปรับสภาพแวดล้อมที่อยู่อาศัยสำหรับคนพิการ (ซ่อมบ้าน)",
                        "Home adaptation for a disabled person")
                .from(Office.DISABILITY_DEPARTMENT, Office.PROVINCE_OFFICE)
                .applyAt(Office.PROVINCE_OFFICE, Office.DISABILITY_CENTRE)
                .rules(disabled2552(), disabled2566());
    }

    private static Condition unsafeHomeOfDisabledPerson() {
        return all(
                disabilityCard(),
                numberFrom(MONTHS_IN_HOUSE, SETTLED_MONTHS),
                is(HOUSE_UNSAFE),
                is(NOT_ENOUGH_INCOME),
                not(is(OTHER_HOUSE_AID)),
                aHouse());
    }

    private static Condition otherHelpForTheHouse() {
        return any(is(OTHER_HOUSE_AID), receives(OLDER));
    }

    private static Set<Document> papersOfDisabledPerson() {
        return standardAnd(Document.DISABILITY_CARD, Document.BILL_OF_QUANTITIES, Document.OWNER_CONSENT);
    }

    private static RuleDraft disabled2552() {
        return version("2552", "2009-01-01")
                .until("2022-12-31")
                .dayNotKnown()
                .law(
                        "ระเบียบคณะกรรมการส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการแห่งชาติว่าด้วยการปรับสภาพแวดล้อมที่อยู่อาศัย พ.ศ. 2552",
                        "National committee's rule on homes of disabled people, 2009")
                .source(REPORTED, "พม. CARE 2569; nakhonsawan.m-society.go.th (20,000 before)")
                .when(unsafeHomeOfDisabledPerson())
                .pays(Amount.upTo(20_000, HOUSE))
                .bring(papersOfDisabledPerson())
                .notTogetherWith(otherHelpForTheHouse());
    }

    private static RuleDraft disabled2566() {
        return version("2566", "2023-01-01")
                .dayNotKnown()
                .law(
                        "ระเบียบคณะกรรมการส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการแห่งชาติว่าด้วยการปรับสภาพแวดล้อมที่อยู่อาศัย พ.ศ. 2566",
                        "National committee's rule on homes of disabled people, 2023",
                        "140/113ง")
                .source(
                        CONFIRMED,
                        "nakhonsawan.m-society.go.th (20,000 before, now at most 40,000); ratchagitja.vercel.app 140/113; 1479hotline 14865")
                .checked("2026-11-23")
                .doubt(
                        "จำนวนเงินอ่านจากหน้าเว็บของ พมจ. เงื่อนไขอ่านจากหน้าเว็บ 1479",
                        "The sum was read on a page of the provincial office, the conditions on a page of the 1479 line")
                .when(unsafeHomeOfDisabledPerson())
                .pays(Amount.upTo(40_000, HOUSE))
                .bring(papersOfDisabledPerson())
                .notTogetherWith(otherHelpForTheHouse());
    }

    private static Entitlement rural() {
        return Entitlement.of(
                        31, "RURAL_HOUSING", HOUSING, "บ้านมั่นคงชนบท / บ้านพอเพียง (พอช.)", "Rural housing (CODI)")
                .from(Office.CODI, Office.COMMUNITY_COUNCIL)
                .applyAt(Office.COMMUNITY_COUNCIL)
                .rules(version("2560", "2017-01-01")
                        .dayNotKnown()
                        .law(
                                "โครงการบ้านมั่นคงชนบทและบ้านพอเพียง สถาบันพัฒนาองค์กรชุมชน",
                                "Programmes of the Community Organizations Development Institute")
                        .source(REPORTED, "pages of พอช.")
                        .doubt("วงเงินและปีเริ่มยังต้องตรวจ", "The sum and the first year are to be checked")
                        .when(all(is(HOUSE_UNSAFE), is(NOT_ENOUGH_INCOME), is(ON_COMMUNITY_LIST), aHouse()))
                        .pays(Amount.upTo(40_000, HOUSE))
                        .bring(
                                Document.COMMUNITY_LIST,
                                Document.ID_CARD,
                                Document.HOUSE_REGISTER,
                                Document.HOUSE_PHOTOS));
    }

    /** Rule on advance money: only where a disaster has been declared. */
    private static Entitlement disaster() {
        return Entitlement.of(32, "DISASTER_RELIEF", HOUSING, "เงินช่วยเหลือผู้ประสบภัยพิบัติ", "Disaster relief")
                .from(Office.DISASTER_DEPARTMENT, Office.DISTRICT_OFFICE)
                .applyAt(Office.LOCAL_GOVERNMENT, Office.DISTRICT_OFFICE)
                .rules(version("2562", "2019-01-01")
                        .dayNotKnown()
                        .law(
                                "ระเบียบกระทรวงการคลังว่าด้วยเงินทดรองราชการเพื่อช่วยเหลือผู้ประสบภัยพิบัติกรณีฉุกเฉิน",
                                "Ministry of Finance rule on advance money in disasters")
                        .source(REPORTED, "pages of ปภ.")
                        .doubt(
                                "วงเงินและปีของหลักเกณฑ์ยังต้องตรวจ",
                                "The sums and the year of the criteria are to be checked")
                        .doubt(
                                "ค่าซ่อมให้เจ้าของบ้าน ค่าเช่าให้ผู้เช่า จากความจำ",
                                "Repair for the owner and rent for the tenant: from memory")
                        .when(all(is(DISASTER_DECLARED), is(HOUSE_DAMAGED)))
                        .pays(disasterPays())
                        .bring(Document.DAMAGE_CERTIFICATE, Document.HOUSE_PHOTOS, Document.ID_CARD));
    }

    private static Amount[] disasterPays() {
        return new Amount[] {
            Amount.upTo(49_500, HOUSE).called("ซ่อมบ้าน", "repair").to(not(oneOf(TENURE, "RENTER", "HOMELESS"))),
            Amount.upTo(3_000, MONTH)
                    .called("ค่าเช่าบ้าน ไม่เกิน 2 เดือน", "rent, for at most 2 months")
                    .to(oneOf(TENURE, "RENTER"))
        };
    }
}
