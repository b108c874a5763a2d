package org.dulae.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers have the same task of a case open, and one of them saves first. */
class TwoOfficersJourney extends Journey {
    @Autowired
    private Casework casework;

    @Autowired
    private Plans plans;

    private CaseId id;

    @BeforeAll
    void aCaseWithATask() {
        Actor officer = account(SomeActor.officerOf("521303"), "two.mine");
        account(SomeActor.colleague(owner, officer, Role.OFFICER), "two.theirs");
        id = SomeCase.of(SomeCase.person(owner, "521303", "แก้ว"))
                .in("521303", officer.unit())
                .opened(casework, officer);
        Plans.NewTask task = new Plans.NewTask("พาไปทำบัตร", "", null, "", Instant.parse("2057-12-01T09:30:00Z"));
        plans.addGoal(officer, id, "ลูกได้กลับไปเรียน", true, List.of(task));
    }

    private Page task(String login) {
        Page page = window();
        signIn(page, login);
        page.navigate("/cases/" + id);
        page.locator("#plan-card a")
                .filter(new Locator.FilterOptions().setHasText("พาไปทำบัตร"))
                .click();
        assertThat(page.locator("#title")).hasValue("พาไปทำบัตร");
        return page;
    }

    private static void save(Page page) {
        page.locator("form.sheet button.btn-primary").first().click();
    }

    @Test
    void eachFieldIsChosenAndNobodysWorkIsLost() {
        Page mine = task("two.mine");
        Page theirs = task("two.theirs");
        theirs.locator("#title").fill("พาไปทำบัตรที่อำเภอ");
        theirs.locator("#who").fill("อพม.");
        save(theirs);
        theirs.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));

        mine.locator("#title").fill("พาไปทำบัตรวันจันทร์");
        mine.locator("#due").fill("7 ธ.ค. 2600");
        save(mine);
        assertThat(mine.locator(".conflict")).containsText("พาไปทำบัตรที่อำเภอ");
        assertThat(mine.locator("#title")).hasValue("พาไปทำบัตรวันจันทร์");
        seen(mine);
        mine.locator("input[name='keep.title'][value=theirs]").check();
        assertThat(mine.locator("#title")).hasValue("พาไปทำบัตรที่อำเภอ");
        mine.locator("input[name='keep.due'][value=mine]").check();
        mine.locator("input[name='keep.who'][value=theirs]").check();
        save(mine);
        mine.waitForURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
        assertThat(mine.locator("#plan-card")).containsText("พาไปทำบัตรที่อำเภอ");
        assertThat(mine.locator("#plan-card")).containsText("อพม.");
        mine.locator("#plan-card a")
                .filter(new Locator.FilterOptions().setHasText("พาไปทำบัตร"))
                .click();
        assertThat(mine.locator("#due")).hasValue(Pattern.compile("7 ธ\\.ค\\. 2600"));
    }
}
