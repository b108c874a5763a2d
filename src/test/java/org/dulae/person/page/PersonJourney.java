package org.dulae.person.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer looks for somebody, corrects what she finds, and meets a colleague who was quicker. */
class PersonJourney extends Journey {
    @Autowired
    private People people;

    private Actor officer;
    private PersonId kaeo;

    @BeforeAll
    void register() {
        officer = account(SomeActor.officerOf("521305"), "finder");
        kaeo = SomePerson.kaeo()
                .withNumber(SomePerson.number(701))
                .withPhone("0812345701")
                .withPhone("0899990701", PhoneOwner.NEIGHBOUR, Safety.UNSAFE)
                .registeredBy(officer, people);
        SomePerson.named("แก้วมา", "ใจดีสมมติ").registeredBy(officer, people);
        SomePerson.named("แก้วตา", "ลองดูก่อน").born("2535").registeredBy(officer, people);
    }

    private Page signedIn(Page page) {
        signIn(page, "finder");
        return page;
    }

    private void looked(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        seen(page);
    }

    @Test
    void everyPageOfAPersonIsFreeOfBarriersOnADeskAndOnAPhone() {
        for (Page page : List.of(window(), phone())) {
            signedIn(page);
            for (String path : List.of(
                    "", "/details", "/phones", "/household", "/family", "/addresses/CURRENT", "/looks", "/number")) {
                page.navigate("/people/" + kaeo + path);
                looked(page);
            }
            page.navigate("/people/new");
            looked(page);
            page.navigate("/people");
            page.locator("#person-q").fill("ป้าแก้ว หัวเมือง");
            page.locator("main button.btn-primary").click();
            page.waitForURL("**/people/searches/*");
            looked(page);
            page.navigate("/people/" + kaeo + "?lang=en");
            looked(page);
            page.navigate("/people/" + kaeo + "?lang=th");
        }
    }

    @Test
    void findsByTheSearchOfThePageHeadAndShowsTheWholeNumberInPlace() {
        Page page = signedIn(window());
        page.locator("#q").fill("0812345701");
        page.locator("#q").press("Enter");
        page.waitForURL("**/people/searches/*");
        page.locator(".people-list a").first().click();
        assertThat(page.locator("h1")).containsText("นางแก้ว ใจดีสมมุติ");
        page.locator("a[hx-get$='/number']").click();
        assertThat(page.locator("#number")).containsText("3-0000-00007-01");
        assertThat(page.url()).endsWith(kaeo.toString());
    }

    @Test
    void choosesPerFieldWhenAColleagueSavedFirst() {
        Page mine = signedIn(window());
        Page theirs = signedIn(window());
        mine.navigate("/people/" + kaeo + "/details");
        theirs.navigate("/people/" + kaeo + "/details");
        theirs.locator("#communication").fill("ใช้ภาษามือ");
        theirs.locator(".actbar button.btn-primary").click();
        theirs.waitForURL("**/people/" + kaeo);
        mine.locator("#communication").fill("อ่านปาก");
        mine.locator(".actbar button.btn-primary").click();
        assertThat(mine.locator(".conflict")).containsText("ใช้ภาษามือ");
        assertThat(mine.locator("#communication")).hasValue("อ่านปาก");
        looked(mine);
        mine.locator("input[name='keep.communication'][value=theirs]").check();
        assertThat(mine.locator("#communication")).hasValue("ใช้ภาษามือ");
        mine.locator("input[name='keep.communication'][value=mine]").check();
        mine.locator(".actbar button.btn-primary").click();
        mine.waitForURL("**/people/" + kaeo);
        assertThat(people.get(officer, kaeo).communication()).isEqualTo("อ่านปาก");
    }

    @Test
    void findsAndRegistersWithoutScript() {
        Page page = signedIn(withoutScript());
        page.navigate("/people");
        page.locator("#person-q").fill("ใจดี");
        page.locator("main button.btn-primary").click();
        assertThat(page.locator(".people-list li").first()).isVisible();
        page.navigate("/people/new");
        page.locator("#given").fill("ทดลองไร้สคริปต์");
        page.locator("#place").fill("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        page.locator(".actbar button.btn-primary").click();
        assertThat(page.locator("h1")).containsText("ทดลองไร้สคริปต์");
    }
}
