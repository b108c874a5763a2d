package org.dulae.casework.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two families of one fire: an officer links their matters, goes from one to the other, and takes a link away that was a mistake. */
class LinkJourney extends Journey {
    private static final String TAMBON = "520603";

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    private CaseId one;
    private String other;

    @BeforeAll
    void twoMatters() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "link.officer");
        one = opened(officer, "ไพลิน");
        other = reader.get(officer, opened(officer, "ทับทิม")).number();
    }

    private CaseId opened(Actor officer, String given) {
        return SomeCase.of(SomeCase.person(owner, TAMBON, given))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
    }

    @Test
    void areLinkedByNumberAndSeenFromBoth() {
        Page page = window();
        signIn(page, "link.officer");
        page.navigate("/cases/" + one);
        page.locator("main a[href$='/links']").click();
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#number-error")).isVisible();
        page.locator("#number").fill(other.replaceFirst(".*-0*", ""));
        page.locator("input[value=EVENT]").check();
        page.locator("#note").fill("ไฟไหม้คืนเดียวกัน");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".boxed")).containsText(other);
        page.setViewportSize(360, 740);
        seen(page);
        page.locator(".boxed a").click();
        page.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(page.locator(".panels")).containsText("ไฟไหม้คืนเดียวกัน");
        page.locator("main a[href$='/links']").click();
        page.locator(".boxed button").click();
        assertThat(page.locator(".boxed")).hasCount(0);
        page.locator("[role=status] form button").click();
        assertThat(page.locator(".boxed")).hasCount(1);
        page.setViewportSize(1280, 900);
        page.locator(".top-who > .lang a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.setViewportSize(360, 740);
        seen(page);
    }
}
