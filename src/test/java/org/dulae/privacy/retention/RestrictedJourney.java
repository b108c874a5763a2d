package org.dulae.privacy.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead of a team finds in her list that a restricted matter is past its time and proposes it; a privacy officer approves a number. */
class RestrictedJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    @Test
    void theLeadProposesAndThePrivacyOfficerApproves() {
        Actor lead = SomeActor.officerOf("910401");
        account(lead, "lead91");
        account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"), "seal91");
        owner.sql("update access.app_user set demo = true where login = 'seal91'")
                .update();
        SomeRestricted matter = SomeRestricted.closed(owner, casework, acting, teams, lead);
        Page page = window();
        signIn(page, "lead91");
        page.navigate("/today");
        page.locator("a[href='/privacy/restricted']").first().click();
        assertThat(page.getByText(matter.number()).first()).isVisible();
        seen(page);
        page.locator("main form button").first().click();
        assertThat(page.locator("main .card .give")).isVisible();
        seen(page);
        Page guard = window();
        signIn(guard, "seal91");
        guard.navigate("/privacy");
        guard.locator("a[href^='/privacy/disposals/']").first().click();
        assertThat(guard.locator("main .btn-primary")).isVisible();
        assertThat(guard.locator("main")).not().containsText(matter.number());
        seen(guard);
        String proposal = guard.url();
        Page phone = phone();
        signIn(phone, "seal91");
        for (String address : List.of(proposal, proposal + "?lang=en", "/privacy/retention?lang=th")) {
            phone.navigate(address);
            seen(phone);
        }
        guard.locator("main .btn-primary").click();
        assertThat(guard.locator("a[href$='/paper']")).isVisible();
        seen(guard);
        Page small = phone();
        signIn(small, "lead91");
        for (String address : List.of("/privacy/restricted", "/privacy/restricted?lang=en")) {
            small.navigate(address);
            assertThat(small.locator("main .give")).isVisible();
            seen(small);
        }
    }
}
