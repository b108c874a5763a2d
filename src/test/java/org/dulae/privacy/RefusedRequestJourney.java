package org.dulae.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;

/** Somebody asks to have her data erased, is refused, and reads why, and where and until when to appeal. */
class RefusedRequestJourney extends Journey {
    @Test
    void refusesARequestAndTellsWhereToAppeal() {
        account(SomeActor.officerOf("590105"), "refuser59");
        PersonId person = SomeCase.person(owner, "590105", "แก้วกาญจนาภรณ์พรรณรายสมมุติ");
        Page page = window();
        signIn(page, "refuser59");
        page.navigate("/people/" + person + "/data-requests/new");
        page.locator("input[value=ERASURE]").check();
        page.locator("#wish").fill("อยากให้ลบเรื่องเก่าออกให้หมด");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#note")).isVisible();
        page.locator("input[name=safe][value=true]").check();
        page.locator("#note").fill("ถามตามลำพังที่ศูนย์");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#reason")).isVisible();
        seen(page);
        String request = page.url();
        page.locator("input[value=REFUSED]").check();
        page.locator("#reason").fill("ยังต้องใช้ข้อมูลนี้ช่วยคุณอยู่ เมื่อปิดเรื่องและพ้นเวลาเก็บแล้วจะลบให้");
        page.locator("main .btn-primary").first().click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.locator("#law").fill("พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 33");
        page.locator("#facts").fill("มีเรื่องที่ยังเปิดอยู่หนึ่งเรื่อง");
        page.locator("main .btn-primary").first().click();
        assertThat(page.locator("[data-errors]")).not().isVisible();
        assertThat(page.getByText("อุทธรณ์ได้ที่")).isVisible();
        seen(page);
        Page phone = phone();
        signIn(phone, "refuser59");
        for (String address : List.of(request, request + "?lang=en")) {
            phone.navigate(address);
            seen(phone);
        }
        page.navigate(request + "?lang=en");
        seen(page);
    }
}
