package org.dulae.person.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.family.Families;
import org.dulae.person.family.Kin;
import org.dulae.person.family.Tie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer puts a family of three generations together and reads it: with the mouse, with the keyboard alone, on a phone, in the dark. */
class FamilyJourney extends Journey {
    @Autowired
    private People people;

    @Autowired
    private Families families;

    @Autowired
    private Households households;

    private Actor officer;
    private PersonId kaeo;

    @BeforeAll
    void register() {
        officer = account(SomeActor.officerOf(SomePerson.HUA_MUEANG), "family");
        kaeo = SomePerson.kaeo().registeredBy(officer, people);
        PersonId daughter = kin(kaeo, Kin.CHILD, "สายทอง", "45 ปี", false);
        PersonId son = kin(kaeo, Kin.CHILD, "ทองดี", "42 ปี", true);
        PersonId left = kin(daughter, Kin.SPOUSE, "สมาน", "47 ปี", true);
        part(daughter, Tie.Ending.DIVORCED);
        kin(daughter, Kin.PARTNER, "ก้อน", "49 ปี", true);
        PersonId grandson = kin(daughter, Kin.CHILD, "ต้นกล้า", "9 ปี", true);
        families.add(officer, left, grandson, Kin.CHILD, null);
        PersonId wife = kin(son, Kin.SPOUSE, "นวลจันทร์ลออ", "40 ปี", false);
        PersonId granddaughter = kin(son, Kin.CHILD, "ต้นข้าว", "7 ปี", false);
        families.add(officer, wife, granddaughter, Kin.CHILD, null);
        kin(kaeo, Kin.CARER, "บัวคำ", "55 ปี", false);
        households.join(officer, kaeo, grandson, "GRANDCHILD", java.time.LocalDate.of(2020, 1, 1));
    }

    private PersonId kin(PersonId of, Kin kin, String given, String age, boolean man) {
        SomePerson somebody = SomePerson.named(given, "ใจดีสมมุติ").born(age);
        PersonId id = (man ? somebody.man() : somebody).registeredBy(officer, people);
        families.add(officer, of, id, kin, null);
        return id;
    }

    private void part(PersonId one, Tie.Ending ending) {
        Tie tie = families.of(officer, one).couplesOf(one).getFirst();
        families.end(officer, one, java.util.Objects.requireNonNull(tie.id()), 1, ending, null);
    }

    private Page at(Page page) {
        signIn(page, "family");
        page.navigate("/people/" + kaeo);
        page.getByText("เปิดผังครอบครัว").click();
        page.waitForURL("**/family");
        return page;
    }

    @Test
    void recordsAMotherAndAHusbandFromWhomSheLivesApartAndTakesThatBack() {
        Page page = at(window());
        page.locator("summary", new Page.LocatorOptions().setHasText("ยังไม่มีในระบบ"))
                .click();
        page.locator("#given").fill("ปั๋น");
        page.locator("#birth").fill("91 ปี");
        page.locator("input[name=sex][value=FEMALE]").check();
        page.locator("#relation").selectOption("PARENT");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".genogram a[aria-label*='ปั๋น']")).isVisible();
        page.locator("summary", new Page.LocatorOptions().setHasText("ยังไม่มีในระบบ"))
                .click();
        page.locator("#given").fill("คำ");
        page.locator("input[name=sex][value=MALE]").check();
        page.locator("#relation").selectOption("SPOUSE");
        page.locator("#since").fill("1 พ.ค. 2520");
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".ties")).containsText("1 พ.ค. 2520");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        seen(page);
        page.locator(".ties > li", new Page.LocatorOptions().setHasText("1 พ.ค. 2520"))
                .first()
                .locator("summary")
                .click();
        page.locator(".ties details[open] select").selectOption("SEPARATED");
        page.locator(".ties details[open] button").click();
        assertThat(page.locator(".ties")).containsText("แยกกันอยู่");
        page.locator("#toast button").first().click();
        assertThat(page.locator(".ties")).not().containsText("แยกกันอยู่ ·");
        assertThat(page.locator("#toast")).containsText("นำกลับมาแล้ว");
    }

    @Test
    void everyFigureIsReachedByKeyboardAndThePictureHasItsTable() {
        Page page = at(window());
        page.locator(".genogram .scroll").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".genogram a.kin:focus")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/people/[0-9a-f-]{36}"));
        page.goBack();
        page.locator(".twin summary").click();
        assertThat(page.locator(".twin table")).containsText("สายทอง ใจดีสมมุติ");
        assertThat(page.locator(".twin table")).containsText("ลูกสาว");
        seen(page);
    }

    @Test
    void fitsAPhoneInItsOwnFrameAndReadsInEnglishAndInTheDark() {
        for (Page page : List.of(phone(), window())) {
            at(page);
            seen(page);
            page.navigate("/people/" + kaeo + "/family?lang=en");
            assertThat(page.locator("h1")).hasText("Family picture");
            page.evaluate("document.documentElement.dataset.theme = 'dark'");
            seen(page);
            page.navigate("/people/" + kaeo + "/family?lang=th");
        }
    }
}
