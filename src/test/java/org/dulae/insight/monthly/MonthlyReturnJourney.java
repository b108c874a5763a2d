package org.dulae.insight.monthly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At the end of the month nobody types: the officer looks, opens a number, downloads and prints. */
class MonthlyReturnJourney extends Journey {
    private static final String TAMBON = "450101";

    @BeforeAll
    void aMonthOfWork() {
        Actor officer = account(SomeActor.officerOf(TAMBON), "returning");
        account(SomeActor.provinceOfficerOf("45"), "above");
        SomeReturn some = new SomeReturn(owner, officer, TAMBON);
        List<String> problems =
                List.of("INCOME", "HOUSING", "HEALTH", "ELDERLY", "DISABILITY", "SINGLE_PARENT", "BEGGING");
        List<String> groups = List.of("ELDERLY", "DISABLED", "SINGLE_PARENT_FAMILY", "LOW_INCOME", "INFORMAL_WORKER");
        for (int i = 0; i < 35; i++) {
            String day = "2025-10-%02dT03:00:00Z".formatted(1 + i % 28);
            UUID matter = some.opened(
                    day,
                    i % 3 == 0 ? "2025-10-30T03:00:00Z" : null,
                    List.of(problems.get(i % 7), problems.get(i % 5)),
                    List.of(groups.get(i % 5), groups.get(i % 3)).stream()
                            .distinct()
                            .toList());
            some.helped(matter, day, i % 2 == 0 ? "MONEY" : "CARE", i % 2 == 0 ? "2000" : null);
            some.contacted(day, i % 4 == 0 ? "WALK_IN" : "PHONE", "ADVICE", List.of(problems.get(i % 7)), List.of());
        }
        some.opened(Instant.now().minusSeconds(1).toString(), null, List.of("INCOME"), List.of("ELDERLY"));
    }

    @Test
    void looksAtTheMonthOpensANumberAndDownloadsTheWorkbook() {
        Page page = window();
        signIn(page, "returning");
        page.navigate("/numbers");
        page.locator("a[href='/returns']").click();
        page.waitForURL(Pattern.compile("/returns/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("เดือนนี้ยังไม่จบ");
        assertThat(page.locator("a[data-number='count=OPENED']").first()).hasText("1");
        seen(page);
        page.locator("a[rel=prev]").click();
        page.waitForURL(Pattern.compile("month=" + YearMonth.now(ThaiDate.ZONE).minusMonths(1)));
        page.navigate(page.url().replaceFirst("month=[\\d-]+", "month=2025-10"));
        seen(page);
        Locator income = page.locator("#by-problem a[data-number='count=OPENED&problem=INCOME']");
        int count = Integer.parseInt(income.textContent().strip());
        Assertions.assertTrue(count > 0);
        Download book = page.waitForDownload(
                () -> page.locator("a[href*='return.xlsx']").click());
        Assertions.assertEquals("return-2025-10.xlsx", book.suggestedFilename());
        income.click();
        page.waitForURL(Pattern.compile("/list\\?month=2025-10"));
        assertThat(page.locator("tr[data-row]")).hasCount(count);
        seen(page);
        page.locator("tr[data-row] a").first().click();
        page.waitForURL(Pattern.compile("/cases/"));
    }

    @Test
    void choosesAnotherMonthAndChannelOnAPhoneWithoutScript() {
        Page page = phoneWithoutScript();
        signIn(page, "returning");
        page.navigate("/returns");
        page.locator("#month")
                .selectOption(YearMonth.now(ThaiDate.ZONE).minusMonths(3).toString());
        page.locator(".narrowing form button").click();
        page.waitForURL(Pattern.compile("month=" + YearMonth.now(ThaiDate.ZONE).minusMonths(3)));
        page.navigate(page.url().replaceFirst("month=[\\d-]+", "month=2025-10"));
        page.locator("#channel").selectOption("HOTLINE_1300");
        page.locator("#parts form button").click();
        page.waitForURL(Pattern.compile("month=2025-10&count=OPENED&channel=HOTLINE_1300"));
        seen(page);
    }

    @Test
    void theProvinceChoosesAnOfficeAndReadsItInEnglish() {
        Page page = phone();
        signIn(page, "above");
        page.navigate("/returns");
        seen(page);
        page.locator("main .lines a").first().click();
        page.waitForURL(Pattern.compile("/returns/[0-9a-f-]{36}"));
        page.navigate(page.url() + "?month=2025-10");
        seen(page);
        page.navigate(page.url() + "&lang=en");
        assertThat(page.locator("h1")).hasText("Monthly return");
        seen(page);
    }
}
