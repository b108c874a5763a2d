package org.dulae.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.Test;

/** An officer brings the list her centre kept till now: looks at it, decides who is who, brings it in, mends what was refused. */
class LedgerJourney extends Journey {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Many rows go in several steps, one after the other. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final String NUMBER = "1-0000-00000-02-5";
    private static final String OTHER_NUMBER = "1-0000-00000-03-3";

    private static void choose(Page page, SomeWorkbook book) {
        page.locator("#file").setInputFiles(new FilePayload("list.xlsx", XLSX, book.bytes()));
        page.locator("main .btn-primary").click();
    }

    @Test
    void bringsAListDecidesWhoIsMeantAndFindsTheCases() {
        account(SomeActor.officerOf("620113"), "ledger");
        Page page = window();
        signIn(page, "ledger");
        page.navigate("/cases");
        page.getByText("นำเข้าจาก Excel").click();
        assertThat(page.locator("h1")).containsText("นำเข้ารายการเดิม");
        seen(page);
        choose(page, SomeWorkbook.visits());
        assertThat(page.locator("main .field-error, main [aria-invalid=true]").first())
                .isVisible();
        seen(page);
        choose(
                page,
                SomeWorkbook.cases()
                        .row("1/2568", "3/11/2568", "นางจำปี สมมุติสวน", "", "", "ว่างงาน", "ตกงานมาสามเดือน", "")
                        .row("2/2568", "เมื่อวาน", "ลุงแสง", "", "", "", "อยู่คนเดียว", ""));
        assertThat(page.locator("h1")).containsText("ดูก่อนนำเข้า");
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("h1")).containsText("ผลการนำเข้า");
        seen(page);
        Page phone = phone();
        signIn(phone, "ledger");
        phone.navigate(page.url());
        seen(phone);
        phone.navigate("/ledgers");
        choose(
                phone,
                SomeWorkbook.cases()
                        .row("3/2568", "4/11/2568", "นางจำปี สมมุติสวน", "", "", "", "มาอีกเรื่อง", "")
                        .row("1/2568", "3/11/2568", "นางจำปี สมมุติสวน", "", "", "ว่างงาน", "ตกงานมาสามเดือน", "")
                        .row("4/2568", "4/11/2568", "ป้าศรี", "", "", "อกหักรักคุด", "", "")
                        .row("5/2568", "4/11/2568", "ลุงชม สมมุติเดียว", NUMBER, "", "", "หลังคารั่ว", "")
                        .row("6/2568", "6/11/2568", "ลุงชม สมมุติเดียว", NUMBER, "", "", "เจ็บป่วย", "")
                        .row("7/2568", "6/11/2568", "น้าแป้น สมมุติหลาย", OTHER_NUMBER, "", "", "ตกงาน", "")
                        .row("8/2568", "6/11/2568", "ลุงมี สมมุติผิด", OTHER_NUMBER, "", "", "ตกงาน", ""));
        assertThat(phone.locator("h1")).containsText("ดูก่อนนำเข้า");
        assertThat(phone.locator("main")).containsText("มี 1 แถวที่เป็นคนเดียวกับแถวก่อนหน้า");
        assertThat(phone.locator("#REFUSED")).containsText("เลขประจำตัวเดียวกับแถว 7 แต่ชื่อต่างกัน");
        phone.locator("select").first().selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        seen(phone);
        phone.navigate(phone.url() + "?lang=en");
        seen(phone);
        phone.navigate("/ledgers?lang=en");
        seen(phone);
        SomeWorkbook many = SomeWorkbook.cases();
        for (int row = 0; row < 130; row++) {
            many.row("9" + row, "5/11/2568", "คนที่" + row + " สมมุติมาก" + row, "", "", "", "เรื่อง " + row, "");
        }
        page.navigate("/ledgers");
        choose(page, many);
        assertThat(page.locator("h1")).containsText("ดูก่อนนำเข้า", PATIENTLY);
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("h1")).containsText("ผลการนำเข้า", PATIENTLY);
        page.locator("main .tallies a").first().click();
        seen(page);
        page.navigate("/people");
        page.locator("#person-q").fill("1/2568");
        page.locator("main .btn-primary").click();
        page.waitForURL(url -> url.contains("/cases/"));
        assertThat(page.locator("main")).containsText("จำปี");
    }
}
