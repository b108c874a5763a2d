package org.dulae.shots;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.Chromium;

/**
 * Takes pictures of the pages of a running demo: {@code bin/run} in one window, {@code bin/shots http://localhost:8080} in another.
 * Each page at 360 and 1280 px, in Thai and English, into target/shots; with {@code --readme} the three pictures of the README.
 */
public final class Shots {
    private static final Path TARGET = Path.of("target/shots");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private final String address;
    private final Map<String, String> passwords;
    private final Browser browser;

    private Shots(String address, Map<String, String> passwords, Browser browser) {
        this.address = address;
        this.passwords = passwords;
        this.browser = browser;
    }

    /** Who looks at which page; an address with {@code first:} follows the first link to such an address on the page before. */
    private record Look(String name, String login, List<String> path) {}

    private static List<Look> looks() {
        return List.of(
                new Look("sign-in", "", List.of("/sign-in")),
                new Look("desk-start", "chula", List.of("/desk")),
                new Look("desk", "chula", List.of("/desk", "press:button.start-first")),
                new Look("contacts", "chula", List.of("/contacts")),
                new Look("contact", "chula", List.of("/contacts", "first:/contacts/")),
                new Look("queue", "chula", List.of("/queue")),
                new Look("today", "mali", List.of("/today")),
                new Look("case", "mali", List.of("/today", "first:/cases/")),
                new Look("centres", "pim", List.of("/centres")),
                new Look("privacy", "nida", List.of("/privacy")),
                new Look("accounts", "anan", List.of("/accounts")),
                new Look("account", "mali", List.of("/account")),
                new Look("inbox", "mali", List.of("/inbox")));
    }

    public static void main(String[] arguments) throws IOException {
        String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        String home = System.getenv().getOrDefault("DULAE_HOME", System.getProperty("user.home") + "/.dulae");
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(home, "demo-users.tsv"))) {
            String[] part = line.split("\t");
            passwords.put(part[1], part[2]);
        }
        Files.createDirectories(TARGET);
        try (Chromium chromium = new Chromium()) {
            new Shots(address, passwords, chromium.browser()).all();
        }
    }

    private void all() {
        for (Look look : looks()) {
            take(look, WIDE, "th", ColorScheme.LIGHT);
            take(look, NARROW, "th", ColorScheme.LIGHT);
            take(look, WIDE, "en", ColorScheme.LIGHT);
            take(look, NARROW, "en", ColorScheme.LIGHT);
        }
    }

    private void take(Look look, int width, String language, ColorScheme colours) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width == WIDE ? 900 : 740)
                .setColorScheme(colours)
                .setBaseURL(address)
                .setLocale(language);
        try (BrowserContext window = browser.newContext(options)) {
            Page page = window.newPage();
            page.navigate("/sign-in?lang=" + language);
            if (!look.login().isEmpty()) {
                page.locator("#login").fill(look.login());
                page.locator("#password").fill(passwords.get(look.login()));
                page.locator("main button.btn-primary").click();
                page.waitForURL(url -> !url.contains("/sign-in"));
                new ArrayList<>(look.path()).forEach(step -> go(page, step));
            }
            page.waitForTimeout(400);
            Path file = TARGET.resolve(look.name() + "-" + width + "-" + language + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            System.out.println(file);
        } catch (RuntimeException e) {
            System.out.println(look.name() + " " + width + " " + language + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void go(Page page, String step) {
        if (step.startsWith("first:")) {
            page.locator("main a[href^='" + step.substring("first:".length()) + "']")
                    .first()
                    .click();
            page.waitForLoadState();
        } else if (step.startsWith("press:")) {
            page.locator(step.substring("press:".length())).click();
            page.waitForLoadState();
        } else {
            page.navigate(step);
        }
    }
}
