package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.benefit.Fact;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;

/** What a home lives on, as it is said and as it is worked out; and what rules somebody out. */
@DulaeTest
class HomeIncomeTests extends CoupleScene {
    @Test
    void anIncomeIsTypedAsItIsSaidAndHoldsForEverybodyAtHome() {
        assertThat(told(
                                kaeo,
                                0,
                                "asked",
                                "HOUSEHOLD_INCOME",
                                "incomeSum",
                                "๙,๐๐๐",
                                "incomeEach",
                                "MONTH",
                                "incomeWhose",
                                "HOUSEHOLD_INCOME",
                                "incomeHeads",
                                "3")
                        .getStatus())
                .isEqualTo(303);
        assertThat(value(kaeo, Fact.HOUSEHOLD_INCOME)).isEqualTo("9000.00/MONTH/3");
        String worked = "คนละ 3,000 บาทต่อเดือน (36,000 บาทต่อปี) คิดจากทั้งบ้านได้เดือนละ 9,000 บาท หาร 3 คน";
        assertThat(page(kaeo, "")).contains(worked).doesNotContain("จดไว้กับคนในบ้านเดียวกัน");
        assertThat(page(husband, "")).contains(worked, "เห็นจากเอกสาร", "จดไว้กับคนในบ้านเดียวกัน");
        assertThat(page(husband, "?change=HOUSEHOLD_INCOME"))
                .as("how it was said")
                .contains("value=\"9000.00\"");
    }

    @Test
    void herOwnIncomeByTheDayIsHersAlone() {
        told(
                kaeo,
                0,
                "asked",
                "HOUSEHOLD_INCOME",
                "incomeSum",
                "300",
                "incomeEach",
                "DAY",
                "incomeDays",
                "20",
                "incomeWhose",
                "OWN_INCOME",
                "incomeHeads",
                "2");
        assertThat(value(kaeo, Fact.OWN_INCOME)).isEqualTo("300.00/DAY:20/1");
        assertThat(page(kaeo, "")).contains("6,000 บาทต่อเดือน (72,000 บาทต่อปี) คิดจากวันละ 300 บาท เดือนละ 20 วัน");
        assertThat(page(husband, "")).doesNotContain("6,000 บาทต่อเดือน");
    }

    @Test
    void whatIsMissingOfAnIncomeIsSaidFieldByField() {
        String answer = Pages.text(told(kaeo, 0, "asked", "HOUSEHOLD_INCOME", "incomeSum", "300", "incomeEach", "DAY"));
        assertThat(answer).contains("incomeDays-error", "incomeWhose-error", "incomeHeads-error", "value=\"300\"");
    }

    @Test
    void whatATeamAloneKnowsIsSaidToNobodyElseAtHome() {
        rights.tell(officer, kaeo, Map.of(Fact.HOUSEHOLD_INCOME, "9000/MONTH/3"), KnownFact.Source.SELF, 0);
        assertThat(page(husband, "")).contains("คนละ 3,000 บาท");
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(UUID.randomUUID(), kaeo.value())
                .update();
        assertThat(page(husband, "")).doesNotContain("3,000 บาท", kaeo.toString());
    }

    @Test
    void whatIsNotMetIsFoldedWithTheFactThatRulesItOutAndWhatWouldChangeIt() {
        rights.tell(officer, kaeo, Map.of(Fact.STATE_PENSION, "yes", Fact.THAI, "yes"), KnownFact.Source.SELF, 0);
        String page = page(kaeo, "");
        assertThat(page)
                .contains("<details class=\"not-met\">", "ตอนนี้ยังไม่เข้าเกณฑ์")
                .contains("เกณฑ์: ไม่ได้รับบำนาญหรือเงินเดือนประจำจากรัฐ")
                .contains("ที่รู้ตอนนี้ รับบำนาญหรือเงินเดือนประจำจากรัฐ: ใช่", "?change=STATE_PENSION#ask");
        PersonId young = SomePerson.named("ใส", "ใจดีสมมุติ")
                .in(TAMBON)
                .born("3 ม.ค. 2520")
                .registeredBy(officer, people);
        assertThat(page(young, "")).contains("จะเข้าเกณฑ์ข้อนี้เองวันที่ 2 ม.ค. 2580");
    }
}
