package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Dimension;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.person.People;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An officer without a mouse: signs in, takes a matter at the desk, opens it and writes into it; goes through assessment, plan and help until life is
 * better, and closes it.
 */
class KeyboardJourney extends Journey {
    private static final int MOST = 150;

    /** What is wrong with how the focus shows; empty = it is marked, in sight, and nothing lies over it. */
    private static final String FOCUS = """
            (() => {
              const one = document.activeElement;
              if (!one || one === document.body) return '';
              const seen = [one, one.nextElementSibling, one.closest('label'), one.closest('.find')].filter(part => part);
              const marked = part => { const s = getComputedStyle(part); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; };
              const name = one.outerHTML.slice(0, 160);
              if (!seen.some(marked)) return 'no mark: ' + name;
              const box = (one.closest('label') ?? one).getBoundingClientRect();
              const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 20);
              const top = document.elementFromPoint(x, y);
              if (!top) return 'out of sight: ' + name;
              return one.contains(top) || top.contains(one) || top.closest('label')?.contains(one) ? '' : 'hidden by ' + top.outerHTML.slice(0, 80) + ': ' + name;
            })()
            """;

    @Autowired
    private People people;

    @Autowired
    private Casework casework;

    private CaseId taken;

    @BeforeAll
    void anOfficerOfACentre() {
        Actor officer = account(SomeActor.officerOf("521304"), "keys.officer");
        SomeCentre.of(owner, officer, "ศูนย์แจ้ซ้อน", "Chae Son centre");
        SomePerson.named("สายบัว", "สมมุติแป้นพิมพ์").in("521304").registeredBy(officer, people);
        taken = SomeCase.of(SomeCase.person(owner, "521304", "สายสร้อย"))
                .in("521304", officer.unit())
                .opened(casework, officer);
        casework.assign(officer, taken, 1, officer.id(), officer.name());
    }

    /** Tab until the focus is there; at every stop on the way it can be seen. */
    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST; stop++) {
            if (Boolean.TRUE.equals(page.evaluate("where => document.activeElement.matches(where)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS)).as(page.url()).isEqualTo("");
        }
        throw new AssertionError("the focus never comes to " + selector + " on " + page.url());
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, String where, String leadsTo) {
        tabTo(page, where);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(leadsTo));
    }

    /** The arrows go from one choice of a group to the next. */
    private static void choose(Page page, String name, String value) {
        tabTo(page, "input[name='" + name + "']");
        String wanted = "input[name='" + name + "'][value='" + value + "']";
        page.keyboard().press("Space");
        for (int arrow = 0; arrow < MOST; arrow++) {
            if (page.locator(wanted).isChecked()) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("the arrows never come to " + wanted + " on " + page.url());
    }

    private static void saves(Page page) {
        press(page, "form.sheet button.btn-primary", "/cases/[0-9a-f-]{36}$");
    }

    private Page signedIn() {
        Page page = window();
        page.navigate("/sign-in");
        type(page, "#login", "keys.officer");
        type(page, "#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    @Test
    void takesAMatterAndWritesIntoItWithoutAMouse() {
        Page page = signedIn();
        press(page, "a[href='/desk']", "/desk$");
        press(page, "button.start-first", "/desk/[0-9a-f-]{36}");

        type(page, "#who", "สายบัว");
        assertThat(page.locator("#candidates input")).hasCount(2);
        tabTo(page, "#candidates input");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#candidates input").first()).isChecked();
        type(page, "#notes", "เลี้ยงหลานสองคน เงินไม่พอ");
        tabTo(page, "input[name=problems][value=INCOME]");
        page.keyboard().press("Space");
        type(page, "#place", "แจ้ซ้อน เมืองปาน");
        assertThat(page.locator("[role=option]").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#send-label")).containsText("ศูนย์แจ้ซ้อน");
        press(page, "button[value=HELP]", "/contacts/");

        press(page, "main a[href^='/cases/']", "/cases/");
        tabTo(page, ".next button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".next a").first()).isVisible();
        press(page, "a[href$='/notes/new']", "/notes/new");
        type(page, "#content", "โทรนัดไปเยี่ยมพรุ่งนี้เช้า");
        press(page, "form.sheet button.btn-primary", "/cases/[0-9a-f-]{36}$");
        assertThat(page.locator("main")).containsText("โทรนัดไปเยี่ยมพรุ่งนี้เช้า");
        assertThat(page.locator("h1")).containsText("สายบัว สมมุติแป้นพิมพ์");
    }

    @Test
    void goesFromTheFirstVisitToTheClosingWithoutAMouse() {
        Page page = signedIn();
        page.navigate("/cases/" + taken);
        next(page, "/facts/new");
        choose(page, "kind", "VISIT");
        type(page, "#content", "ในบ้านมีข้าวสารครึ่งถุง");
        saves(page);
        assesses(page, "1");
        plans(page);
        helps(page);
        tabTo(page, "#plan-card button.box");
        page.keyboard().press("Enter");
        assertThat(page.locator("#plan-card .tick")).hasCount(1);
        tabTo(page, ".case-acts details.menu > summary");
        page.keyboard().press("Enter");
        press(page, ".menu-list a[href$='/status']", "/status$");
        choose(page, "choice", "FOLLOW_UP");
        saves(page);
        assesses(page, "3");
        closes(page);
    }

    private static void next(Page page, String leadsTo) {
        press(page, ".next a.btn-primary", leadsTo + "$");
    }

    private static void assesses(Page page, String income) {
        next(page, "/assessments/new");
        for (Dimension dimension : Dimension.values()) {
            choose(page, "level." + dimension, dimension == Dimension.INCOME ? income : "2");
            type(page, "input[name='evidence." + dimension + "']", "ดูจากที่ไปเยี่ยมและคุยกัน");
        }
        saves(page);
        assertThat(page.locator(".dims")).isVisible();
    }

    private static void plans(Page page) {
        next(page, "/goals/new");
        type(page, "#title", "มีรายได้จากงานที่ทำที่บ้าน");
        tabTo(page, "#agreed");
        page.keyboard().press("Space");
        type(page, "#task1", "พาไปสมัครกลุ่มเย็บผ้า");
        type(page, "#due1", "31 ธ.ค. 2600");
        saves(page);
        assertThat(page.locator("#plan-card")).containsText("พาไปสมัครกลุ่มเย็บผ้า");
    }

    private static void helps(Page page) {
        next(page, "/help/new");
        tabTo(page, "#kind");
        page.keyboard().press("ArrowDown");
        type(page, "#what", "เงินฉุกเฉิน");
        type(page, "#amount", "3000");
        choose(page, "level", "TAMBON");
        saves(page);
        assertThat(page.locator("main")).containsText("3,000");
    }

    private static void closes(Page page) {
        next(page, "/closure");
        choose(page, "reason", "GOAL_MET");
        choose(page, "level", "TAMBON");
        type(page, "#words", "มีงานประจำที่บ้าน");
        saves(page);
        assertThat(page.locator("main")).containsText("ยุติเรื่องแล้ว");
    }
}
