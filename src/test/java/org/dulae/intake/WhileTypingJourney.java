package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.People;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is known already is shown while her name is being typed, pasted or spoken: no key needs to go up for it. */
class WhileTypingJourney extends Journey {
    @Autowired
    private People people;

    private String household = "";

    @BeforeAll
    void someKnownPeople() {
        Actor officer = account(SomeActor.officerOf("521305"), "typing.officer");
        household = SomePerson.named("ทองดี", "สมมุติพิมพ์").registeredBy(officer, people) + "/household";
        SomePerson.named("บุญปั๋น", "สมมุติพิมพ์").registeredBy(officer, people);
    }

    @Test
    void theDeskShowsWhoIsMeant() {
        Page page = signedIn();
        page.navigate("/desk");
        page.locator("button.start-first").click();
        page.waitForURL(Pattern.compile("/desk/[0-9a-f-]{36}"));
        page.locator("#who").focus();
        page.keyboard().insertText("บุญปั๋น");
        assertThat(page.locator("#candidates")).containsText("บุญปั๋น สมมุติพิมพ์");
        page.locator("#notes").focus();
        page.keyboard().insertText("สามีขู่ฆ่า มีมีด");
        assertThat(page.locator("#urgency")).containsText("P0");
    }

    @Test
    void theHouseholdShowsWhoIsMeant() {
        Page page = signedIn();
        page.navigate("/people/" + household);
        page.locator("#who").focus();
        page.keyboard().insertText("บุญปั๋น");
        assertThat(page.locator("main")).containsText("บุญปั๋น สมมุติพิมพ์");
    }

    private Page signedIn() {
        Page page = window();
        signIn(page, "typing.officer");
        return page;
    }
}
