package org.dulae.centre;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Villagers come to a meeting and count themselves at the door; the officer takes their number over and writes down who chairs the volunteers. */
class MeetingJourney extends Journey {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    @BeforeAll
    void somebodyOfNakhonPhanom() {
        account(SomeActor.provinceOfficerOf("48"), "meeting.officer");
    }

    private static String meetingSoon(Page page) {
        page.navigate("/meetings/new?place=480101");
        page.locator("input[name=kind][value=COMMUNITY]").check();
        LocalDateTime soon = LocalDateTime.now(ThaiDate.ZONE).plusMinutes(20);
        page.locator("#date").fill(soon.getDayOfMonth() + "/" + soon.getMonthValue() + "/" + (soon.getYear() + 543));
        page.locator("#time").fill(soon.format(TIME));
        page.locator("#venue").fill("ศาลาวัดทดลอง");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        return page.url();
    }

    private void comes(String address, String from) {
        Page phone = window();
        phone.setViewportSize(360, 740);
        phone.navigate(address);
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator("main")).containsText("เลือกว่าท่านมาจากไหน");
        phone.locator("input[value=" + from + "]").check();
        phone.locator("main .btn-primary").click();
        assertThat(phone.locator("main")).containsText("นับแล้ว ขอบคุณ");
        seen(phone);
        phone.close();
    }

    @Test
    void whoComesCountsThemselvesAndTheOfficerSettlesTheNumber() {
        Page page = window();
        signIn(page, "meeting.officer");
        String meeting = meetingSoon(page);
        String door = "/came/" + meeting.replaceFirst(".*/", "");
        comes(door, "VILLAGER");
        comes(door, "VOLUNTEER");
        page.navigate(meeting + "/people");
        assertThat(page.locator("main")).containsText("สแกนหน้างานแล้ว 2 คน");
        assertThat(page.locator("#people-VOLUNTEER")).hasValue("1");
        page.locator("#people-VILLAGER").fill("4");
        page.locator("#total").fill("3");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#total-error")).isVisible();
        assertThat(page.locator("#people-VILLAGER")).hasValue("4");
        page.locator("#total").fill("5");
        seen(page);
        page.locator("main .btn-primary").click();
        page.waitForURL(meeting);
        assertThat(page.locator("main")).containsText("5 คน");
    }

    @Test
    void theChairOfTheVolunteersIsWrittenDownOnceAndFollowed() {
        Page page = withoutScript();
        signIn(page, "meeting.officer");
        page.navigate("/centres/chairs");
        page.locator("a[href='/centres/chairs/480102']").click();
        follows(page, "นางทดลอง คนแรก", "1 ม.ค. 2567");
        page.navigate("/centres/chairs/480102");
        follows(page, "นายทดลอง คนต่อมา", "1 มิ.ย. 2568");
        page.navigate("/centres/chairs/480102");
        assertThat(page.locator("main")).containsText("นางทดลอง คนแรก");
        assertThat(page.locator("main")).containsText("31 พ.ค. 2568");
        seen(page);
        page.navigate("/centres/chairs");
        assertThat(page.locator("main")).containsText("นายทดลอง คนต่อมา");
        assertThat(page.locator("main")).not().containsText("นางทดลอง คนแรก");
    }

    private static void follows(Page page, String name, String from) {
        page.locator("#name").fill(name);
        page.locator("#from").fill(from);
        page.locator("form.card .btn-primary").click();
        assertThat(page.locator("main")).containsText(name);
    }
}
