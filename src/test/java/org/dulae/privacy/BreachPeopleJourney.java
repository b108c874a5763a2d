package org.dulae.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dulae.Journey;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A privacy officer goes through everybody whom a breach touched, page by page and back, and takes the list along. */
class BreachPeopleJourney extends Journey {
    @Autowired
    private Breaches breaches;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    @Test
    void readsWhomABreachTouchedPageByPage() {
        Actor officer = account(SomeActor.officerOf("590106"), "lost59");
        Actor privacy = account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "59"), "guard59");
        owner.sql("update access.app_user set demo = true where login = 'guard59'")
                .update();
        IntStream.range(0, 60)
                .mapToObj(i -> SomeCase.person(owner, "590106", "บัวผัน").value())
                .forEach(one -> acting.run(officer, () -> audit.record(officer, "person.read", one)));
        Instant now = Instant.now();
        breaches.report(
                privacy,
                new Breach.Told(
                        now,
                        "โน้ตบุ๊กของศูนย์หายระหว่างลงพื้นที่ เปิดหน้าจอค้างไว้",
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(1)),
                        officer.id(),
                        officer.name()));
        Page page = window();
        signIn(page, "guard59");
        page.navigate("/privacy/breaches");
        page.locator("main table a, main li a").first().click();
        assertThat(page.locator("a[href$='/people']")).isVisible();
        seen(page);
        page.locator("a[href$='/people']").click();
        assertThat(page.locator("table tbody tr")).hasCount(50);
        seen(page);
        String list = page.url();
        page.locator("a[rel=next]").click();
        assertThat(page.locator("table tbody tr")).hasCount(10);
        seen(page);
        page.locator("a[rel=prev]").click();
        assertThat(page.locator("table tbody tr")).hasCount(50);
        assertThat(page.locator("a[href$='/paper']")).isVisible();
        assertThat(page.locator("a[href$='.xlsx']")).isVisible();
        Page phone = phone();
        signIn(phone, "guard59");
        for (String address : List.of(list + "?page=2", list + "?page=2&lang=en")) {
            phone.navigate(address);
            seen(phone);
        }
        page.navigate(list + "?page=2&lang=en");
        seen(page);
    }
}
