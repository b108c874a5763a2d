package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.SomeActor;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small matter was kept on the wrong woman: the officer looks at both, says how she can tell, and it stands on the right one. */
class WrongCallerJourney extends Journey {
    private static final String TAMBON = "230304";
    private PersonId right;

    @BeforeAll
    void anOfficerAndWhomItIsAbout() {
        account(SomeActor.officerOf(TAMBON), "caller.officer");
        right = SomeCase.person(owner, TAMBON, "สายหยุด");
    }

    @Test
    void isMovedToTheRightPersonWithWhatWasTold() {
        Page page = window();
        signIn(page, "caller.officer");
        page.navigate("/small-matters/new");
        page.locator("#who").fill("สายสมร");
        page.locator("#notes").fill("มาถามเรื่องเบี้ยผู้สูงอายุ");
        page.locator("#gave").fill("บอกเอกสารที่ต้องใช้");
        page.locator("input[name=danger][value=no]").check();
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile("/contacts/"));
        page.locator("main a[href$='/person']").click();
        assertThat(page.locator(".boxed").first()).containsText("สายสมร");
        page.locator("#who").fill("สายหยุด");
        page.locator("button[value=search]").click();
        page.locator("input[name=personId][value='" + right + "']").check();
        page.setViewportSize(360, 740);
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#reason")).isVisible();
        seen(page);
        page.setViewportSize(1280, 900);
        page.locator("#reason").fill("คนที่มาคือสายหยุด");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".lines")).containsText("คนที่มาคือสายหยุด");
        assertThat(page.locator("dl.facts").first()).containsText("สายหยุด");
        seen(page);
        page.navigate(page.url() + "/person?lang=en");
        assertThat(page.locator(".boxed").first()).containsText("สายหยุด");
        page.setViewportSize(360, 740);
        seen(page);
    }
}
