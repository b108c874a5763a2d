package org.dulae.privacy.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month's searches looked at, one asked about, answered, and put in order: on a desk and on a phone. */
class SampleJourney extends Journey {
    private static final Actor JOB = Actor.system("sample", Scope.NATION);
    private static final YearMonth MONTH = YearMonth.of(2009, 3);

    @Autowired
    private Samples samples;

    @Test
    void looksAtWhatWasDrawnAndAsksWhoSearched() {
        Actor officer = SomeActor.officerOf("240104");
        account(officer, "sampled24");
        Actor privacy = SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24");
        account(privacy, "sampler24");
        owner.sql("update access.app_user set demo = true where login = 'sampler24'")
                .update();
        UUID person = SomeCase.person(owner, "240104", "แก้ว").value();
        for (int i = 0; i < 3; i++) {
            SomeLook.of(owner, officer, SampleRule.from(MONTH).plusSeconds(i), "person.read", person);
        }
        samples.draw(JOB, MONTH);
        Page page = window();
        signIn(page, "sampler24");
        page.navigate("/privacy/samples");
        seen(page);
        page.getByText("มี.ค. 2552").click();
        assertThat(page.locator("table tbody tr")).hasCount(3);
        seen(page);
        page.locator("table tbody a").first().click();
        assertThat(page.locator("#words")).isVisible();
        seen(page);
        String look = page.url();
        page.locator("main .btn-primary").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.locator("input[value=ASKED]").check();
        page.locator("#words").fill("เปิดเพราะงานอะไร");
        page.locator("main .btn-primary").click();
        assertThat(page.getByText("ขอให้ตอบภายใน")).isVisible();
        seen(page);
        Page asked = phone();
        signIn(asked, "sampled24");
        asked.navigate("/today");
        asked.getByText("ตอบว่าค้นหรือเปิดดูเพราะอะไร").isVisible();
        asked.navigate(look.replace("/privacy/samples/looks/", "/asked/"));
        seen(asked);
        asked.locator("#words").fill("มาที่ศูนย์ ขอดูเรื่องเบี้ย");
        asked.locator("main .btn-primary").click();
        assertThat(asked.getByText("ไม่มีคำตอบที่รออยู่")).isVisible();
        seen(asked);
        Page small = phone();
        signIn(small, "sampler24");
        for (String address : List.of(look, look + "?lang=en", "/privacy/samples", "/privacy?lang=th")) {
            small.navigate(address);
            seen(small);
        }
    }
}
