package org.dulae.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The team cannot be reached and a child may be in danger: a colleague opens the case, and the privacy officer hears of it at once. */
class BreakGlassJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private Teams teams;

    private String number = "";

    @BeforeAll
    void aRestrictedCase() {
        Actor team = account(SomeActor.officerOf(SomeCase.TAMBON), "glass.malee");
        account(SomeActor.officerOf(SomeCase.TAMBON), "glass.wichai");
        Actor privacy = account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "52"), "glass.nida");
        owner.sql("update access.app_user set demo = true where id = ?")
                .params(privacy.id().value())
                .update();
        UUID few = teams.forMatter(team, team.unit(), Set.of(), SomeCase.TAMBON);
        CaseId id = SomeCase.of(SomeCase.person(owner, SomeCase.TAMBON, "ปกปิด"))
                .restrictedTo(few)
                .opened(casework, SomeActor.inTeams(team, few));
        number = owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private void search(Page page) {
        page.locator("#q").fill(number);
        page.locator("#q").press("Enter");
    }

    @Test
    void aColleagueOpensTheCaseAndThePrivacyOfficerHasItInTheInbox() {
        Page officer = window();
        signIn(officer, "glass.wichai");
        search(officer);
        assertThat(officer).hasURL(Pattern.compile("/people/searches/"));
        assertThat(officer.locator("main")).not().containsText("ปกปิด");
        seen(officer);
        officer.locator("main a[href='/break-glass']").click();
        seen(officer);
        officer.locator("#number").fill(number);
        officer.locator("#reason").fill("ครูโทรมาว่าเด็กไม่มาโรงเรียน ติดต่อทีมไม่ได้");
        officer.locator("main button.btn-primary").click();
        assertThat(officer).hasURL(Pattern.compile("/break-glass/asked"));
        seen(officer);
        search(officer);
        assertThat(officer).hasURL(Pattern.compile("/cases/"));
        assertThat(officer.locator("h1")).containsText("ปกปิด");
        seen(officer);

        Page privacy = window();
        signIn(privacy, "glass.nida");
        privacy.navigate("/inbox");
        seen(privacy);
        privacy.locator("main a[href='/privacy#break-glass']").first().click();
        assertThat(privacy.locator("#break-glass")).containsText(number);
        assertThat(privacy.locator("#break-glass")).containsText("ครูโทรมาว่าเด็กไม่มาโรงเรียน");
        seen(privacy);
    }
}
