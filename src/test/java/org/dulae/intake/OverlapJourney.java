package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An older man with a state pension calls; while he speaks the desk says that the allowance beside it may have to be paid back. */
class OverlapJourney extends Journey {
    private static final String TAMBON = "930203";
    private static final Pattern SENT = Pattern.compile("/people/[0-9a-f-]{36}/rights$");

    @Autowired
    private People people;

    @Autowired
    private PersonRights rights;

    private PersonId pensioner;

    @BeforeAll
    void aDeskAndAnOfficer() {
        account(SomeActor.operatorOf("93"), "overlap.operator");
        Actor officer = account(SomeActor.officerOf(TAMBON), "overlap.officer");
        pensioner = SomePerson.named("สมหวัง", "นามซ้อนสิทธิ")
                .man()
                .in(TAMBON)
                .born("3 ม.ค. 2495")
                .registeredBy(officer, people);
        rights.tell(officer, pensioner, Map.of(Fact.STATE_PENSION, "yes", Fact.THAI, "yes"), KnownFact.Source.PAPER, 0);
    }

    private static Page desk(Page page) {
        signIn(page, "overlap.operator");
        return AtTheDesk.begun(page);
    }

    private static void tellsOfHisPension(Page page) {
        page.locator("details.new-person > summary").click();
        page.locator("#birth").fill("74 ปี");
        page.locator("#rights-asked > details").nth(0).locator("summary").click();
        page.locator("#rightSTATE_PENSION").selectOption("yes");
    }

    private static void tellsOfTheAllowance(Page page) {
        page.locator("#rights-asked > details").nth(1).locator("summary").click();
        page.locator("input[name=rightReceives][value=OLD_AGE_ALLOWANCE]").check();
    }

    @Test
    void theWarningComesWhileHeSpeaksAndTakesNobodyOutOfTheField() {
        Page page = desk(window());
        Locator warning = page.locator("#overlaps");
        tellsOfHisPension(page);
        assertThat(warning).containsText("ถามด้วยว่าได้รับเบี้ยยังชีพผู้สูงอายุอยู่ไหม");
        tellsOfTheAllowance(page);
        page.locator("#notes").pressSequentially("ลุงเล่าว่าได้เบี้ยมาตั้งแต่อายุหกสิบ");
        assertThat(warning)
                .containsText("เบี้ยยังชีพผู้สูงอายุ กับ รับบำนาญหรือเงินเดือนประจำจากรัฐ ปกติรับพร้อมกันไม่ได้");
        assertThat(warning).containsText("ต้องคืนเงิน");
        assertThat(warning).containsText("เจ้าหน้าที่เป็นผู้ตัดสิน");
        assertThat(page.locator("#notes")).isFocused();
        seen(page);
        page.locator("#notes").pressSequentially(" ลูกชายขู่ฆ่า มีมีด");
        assertThat(warning).not().containsText("เบี้ยยังชีพ");
    }

    @Test
    void whatIsKnownOfThePersonChosenCountsToo() {
        Page page = desk(phone());
        page.locator("#who").pressSequentially("สมหวัง นามซ้อนสิทธิ");
        page.locator("input[name=personId][value='" + pensioner + "']").check();
        tellsOfTheAllowance(page);
        assertThat(page.locator("#overlaps")).containsText("ปกติรับพร้อมกันไม่ได้");
        assertThat(page.locator("[data-draft-state]")).containsText("เก็บไว้แล้ว");
        seen(page);
        page.navigate(page.url() + "?lang=en");
        assertThat(page.locator("#overlaps")).containsText("are usually not received together");
        seen(page);
    }

    @Test
    void withoutAScriptItStandsThereAsSoonAsTheDraftIsKept() {
        Page page = desk(phoneWithoutScript());
        tellsOfHisPension(page);
        tellsOfTheAllowance(page);
        page.locator("button[value=rights]").click();
        assertThat(page.locator("#overlaps")).containsText("ปกติรับพร้อมกันไม่ได้");
        seen(page);
    }

    /** The officer writes down who pays how much since when, and what the home lives on; both stand on every page. */
    @Test
    void theOfficerWritesDownWhatIsReceivedAndWhatTheHomeLivesOn() {
        Page page = window();
        signIn(page, "overlap.officer");
        page.navigate("/people/" + pensioner + "/rights?change=RECEIVING#ask");
        page.locator("#receiptCode0").selectOption("OLD_AGE_ALLOWANCE");
        page.locator("#receiptSum0").fill("700");
        page.locator("#receiptPer0").selectOption("MONTH");
        page.locator("#receiptPayer0").selectOption("LOCAL_GOVERNMENT");
        page.locator("#receiptFrom0").fill("ก.พ. 2555");
        page.locator("#receiptCode1").selectOption("STATE_PENSION");
        page.locator("input[name=source][value=PAPER]").check();
        seen(page);
        page.locator("#ask .btn-primary").click();
        page.waitForURL(SENT);
        assertThat(page.locator("main")).containsText("อาจต้องคืนเงินภายหลัง");
        assertThat(page.locator("#receiving")).containsText("700 บาทต่อเดือน จากอบต. หรือเทศบาล");
        assertThat(page.locator("#receiving")).containsText("ยังไม่รู้จำนวนเงิน");
        page.navigate("/people/" + pensioner + "/rights?change=HOUSEHOLD_INCOME#ask");
        page.locator("#incomeSum").fill("๓๐๐");
        page.locator("#incomeEach").selectOption("DAY");
        page.locator("#incomeDays").fill("20");
        page.locator("#incomeHeads").fill("3");
        page.locator("input[name=source][value=SELF]").check();
        seen(page);
        page.locator("#ask .btn-primary").click();
        page.waitForURL(SENT);
        assertThat(page.locator("#known"))
                .containsText(
                        "คนละ 2,000 บาทต่อเดือน (24,000 บาทต่อปี) คิดจากทั้งบ้านได้วันละ 300 บาท เดือนละ 20 วัน หาร 3 คน");
        page.locator("#not-met summary").click();
        assertThat(page.locator("#not-met")).containsText("ที่รู้ตอนนี้");
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.navigate("/people/" + pensioner + "/rights?lang=en&change=RECEIVING#ask");
        page.locator("#not-met summary").click();
        seen(page);
        page.setViewportSize(1280, 900);
        seen(page);
        page.navigate("/rights/all/EMERGENCY_AID");
        assertThat(page.locator("main")).containsText("changed, before");
        seen(page);
        page.navigate("/rights/all/EMERGENCY_AID?lang=th");
        page.setViewportSize(360, 740);
        seen(page);
    }
}
