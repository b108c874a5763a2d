package org.dulae.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dulae.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to network and session, what was typed is kept; and the keys that spare the mouse. */
class TypingJourney {
    private static final double SECOND = 1000;
    private static Chromium chromium;

    private final PretendServer server = new PretendServer();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void visit() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        context.route("**/*", server::answer);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(PretendServer.SITE + "/desk");
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(complaints).isEmpty();
        context.close();
    }

    @Test
    void keepsWhatIsTypedWithinASecondAndSaysSo() {
        type("ป้าแก้วล้ม");
        assertThat(state()).containsText("เก็บไว้แล้ว", within(1.5 * SECOND));
        assertThat(lastDraft())
                .containsEntry("notes", "ป้าแก้วล้ม")
                .containsEntry("_csrf", "first-token")
                .containsKey("seq");
    }

    @Test
    void keepsTypingWhileTheNetworkIsGoneAndSendsItWhenItIsBack() {
        server.offline = true;
        type("ลุกไม่ได้");
        assertThat(state()).containsText("สัญญาณขาด");
        type(" ห้าวันแล้ว");
        server.offline = false;
        assertThat(state()).containsText("เก็บไว้แล้ว", within(8 * SECOND));
        assertThat(lastDraft()).containsEntry("notes", "ลุกไม่ได้ ห้าวันแล้ว");
    }

    @Test
    void signsInOnThePageWhenTheSessionHasEnded() {
        server.signedIn = false;
        type("อยู่กับหลาน");
        Locator dialog = page.locator("dialog.sign-in-again");
        enter(dialog, "wrong");
        assertThat(dialog).containsText("รหัสผ่านไม่ถูก");
        enter(dialog, "right");
        assertThat(dialog).hasCount(0);
        assertThat(state()).containsText("เก็บไว้แล้ว", within(3 * SECOND));
        assertThat(lastDraft()).containsEntry("notes", "อยู่กับหลาน").containsEntry("_csrf", "fresh-token");
    }

    @Test
    void sendsTheSameRequestWithTheSameKeyUntilItArrives() {
        type("ขอความช่วยเหลือ");
        assertThat(state()).containsText("เก็บไว้แล้ว", within(3 * SECOND));
        server.offline = true;
        send();
        assertThat(page.locator("[data-note]")).containsText("สิ่งที่พิมพ์ยังอยู่");
        server.offline = false;
        page.waitForURL("**/contacts/1");
        assertThat(server.contacts).hasSize(1);
        assertThat(server.contacts.getFirst())
                .containsEntry("clientKey", "key-1")
                .containsEntry("notes", "ขอความช่วยเหลือ");
    }

    @Test
    void doesNotSendBehindTheBackOfWhoGoesOnTyping() {
        server.offline = true;
        send();
        type("แก้อีกนิด");
        assertThat(page.locator("[data-note]")).containsText("กดส่งอีกครั้ง");
        server.offline = false;
        assertThat(state()).containsText("เก็บไว้แล้ว", within(8 * SECOND));
        assertThat(server.contacts).isEmpty();
    }

    @Test
    void showsWhatIsWrongWithoutLeavingThePage() {
        server.refusesForm = true;
        send();
        assertThat(page.locator("[data-errors]")).isFocused();
        assertThat(page.locator("#notes")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#notes")).hasAttribute("aria-describedby", "notes-error");
        server.refusesForm = false;
        send();
        page.waitForURL("**/contacts/1");
    }

    @Test
    void answersToKeysByTheirPlaceAndNeverWhileTyping() {
        page.keyboard().press("KeyJ");
        assertThat(page.locator("[data-row] a").first()).isFocused();
        page.keyboard().press("KeyJ");
        assertThat(page.locator("[data-row] a").last()).isFocused();
        page.keyboard().press("Shift+Slash");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Slash");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("/jn");
        assertThat(page.locator("#q")).hasValue("/jn");
    }

    @Test
    void leavesTheKeysAloneWhenSwitchedOff() {
        context.addCookies(List.of(new Cookie("keys", "off").setUrl(PretendServer.SITE)));
        page.keyboard().press("Slash");
        assertThat(page.locator("#q")).not().isFocused();
    }

    @Test
    void changesToNightColoursAtOnce() {
        Locator html = page.locator("html");
        page.locator(".top-who > form [data-theme-switch]").click();
        assertThat(html).hasAttribute("data-theme", "dark");
        assertThat(violations()).isEmpty();
        page.locator(".top-who > form [data-theme-switch]").click();
        assertThat(html).hasAttribute("data-theme", "light");
    }

    @Test
    void fitsAPhoneAndATwiceEnlargedPage() {
        for (int width : new int[] {360, 640, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(violations()).as("at %d px", width).isEmpty();
        }
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + rule.getNodes())
                        .toList();
    }

    private void type(String text) {
        page.locator("#notes").pressSequentially(text);
    }

    private void send() {
        page.locator("main .btn-primary").click();
    }

    private static void enter(Locator dialog, String password) {
        dialog.locator("input[type=password]").fill(password);
        dialog.locator("button").click();
    }

    private Locator state() {
        return page.locator("[data-draft-state]");
    }

    private Map<String, String> lastDraft() {
        return server.drafts.getLast();
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
