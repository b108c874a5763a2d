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
 * Each page at 360 and 1280 px, in Thai and English, into target/shots; with {@code --readme} the three pictures of the README; with names behind
 * the address, the pages whose names begin so.
 */
public final class Shots {
    private static final Path TARGET = Path.of("target/shots");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int SETTLED = 1500;

    private final String address;
    private final Map<String, String> passwords;
    private final Browser browser;

    private Shots(String address, Map<String, String> passwords, Browser browser) {
        this.address = address;
        this.passwords = passwords;
        this.browser = browser;
    }

    /**
     * Who looks at which page, step by step: an address; {@code below:} an address under this page's; {@code first:} the first link to such
     * an address; {@code press:}, {@code check:}
     * and {@code fill:} an element, the last with {@code =} and a text.
     */
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
                new Look("case-assessment", "mali", List.of("/today", "first:/cases/", "below:/assessments/new")),
                new Look("case-help", "mali", List.of("/today", "first:/cases/", "below:/help/new")),
                new Look("case-goal", "mali", List.of("/today", "first:/cases/", "below:/goals/new")),
                new Look("case-closure", "mali", List.of("/today", "first:/cases/", "below:/closure")),
                new Look("case-people", "mali", List.of("/today", "first:/cases/", "below:/people")),
                new Look("case-problems", "mali", List.of("/today", "first:/cases/", "below:/problems")),
                new Look("case-hand-over", "mali", List.of("/today", "first:/cases/", "below:/hand-over")),
                new Look("cases", "mali", List.of("/cases")),
                new Look("numbers", "mali", List.of("/numbers")),
                new Look("numbers-province", "pim", List.of("/numbers")),
                new Look("area", "pim", List.of("/areas")),
                new Look("area-tambon", "mali", List.of("/areas")),
                new Look("area-ahead", "pim", List.of("/areas/52?beside=20")),
                new Look("care", "pim", List.of("/areas/52/capacity")),
                new Look("age-files", "pim", List.of("/age-files")),
                new Look(
                        "figures",
                        "pim",
                        List.of(
                                "/figures",
                                "fill:#text=อุบลราชธานีมีประชากร 1,868,907 คน (มีนาคม 2567) เป็นผู้สูงอายุ 278,537 คน (ปี 2566) หรือร้อยละ 19.55",
                                "press:main form .btn-primary")),
                new Look("person", "mali", List.of("/today", "first:/cases/", "first:/people/")),
                new Look(
                        "family",
                        "mali",
                        List.of(
                                "/people",
                                "fill:#person-q=ป้าแก้ว หัวเมือง",
                                "press:main .btn-primary",
                                "first:/people/0",
                                "below:/family")),
                new Look(
                        "person-rights", "mali", List.of("/today", "first:/cases/", "first:/people/", "below:/rights")),
                new Look(
                        "home-rights",
                        "mali",
                        List.of("/today", "first:/cases/", "first:/people/", "below:/rights/home")),
                new Look("small-matter", "mali", List.of("/small-matters/new")),
                new Look("case-links", "mali", List.of("/today", "first:/cases/", "below:/links")),
                new Look("case-brief", "mali", List.of("/today", "first:/cases/", "below:/brief")),
                new Look("case-documents", "mali", List.of("/today", "first:/cases/", "below:/attachments")),
                new Look("case-letters", "mali", List.of("/today", "first:/cases/", "below:/letters")),
                new Look("letters", "mali", List.of("/letters")),
                new Look("letterhead", "mali", List.of("/letters/head")),
                new Look("complain", "", List.of("/complain?province=52")),
                new Look("complain-follow", "", List.of("/complain/follow")),
                new Look("complaint-spoken", "chula", List.of("/complaints/new")),
                new Look("complaints", "wichai", List.of("/complaints")),
                new Look("complaint", "wichai", List.of("/complaints", "first:/complaints/0")),
                new Look("ledgers", "mali", List.of("/ledgers")),
                new Look("returns", "mali", List.of("/returns")),
                new Look("returns-province", "pim", List.of("/returns")),
                new Look("targets", "mali", List.of("/targets")),
                new Look("backups", "anan", List.of("/upkeep")),
                new Look("real-people", "anan", List.of("/upkeep/ready")),
                new Look("clocks", "mali", List.of("/today", "first:/clocks/")),
                new Look("legal-clocks", "mali", List.of("/legal-clocks")),
                new Look("holidays", "anan", List.of("/holidays")),
                new Look("people", "chula", List.of("/people", "fill:#person-q=สมมุติ", "press:main .btn-primary")),
                new Look("centres", "pim", List.of("/centres")),
                new Look("office", "pim", List.of("/rollout/521305", "first:/centres/", "first:/centres/")),
                new Look("centre-health", "mali", List.of("/rollout/521305", "first:/centres/")),
                new Look(
                        "centre-cover",
                        "mali",
                        List.of("/rollout/521305", "first:/centres/", "first:/centres/", "below:/cover")),
                new Look("map", "pim", List.of("/map")),
                new Look("map-country", "pim", List.of("/map?area=00&show=AGED")),
                new Look("boundaries", "pim", List.of("/map/boundaries")),
                new Look("rollout", "pim", List.of("/rollout")),
                new Look("rollout-country", "pim", List.of("/rollout?area=00")),
                new Look("rollout-tambon", "pim", List.of("/rollout/521305")),
                new Look("plan", "pim", List.of("/rollout", "first:/rollout/plan")),
                new Look("meetings", "pim", List.of("/meetings")),
                new Look("meeting", "pim", List.of("/meetings", "first:/meetings/0")),
                new Look("meeting-new", "pim", List.of("/meetings/new?place=521305")),
                new Look("meeting-people", "pim", List.of("/meetings", "first:/meetings/0", "below:/people")),
                new Look("chairs", "pim", List.of("/centres/chairs")),
                new Look("chair", "pim", List.of("/centres/chairs/521305")),
                new Look("directory", "pim", List.of("/directory?area=521305")),
                new Look("one-home", "pim", List.of("/one-home/52")),
                new Look("public-tambon", "", List.of("/tambon/521305")),
                new Look("rights", "", List.of("/rights")),
                new Look("rights-found", "", List.of("/rights", "fill:#born=65", "press:main form .btn-primary")),
                new Look("rights-all", "", List.of("/rights/all")),
                new Look("rights-one", "", List.of("/rights/all/OLD_AGE_ALLOWANCE")),
                new Look("privacy", "nida", List.of("/privacy")),
                new Look("privacy-record", "nida", List.of("/privacy/record")),
                new Look("breaches", "nida", List.of("/privacy/breaches")),
                new Look("data-requests", "nida", List.of("/privacy/requests")),
                new Look("data-request", "nida", List.of("/privacy/requests", "first:/privacy/requests/0")),
                new Look("accounts", "anan", List.of("/accounts")),
                new Look("account", "mali", List.of("/account")),
                new Look("inbox", "mali", List.of("/inbox")));
    }

    /** The pictures of the README: a desk while somebody speaks, the day of a centre, a case under way. */
    private static List<Look> readme() {
        return List.of(
                new Look(
                        "desk",
                        "chula",
                        List.of(
                                "/desk",
                                "press:button.start-first",
                                "fill:#who=แก้ว",
                                "fill:#notes=ป้าแก้วล้มในห้องน้ำเมื่อ 5 วันก่อน ตั้งแต่นั้นลุกไม่ได้ นอนอย่างเดียว อยู่กับหลานชาย 9 ขวบสองคน"
                                        + " หลานหยุดเรียนมาเฝ้ายาย เพื่อนบ้านเอาข้าวไปให้วันละมื้อ",
                                "check:input[name=problems][value=HEALTH]",
                                "check:input[name=problems][value=EDUCATION]")),
                new Look("today", "mali", List.of("/today")),
                new Look("case", "mali", List.of("/today", "first:/cases/")));
    }

    public static void main(String[] arguments) throws IOException {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean readme = names.remove("--readme");
        String address =
                names.isEmpty() || !names.getFirst().startsWith("http") ? "http://localhost:8080" : names.removeFirst();
        String home = System.getenv().getOrDefault("DULAE_HOME", System.getProperty("user.home") + "/.dulae");
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(home, "demo-users.tsv"))) {
            String[] part = line.split("\t");
            passwords.put(part[1], part[2]);
        }
        Files.createDirectories(TARGET);
        try (Chromium chromium = new Chromium()) {
            Shots shots = new Shots(address, passwords, chromium.browser());
            if (readme) {
                readme().forEach(look -> shots.take(look, WIDE, "th", Path.of("docs/img", look.name() + ".png")));
            } else {
                shots.all(names);
            }
        }
    }

    private void all(List<String> names) {
        List<Look> wanted = looks().stream()
                .filter(look -> names.isEmpty() || names.stream().anyMatch(look.name()::startsWith))
                .toList();
        for (Look look : wanted) {
            for (String language : List.of("th", "en")) {
                for (int width : new int[] {WIDE, NARROW}) {
                    take(look, width, language, TARGET.resolve(look.name() + "-" + width + "-" + language + ".png"));
                }
            }
        }
    }

    private void take(Look look, int width, String language, Path file) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width == WIDE ? 900 : 740)
                .setColorScheme(ColorScheme.LIGHT)
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
            }
            look.path().forEach(step -> go(page, step));
            page.waitForTimeout(SETTLED);
            page.evaluate("scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(file.startsWith(TARGET)));
            System.out.println(file);
        } catch (RuntimeException e) {
            System.out.println(look.name() + " " + width + " " + language + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void go(Page page, String step) {
        String what = step.replaceFirst("^[a-z]+:", "");
        if (step.startsWith("below:")) {
            page.navigate(page.url() + what);
        } else if (step.startsWith("first:")) {
            page.locator("main a[href^='" + what + "']").first().click();
        } else if (step.startsWith("press:")) {
            page.locator(what).click();
        } else if (step.startsWith("check:")) {
            page.locator(what).check();
        } else if (step.startsWith("fill:")) {
            int at = what.indexOf('=');
            page.locator(what.substring(0, at)).pressSequentially(what.substring(at + 1));
        } else {
            page.navigate(step);
        }
        page.waitForLoadState();
    }
}
