package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.benefit.Fact;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody receives, as an officer writes it down and as every page shows it. */
@DulaeTest
class ReceivedFactsTests extends CoupleScene {
    private static String[] allowance() {
        return new String[] {
            "asked",
            "RECEIVING",
            "receiptCode",
            "OLD_AGE_ALLOWANCE",
            "receiptSum",
            "๗๐๐",
            "receiptPer",
            "MONTH",
            "receiptPayer",
            "LOCAL_GOVERNMENT",
            "receiptFrom",
            "ต.ค. 2563",
            "receiptUntil",
            "",
            "receiptCode",
            "DISABILITY_ALLOWANCE",
            "receiptSum",
            "",
            "receiptPer",
            "",
            "receiptPayer",
            "",
            "receiptFrom",
            "",
            "receiptUntil",
            "",
            "receiptCode",
            "",
            "receiptSum",
            "",
            "receiptPer",
            "",
            "receiptPayer",
            "",
            "receiptFrom",
            "",
            "receiptUntil",
            ""
        };
    }

    @Test
    void whatIsReceivedHasItsSumPayerAndDayAndWhatIsUnknownStaysUnknown() {
        assertThat(told(kaeo, 0, allowance()).getStatus()).isEqualTo(303);
        assertThat(value(kaeo, Fact.RECEIVING))
                .isEqualTo("OLD_AGE_ALLOWANCE 700.00/MONTH LOCAL_GOVERNMENT 2020-10..,DISABILITY_ALLOWANCE");
        assertThat(page(kaeo, ""))
                .contains("700 บาทต่อเดือน จากอบต. หรือเทศบาล", "ตั้งแต่ ต.ค. 2563")
                .contains("ยังไม่รู้จำนวนเงิน, ว่าใครจ่าย, ว่าตั้งแต่เมื่อไร")
                .doesNotContain(">0 บาท");
        assertThat(page(kaeo, "/home")).contains("700 บาทต่อเดือน จากอบต. หรือเทศบาล");
        assertThat(Pages.paper(pages.ask(officer, get("/people/" + kaeo + "/rights/paper"))))
                .contains("700");
        assertThat(page(kaeo, "?change=RECEIVING")).contains("value=\"700 บาท\"", "value=\"ต.ค. 2563\"");
    }

    @Test
    void whatCannotBeReadIsAskedAgainWithEverythingStillThere() {
        String[] typed = allowance();
        typed[9] = "MONTH";
        typed[7] = "เจ็ดร้อย";
        for (String[] wrong : List.of(
                new String[] {
                    "asked", "RECEIVING", "receiptCode", "OLD_AGE_ALLOWANCE", "receiptSum", "700", "receiptPer", ""
                },
                new String[] {"asked", "RECEIVING", "receiptCode", "", "receiptSum", "700", "receiptPer", "MONTH"},
                new String[] {"asked", "RECEIVING", "receiptCode", "OLD_AGE_ALLOWANCE", "receiptFrom", "นานแล้ว"},
                new String[] {"asked", "RECEIVING", "receiptCode", "AIDS_ALLOWANCE"},
                new String[] {"asked", "RECEIVING", "receiptCode", "OLD_AGE_ALLOWANCE", "RECEIVING", "NONE"})) {
            MockHttpServletResponse answer = told(kaeo, 0, wrong);
            assertThat(answer.getStatus()).as(String.join(" ", wrong)).isEqualTo(422);
            assertThat(Pages.text(answer)).contains("ทุกแถวต้องเลือกว่าได้รับอะไร");
        }
        assertThat(told(kaeo, 0, "asked", "RECEIVING", "RECEIVING", "NONE").getStatus())
                .isEqualTo(303);
        assertThat(page(kaeo, "")).contains("สิ่งที่ได้รับอยู่");
    }

    @Test
    void aPensionAmongWhatIsReceivedWarnsAtOnceWithBothAndWhoPays() {
        told(
                kaeo,
                0,
                "asked",
                "RECEIVING",
                "receiptCode",
                "OLD_AGE_ALLOWANCE",
                "receiptSum",
                "700",
                "receiptPer",
                "MONTH",
                "receiptPayer",
                "LOCAL_GOVERNMENT",
                "receiptCode",
                "STATE_PENSION",
                "receiptSum",
                "12000",
                "receiptPer",
                "MONTH",
                "receiptPayer",
                "COMPTROLLER");
        assertThat(value(kaeo, Fact.STATE_PENSION)).isEqualTo("yes");
        assertThat(page(kaeo, "")).contains("อาจต้องคืนเงินภายหลัง", "กรมบัญชีกลาง", "OLD_AGE_ALLOWANCE/2566");
    }

