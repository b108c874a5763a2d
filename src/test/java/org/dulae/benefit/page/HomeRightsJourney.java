package org.dulae.benefit.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer looks at a whole home at once and prints what they may take home. */
class HomeRightsJourney extends Journey {
    private static final String TAMBON = "520604";

    @Autowired
    private People people;

    @Autowired
    private Households households;

    @Autowired
    private PersonRights rights;

    private PersonId old;

    @BeforeAll
    void aGrandmotherAndHerGrandchild() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "home.officer");
        old = SomePerson.kaeo().in(TAMBON).born("3 ม.ค. 2500").registeredBy(officer, people);
        PersonId child = SomePerson.named("ดำ", "ใจดีสมมุติ")
                .in(TAMBON)
                .born("3 ม.ค. 2566")
                .registeredBy(officer, people);
        households.join(officer, old, child, "CHILD", LocalDate.of(2026, 2, 1));
        Map<Fact, String> known = Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no");
        rights.tell(officer, old, known, KnownFact.Source.SELF, 0);
    }

    @Test
    void everybodyStandsOnOnePageThatIsPrinted() {
        Page page = window();
        signIn(page, "home.officer");
        page.navigate("/people/" + old + "/rights");
        seen(page);
        page.locator("a[href$='/rights/home']").click();
        assertThat(page.locator("main")).containsText("เบี้ยยังชีพผู้สูงอายุ");
        assertThat(page.locator("main .card")).hasCount(2);
        seen(page);
        page.setViewportSize(360, 740);
        seen(page);
        page.navigate("/people/" + old + "/rights/home?lang=en");
        seen(page);
        page.navigate("/people/" + old + "/rights");
        seen(page);
        org.assertj.core.api.Assertions.assertThat(page.request()
                        .get("http://localhost:" + port + "/people/" + old + "/rights/home/paper")
                        .headers())
                .hasEntrySatisfying(
                        "content-type",
                        type -> org.assertj.core.api.Assertions.assertThat(type).startsWith("application/pdf"));
    }
}
