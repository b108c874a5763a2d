package org.dulae;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dulae.casework.CaseStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An account of each role in the demo province follows every link it is shown, and looks at each page made of something not yet looked
 * at: axe finds nothing in light or dark, nothing scrolls sideways on a phone, no policy is violated. At the end no page is left that
 * nobody has opened.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "dulae.demo=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourney extends Journey {
    /** What no link of the demo leads to, and why; each has a journey or a page test of its own. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("/", "leads on to the first page of a role"),
            entry("/setup", "only before there is an account"),
            entry("/sign-in/again", "only with a password to be changed"),
            entry("/sign-in/code", "only with a second factor"),
            entry("/account/second-factor", "only after the password is asked again"),
            entry("/sign-in/done", "only when a page kept open has signed in again"),
            entry("/unlock", "only after too many wrong passwords"),
            entry("/units", "only with several units"),
            entry("/health", "for machines"),
            entry("/cases/{id}/safety", "only for the team of a restricted case: SafetyPlanJourney"),
            entry("/cases/{id}/attachments/{attachment}/preview", "a picture within a page"),
            entry("/ledgers/{ledger}", "kept for three days, for who brought it: LedgerJourney"),
            entry("/ledgers/{ledger}/refused", "only with rows to mend: LedgerPagesTests"),
            entry("/rights/paper", "leads back to the questions: RightsPagesTests"),
            entry("/rights/change", "leads back to the questions: RightsPagesTests"),
            entry("/api/areas", "for the place field"),
            entry("/api/entitlements", "for machines"),
            entry("/api/entitlements/facts", "for machines"));

    /** Pages of one pattern that the first account asks for, as they differ by what is in them; and each account after it. */
    private static final int ENOUGH = 4;

    private static final int ENOUGH_AGAIN = 2;

    private static final Pattern LINK =
            Pattern.compile("(?:<a [^>]*href|<form [^>]*method=\"get\"[^>]*action|hx-get)=\"(/[^\"#]*)");

    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9-]*)(?:\\s[^>]*?class=\"([^\"]*)\")?");
    private static final Path HOME = folder();

    /** Elements with their classes that were looked at: in the frame of any page, and in the pages of each pattern. */
    private final Map<String, Set<String>> looked = new HashMap<>();

    private final Set<String> opened = new TreeSet<>();
    private GetMappings mappings;

    @Autowired
    void mappings(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping router) {
        mappings = new GetMappings(router);
    }

    @DynamicPropertySource
    static void inItsOwnFolder(DynamicPropertyRegistry properties) {
        properties.add("dulae.home", HOME::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dulae-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each role. */
    static Stream<String> signIns() throws IOException {
        Set<String> roles = new HashSet<>();
        return Files.readAllLines(HOME.resolve("demo-users.tsv")).stream()
                .filter(line -> roles.add(line.split("\t")[0]));
    }

    @ParameterizedTest
    @MethodSource("signIns")
    void everyPageALinkLeadsToIsGoodToSee(String line) {
        String[] part = line.split("\t");
        Page page = window();
        page.navigate("/sign-in");
        if (opened.add("/sign-in")) {
            look(page, true);
        }
        page.locator("#login").fill(part[1]);
        page.locator("#password").fill(part[2]);
        page.locator("main button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        walk(page);
    }

    /** What nobody has opened yet comes first. */
    private void walk(Page page) {
        Map<String, Integer> asked = new HashMap<>();
        Set<String> before = Set.copyOf(opened);
        Deque<String> next = new ArrayDeque<>(List.of(Presses.path(page)));
        Set<String> known = new HashSet<>(next);
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            String pattern = mappings.of(address);
            if (asked.merge(pattern, 1, Integer::sum) > (before.contains(pattern) ? ENOUGH_AGAIN : ENOUGH)) {
                continue;
            }
            links(open(page, address, pattern)).filter(known::add).forEach(link -> {
                if (opened.contains(mappings.of(link))) {
                    next.addLast(link);
                } else {
                    next.addFirst(link);
                }
            });
            if (asked.get(pattern) == 1) {
                beyond(page, pattern).forEach(next::addFirst);
            }
        }
    }

    /** Asked for, and drawn when it is made of something nobody has looked at on such a page. */
    private String open(Page page, String address, String pattern) {
        APIResponse answer = page.request().get("http://localhost:" + port + address);
        assertThat(answer.status()).as(address).isLessThan(400);
        String html = answer.text();
        boolean first = opened.add(pattern);
        String[] frame = html.split("</?main", 3);
        if (frame.length == 3 && (made("", frame[0] + frame[2]) | made(pattern, frame[1]))) {
            page.navigate(address);
            look(page, first);
        }
        return html;
    }

    /** Whether it is made of something not yet looked at there. */
    private boolean made(String where, String html) {
        return looked.computeIfAbsent(where, any -> new HashSet<>())
                .addAll(ELEMENT.matcher(html)
                        .results()
                        .map(one -> one.group(1) + "." + one.group(2))
                        .toList());
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .filter(address -> !address.contains("lang="));
    }

    /** Where typing or pressing leads from a page; from the list of cases, to one of each status. */
    private Stream<String> beyond(Page page, String pattern) {
        if (!pattern.equals("/cases")) {
            return new Presses(owner).from(page, pattern);
        }
        return Stream.of(CaseStatus.values())
                .flatMap(status -> links(open(page, "/cases?status=" + status, pattern))
                        .filter(link -> mappings.of(link).equals("/cases/{id}"))
                        .limit(1));
    }

    /** In light and wide, as narrow as a cheap phone, and, the first time anybody opens such a page, in the dark. */
    private void look(Page page, boolean first) {
        page.setViewportSize(1280, 900);
        seen(page);
        page.setViewportSize(360, 740);
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("scrolls sideways on a phone: " + page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(1280, 900);
        if (first) {
            page.evaluate("document.documentElement.dataset.theme = 'dark'");
            // Axe is in the page already.
            assertThat((List<?>) page.evaluate("""
                    axe.run({runOnly: ['color-contrast'], resultTypes: ['violations']})
                      .then(found => found.violations.map(rule => rule.nodes[0].html))"""))
                    .as("in the dark: " + page.url())
                    .isEmpty();
        }
    }

    @AfterAll
    void noPageIsLeftThatNoLinkLeadsTo() {
        Set<String> left = mappings.all();
        left.removeAll(opened);
        left.removeAll(ELSEWHERE.keySet());
        assertThat(left).as("no link of the demo leads there").isEmpty();
    }
}