    @Test
    void whoPaysMayBeToldInWordsAndStandsWhereverAPayerStands() {
        String[] typed = {
            "asked",
            "RECEIVING",
            "receiptCode",
            "DISABILITY_ALLOWANCE",
            "receiptPayer",
            "OTHER",
            "receiptPayerName",
            " วัดป่าทดลอง, กองทุนชุมชน "
        };
        assertThat(told(kaeo, 0, typed).getStatus()).isEqualTo(303);
        assertThat(value(kaeo, Fact.RECEIVING)).isEqualTo("DISABILITY_ALLOWANCE OTHER:วัดป่าทดลอง%2C%20กองทุนชุมชน");
        String name = "จากวัดป่าทดลอง, กองทุนชุมชน";
        assertThat(page(kaeo, "")).contains(name);
        assertThat(page(kaeo, "/home")).contains(name);
        assertThat(Pages.paper(pages.ask(officer, get("/people/" + kaeo + "/rights/paper"))))
                .contains("วัดป่าทดลอง");
        assertThat(page(kaeo, "?change=RECEIVING"))
                .contains("value=\"OTHER\" selected", "value=\"วัดป่าทดลอง, กองทุนชุมชน\"");
        for (String[] wrong : List.of(new String[] {"OTHER", ""}, new String[] {"COMPTROLLER", "วัดป่าทดลอง"})) {
            typed[5] = wrong[0];
            typed[7] = wrong[1];
            MockHttpServletResponse again = told(kaeo, 1, typed);
            assertThat(again.getStatus()).isEqualTo(422);
            assertThat(Pages.text(again)).contains("เขียนชื่อด้วย");
        }
    }

    @Test
    void whoeverSaysNoToAPensionEndsItInTheListAndAListWithoutItSaysNo() {
        String[] pension = {
            "asked", "RECEIVING", "receiptCode", "STATE_PENSION", "receiptSum", "9800", "receiptPer", "MONTH"
        };
        told(kaeo, 0, pension);
        assertThat(told(kaeo, 2, "asked", "STATE_PENSION", "STATE_PENSION", "no")
                        .getStatus())
                .isEqualTo(303);
        assertThat(value(kaeo, Fact.RECEIVING)).isEqualTo(",");
        assertThat(page(kaeo, ""))
                .contains("ที่เคยรู้ก่อนหน้านี้ 2 ข้อ", "9,800 บาทต่อเดือน")
                .doesNotContain("id=\"receiving\"");
        told(kaeo, 4, pension);
        assertThat(value(kaeo, Fact.STATE_PENSION)).isEqualTo("yes");
        assertThat(told(kaeo, 6, "asked", "RECEIVING", "RECEIVING", "NONE").getStatus())
                .isEqualTo(303);
        assertThat(value(kaeo, Fact.STATE_PENSION)).isEqualTo("no");
    }

    @Test
    void aPensionInTheListAndANoBesideItAreAskedAgain() {
        MockHttpServletResponse both =
                told(kaeo, 0, "asked", "RECEIVING", "receiptCode", "STATE_PENSION", "STATE_PENSION", "no");
        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(Pages.text(both)).contains("บอกว่าไม่ได้รับบำนาญ แต่ในรายการยังมีอยู่");
    }

    @Test
    void whatWasKnownBeforeStaysToBeSeen() {
        for (int sum = 600; sum <= 700; sum += 100) {
            told(
                    kaeo,
                    sum / 100 - 6,
                    "asked",
                    "RECEIVING",
                    "receiptCode",
                    "OLD_AGE_ALLOWANCE",
                    "receiptSum",
                    String.valueOf(sum),
                    "receiptPer",
                    "MONTH");
        }
        assertThat(page(kaeo, ""))
                .contains("ที่เคยรู้ก่อนหน้านี้ 1 ข้อ", "600 บาทต่อเดือน", "700 บาทต่อเดือน", "เห็นจากเอกสาร");
    }
}
