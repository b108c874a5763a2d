package org.dulae.benefit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer goes down the list of whom to ask; the head of the province looks at what a higher allowance would cost. */
class MissingJourney extends Journey {
    private static final String TAMBON = "140501";
    private static final String NEXT = "140502";

    @Autowired
    private People people;

    @Autowired
    private PersonRights rights;

    @BeforeAll
    void twoWhoAreDueSomething() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "missing.officer");
        threeOfTheNextTambon(account(SomeActor.officerOf(NEXT), "missing.next"));
        account(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "1405"), "missing.head");
        // Heads need a second factor, except where everything is invented.
        owner.sql("update access.app_user set demo = true where login = 'missing.head'")
                .update();
        PersonId one = SomePerson.kaeo().in(TAMBON).born("3 ม.ค. 2500").registeredBy(officer, people);
        PersonId other = SomePerson.named("คำ", "ทดลองสมมุติ")
                .in(TAMBON)
                .born("3 ม.ค. 2490")
                .registeredBy(officer, people);
        rights.tell(
                officer,
                one,
                Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no"),
                KnownFact.Source.SELF,
                0);
        rights.tell(officer, other, Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes"), KnownFact.Source.VISIT, 0);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> owner.sql(
                                "select count(distinct person_id) = 2 from benefit.finding where person_id in (?, ?) and code = 'OLD_AGE_ALLOWANCE'")
                        .params(one.value(), other.value())
                        .query(Boolean.class)
                        .single());
    }

    /** Of fewer than five people altogether the head of the province would be told nothing. */
    private void threeOfTheNextTambon(Actor officer) {
        for (String given : List.of("บุญมา", "บุญมี", "บุญยัง")) {
            PersonId one = SomePerson.named(given, "ทดลองสมมุติ")
                    .in(NEXT)
                    .born("3 ม.ค. 2495")
                    .registeredBy(officer, people);
            rights.tell(
                    officer,
                    one,
                    Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no"),
                    KnownFact.Source.SELF,
                    0);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> owner.sql("select count(*) >= 3 from benefit.sheet where area_code = ?")
                        .params(NEXT)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void theOfficerAsksAndTheLineGoes() {
        Page page = window();
        signIn(page, "missing.officer");
        page.navigate("/people");
        page.locator("main a[href='/rights/missing']").click();
        assertThat(page.locator("h1")).hasText("ใครยังขาดสิทธิอะไร");
        seen(page);
        page.locator("#code").selectOption("OLD_AGE_ALLOWANCE");
        page.locator("form.filters button").click();
        assertThat(page.locator("tr[data-row]")).hasCount(2);
        assertThat(page.locator("main")).containsText("ถามข้อเดียวก็รู้");
        page.locator("tr[data-row] details").first().locator("summary").click();
        seen(page);
        page.locator("tr[data-row]", new Page.LocatorOptions().setHasText("ใจดีสมมุติ"))
                .locator("button[value=ASKED]")
                .click();
        assertThat(page.locator(".toast")).containsText("ถามแล้ว");
        assertThat(page.locator("tr[data-row]")).hasCount(1);
        seen(page);
        page.locator(".toast form button").click();
        assertThat(page.locator(".toast")).containsText("เอากลับมา");
        page.navigate("/rights/missing?code=OLD_AGE_ALLOWANCE");
        assertThat(page.locator("tr[data-row]")).hasCount(2);
        page.navigate("/rights/missing?code=DISABILITY_CARD");
        assertThat(page.locator(".empty")).isVisible();
        seen(page);
        page.setViewportSize(360, 740);
        page.navigate("/rights/missing?lang=en");
        seen(page);
    }

    @Test
    void withoutScriptOnAPhoneTheSame() {
        Page page = phoneWithoutScript();
        signIn(page, "missing.officer");
        page.navigate("/rights/missing?code=OLD_AGE_ALLOWANCE&kind=UNKNOWN");
        assertThat(page.locator("tr[data-row]")).hasCount(1);
        seen(page);
        page.locator("button[value=NOT_WANTED]").click();
        assertThat(page.locator(".toast")).containsText("ไม่ต้องการ");
        assertThat(page.locator("tr[data-row]")).hasCount(0);
        seen(page);
        page.locator(".toast form button").click();
        assertThat(page.locator(".toast")).containsText("เอากลับมา");
    }

    @Test
    void theHeadLooksAtAHigherAllowance() {
        Page page = window();
        signIn(page, "missing.head");
        page.navigate("/rights/missing");
        assertThat(page.locator("#by-place a").first()).isVisible();
        seen(page);
        page.locator("main a[href='/rights/what-if']").click();
        assertThat(page.locator("#figures h2")).hasText("เบี้ยยังชีพผู้สูงอายุ");
        seen(page);
        page.locator("#figures input.number").nth(0).fill("55");
        page.locator("#figures input.number").nth(1).fill("1000");
        page.locator("#figures button").click();
        assertThat(page.locator("p.lead[data-change]")).containsText("เทียบกับวันนี้");
        seen(page);
        page.locator("#figures input.number").nth(0).fill("หกสิบ");
        page.locator("#figures button").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        seen(page);
        page.setViewportSize(360, 740);
        page.navigate("/rights/what-if?lang=en");
        seen(page);
    }
}
