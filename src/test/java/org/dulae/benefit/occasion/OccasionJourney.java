package org.dulae.benefit.occasion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer finds on her list whom time brings something, and says with one press what became of it. */
class OccasionJourney extends Journey {
    private static final String TAMBON = "260103";
    private static final String PLAIN = "260104";

    @Autowired
    private People people;

    @Autowired
    private Households households;

    @BeforeAll
    void twoCentres() {
        someone(account(SomeActor.officerOf(TAMBON), "days.officer"), TAMBON);
        someone(account(SomeActor.officerOf(PLAIN), "days.plain"), PLAIN);
    }

    private void someone(Actor officer, String tambon) {
        LocalDate born = LocalDate.now(ThaiDate.ZONE).plusDays(21).minusYears(60);
        PersonId kaeo = SomePerson.named("จันดี", "สมมุติวันเกิด")
                .in(tambon)
                .born(ThaiDate.format(born, Texts.THAI))
                .registeredBy(officer, people);
        PersonId child = SomePerson.named("บัว", "สมมุติวันเกิด")
                .in(tambon)
                .born("5 พ.ค. 2533")
                .registeredBy(officer, people);
        households.join(officer, kaeo, child, "CHILD", LocalDate.of(2026, 2, 1));
    }

    private Page list(Page page, String login) {
        signIn(page, login);
        page.navigate("/today");
        return page;
    }

    @Test
    void onePressIsEnoughAndCanBeTakenBack() {
        Page page = list(window(), "days.officer");
        assertThat(page.locator("main")).containsText("ครบ 60 ปี");
        seen(page);
        page.navigate("/today?lang=en");
        assertThat(page.locator("main")).containsText("Sixty years old");
        seen(page);
        page.navigate("/today?lang=th");
        page.locator("[id^=occasion-] button[type=submit]").first().click();
        assertThat(page.locator("#toast")).containsText("จดไว้แล้วว่าทำแล้ว");
        assertThat(page.locator("[id^=occasion-]")).hasCount(0);
        page.locator("#toast form button").click();
        assertThat(page.locator("#toast")).containsText("กลับมาอยู่ในงานวันนี้");
        assertThat(page.locator("[id^=occasion-]")).hasCount(1);
    }

    @Test
    void isPutOffOnAPhoneWithoutScript() {
        Page page = list(phoneWithoutScript(), "days.plain");
        assertThat(page.locator("[id^=occasion-]")).hasCount(1);
        seen(page);
        page.locator("[id^=occasion-] details.menu > summary").click();
        page.locator("[id^=occasion-] button[name=until]").first().click();
        assertThat(page.locator("#toast")).containsText("เลื่อนไว้แล้ว");
        assertThat(page.locator("[id^=occasion-]")).hasCount(0);
    }
}
