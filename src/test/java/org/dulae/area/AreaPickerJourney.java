package org.dulae.area;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dulae.Chromium;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The place picker in a browser, with the real list of places behind it and no server. */
class AreaPickerJourney {
    private static final String SITE = "http://dulae.test";
    private static final Texts TH = SomeAreas.texts(Texts.THAI);
    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private boolean offline;
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
        context.route("**/*", this::answer);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(SITE + "/form");
        assertThat(field()).hasAttribute("role", "combobox");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(complaints).isEmpty();
        context.close();
    }

    @Test
    void findsAPlaceWhileTypingAndTakesItWithTheKeys() {
        field().pressSequentially("หัวเมือง ลำ");
        assertThat(lines()).hasCount(1);
        assertThat(lines().first()).containsText("ต.หัวเมือง");
        assertThat(lines().first()).containsText("อ.เมืองปาน จ.ลำปาง 52240");
        assertThat(page.locator("[role=status]")).containsText("พบ 1 แห่ง");
        field().press("ArrowDown");
        assertThat(lines().first()).hasAttribute("aria-selected", "true");
        assertThat(violations()).isEmpty();
        field().press("Enter");
        assertThat(field()).hasValue("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        assertThat(code()).hasValue("521305");
        assertThat(lines().first()).isHidden();
        assertThat(field()).isFocused();
    }

    @Test
    void showsEveryPlaceOfOneNameWithItsWholePath() {
        field().pressSequentially("หนองบัว");
        assertThat(lines()).hasCount(50);
        assertThat(lines().nth(27)).containsText("ต.หนองบัว");
        assertThat(page.locator("b", new Page.LocatorOptions().setHasText("หนองบัว"))
                        .and(page.getByText("ต.หนองบัว", new Page.GetByTextOptions().setExact(true))))
                .hasCount(28);
        field().press("ArrowUp");
        assertThat(lines().last()).isInViewport();
        assertThat(lines().last()).hasAttribute("aria-selected", "true");
    }

    @Test
    void takesAPlaceWithTheMouse() {
        field().pressSequentially("แจ้ซ้อน");
        lines().first().click();
        assertThat(code()).hasValue("521304");
        assertThat(page.locator("#changes")).hasText("1");
    }

    @Test
    void forgetsTheCodeWhenTheWordsChange() {
        field().pressSequentially("แจ้ซ้อน");
        lines().first().click();
        field().press("Backspace");
        assertThat(code()).hasValue("");
        assertThat(lines().first()).isVisible();
    }

    @Test
    void closesWithEscapeAndOnLeavingAndKeepsWhatWasTyped() {
        field().pressSequentially("หัวเมือง");
        assertThat(lines()).not().hasCount(0);
        field().press("Escape");
        assertThat(lines().first()).isHidden();
        assertThat(field()).hasAttribute("aria-expanded", "false");
        field().press("ArrowDown");
        assertThat(lines().first()).isVisible();
        field().press("Tab");
        assertThat(lines().first()).isHidden();
        assertThat(field()).hasValue("หัวเมือง");
        assertThat(code()).hasValue("");
    }

    @Test
    void saysSoWhenNothingIsFound() {
        field().pressSequentially("qqzzqq");
        assertThat(page.getByText("ยังไม่พบชื่อนี้")).isVisible();
        assertThat(violations()).isEmpty();
    }

    @Test
    void staysAPlainFieldWithoutSignal() {
        offline = true;
        field().pressSequentially("หัวเมือง");
        page.waitForTimeout(400);
        assertThat(lines()).hasCount(0);
        assertThat(field()).hasValue("หัวเมือง");
    }

    @Test
    void fitsAPhone() {
        page.setViewportSize(360, 740);
        field().pressSequentially("หนองบัว อ.เมือง");
        assertThat(lines()).not().hasCount(0);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat((int) lines().first().boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(violations()).isEmpty();
    }

    private Locator field() {
        return page.locator("#place");
    }

    private Locator code() {
        return page.locator("input[name=place]");
    }

    private Locator lines() {
        return page.locator("[role=option]");
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + rule.getNodes())
                        .toList();
    }

    private void answer(Route route) {
        URI address = URI.create(route.request().url());
        String path = address.getPath();
        if (path.equals("/api/areas")) {
            places(route, query(address));
        } else if (path.endsWith(".js")) {
            fulfil(route, "text/javascript", read("js/areaPicker.js"));
        } else if (path.endsWith(".css")) {
            fulfil(route, "text/css", read("css/tokens.css") + read("css/components.css") + read("css/area.css"));
        } else {
            fulfil(route, "text/html", form());
        }
    }

    private void places(Route route, Map<String, String> query) {
        if (offline) {
            route.abort();
            return;
        }
        AreaLevel level = AreaLevel.valueOf(query.getOrDefault("level", "TAMBON"));
        List<AreaController.Found> found =
                SomeAreas.INDEX.search(query.getOrDefault("q", ""), new AreaIndex.Asked(level, null, 50)).stream()
                        .map(hit -> AreaController.found(hit.path(), TH))
                        .toList();
        fulfil(route, "application/json", JsonMapper.shared().writeValueAsString(found));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void fulfil(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type + "; charset=utf-8")
                .setBody(body));
    }

    private static String form() {
        Texts t = new Texts(Bundles.load(), Locale.forLanguageTag("th"), Clock.systemUTC());
        return """
                <!doctype html><html lang="th"><head><title>ทดลอง</title><link rel="stylesheet" href="/app.css"></head><body><main>
                <h1>ทดลอง</h1><form><div class="field"><label for="place">ตำบล</label>
                <div class="area-picker" data-level="TAMBON" data-found="%s" data-none="%s" data-places="%s">
                <input class="input" id="place" name="placeText" type="text" autocomplete="off"><input type="hidden" name="place">
                </div></div><button>ส่ง</button><output id="changes">0</output></form></main>
                <script type="module">
                import areaPicker from '/areaPicker.js';
                areaPicker(document.querySelector('.area-picker'));
                document.querySelector('#place').addEventListener('change', () => document.querySelector('#changes').textContent++);
                </script></body></html>
                """.formatted(
                        t.text("area.picker.found", "{0}"), t.text("area.picker.none"), t.text("area.picker.places"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("src/main/web", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
