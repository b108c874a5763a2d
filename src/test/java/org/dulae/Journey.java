package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * A task done in a real browser against the running application. Every page a journey opens must be free of policy violations and
 * script errors; {@link #seen} looks at one with axe as well.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Journey {
    protected static final String PASSWORD = "แม่น้ำวังไหลช้า ๆ 2569";
    /** Slow to make, as it is meant to be. */
    private static final String HASH =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            // A microphone that hums, so that a voice can be recorded.
            "--use-fake-device-for-media-stream",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A label or a script would find only the first of them; axe no longer asks. */
    private static final String TWICE =
            "[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) < at)";
    /** A folder in which everything {@link #seen} is kept as a picture. */
    private static final @Nullable String PICTURES = System.getenv("DULAE_SHOTS");

    protected JdbcClient owner;
    private final Set<Page> plain = new HashSet<>();
    private int pictures;
    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    protected int port;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create();
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium: bin/check installs it on Debian"));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void forgetFaults() {
        faults.clear();
    }

    @AfterEach
    void noFaults() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(faults).as("policy violations and script errors").isEmpty();
    }

    /** A new window of its own session: Thai, 1280 px wide. */
    protected Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    protected Page phone() {
        return window(new Browser.NewContextOptions().setViewportSize(360, 740));
    }

    protected Page withoutScript() {
        return plain(1280, 900);
    }

    protected Page phoneWithoutScript() {
        return plain(360, 740);
    }

    private Page plain(int width, int height) {
        Page page = window(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false));
        plain.add(page);
        return page;
    }

    private Page window(Browser.NewContextOptions options) {
        // A colour on its way to another is not yet the one that is to be read.
        BrowserContext context = browser.newContext(options.setLocale("th-TH")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL("http://localhost:" + port));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Stores the actor as an account with the journeys' password; whoever had the name before, in another journey, has it no more. */
    protected Actor account(Actor actor, String login) {
        return account(owner, actor, login);
    }

    static Actor account(JdbcClient owner, Actor actor, String login) {
        SomeActor.stored(owner, actor);
        owner.sql("update access.app_user set login = left(login, 20) || id::text where login = ? and id <> ?")
                .params(login, actor.id().value())
                .update();
        owner.sql("update access.app_user set login = ? where id = ?")
                .params(login, actor.id().value())
                .update();
        owner.sql("update access.credential set password_hash = ? where user_id = ?")
                .params(HASH, actor.id().value())
                .update();
        return actor;
    }

    protected static void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /**
     * Looks at the page with axe: no violation of WCAG 2.2 AA, and nothing scrolls sideways. Axe is a script itself, so a page without
     * script is only measured. No id stands twice. A picture for people, if they ask.
     */
    protected void seen(Page page) {
        if (!plain.contains(page)) {
            axe(page);
        }
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("scrolls sideways: " + page.url())
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(TWICE))
                .as("ids given twice: " + page.url())
                .isEmpty();
        if (PICTURES != null) {
            String name = "%s-%02d-%d.png".formatted(getClass().getSimpleName(), ++pictures, page.viewportSize().width);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name)));
        }
    }

    private void axe(Page page) {
        // axe itself styles what it measures; what the page did was noted before.
        List<String> before = List.copyOf(faults);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // No page has frames: the legacy mode spares a second window for each look. What is well is neither described
        // nor sent.
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        faults.retainAll(before);
        assertThat(violations)
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
