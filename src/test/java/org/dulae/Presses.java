package org.dulae;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.stream.Stream;
import org.dulae.area.SomeAgeFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where typing or pressing leads from a page of the demo, as no link leads there. */
final class Presses {
    private final JdbcClient owner;

    Presses(JdbcClient owner) {
        this.owner = owner;
    }

    Stream<String> from(Page page, String pattern) {
        return switch (pattern) {
            case "/desk" ->
                Stream.of(after(
                        page, pattern, () -> page.locator("button.start-first").click()));
            case "/people" ->
                Stream.of("สมมุติ", "52-2570-99999")
                        .map(text -> after(page, pattern, () -> typed(page, "#person-q", text)));
            case "/letters" -> Stream.of(after(page, pattern, () -> typed(page, "#register-q", "เยี่ยมบ้าน")));
            case "/privacy" ->
                Stream.of("mali", number("team_id is null"))
                        .map(text -> after(page, pattern, () -> typed(page, "main input[name=text]", text)));
            case "/age-files" ->
                Stream.of(after(page, pattern, () -> {
                    page.locator("#file")
                            .setInputFiles(new FilePayload(
                                    "ages.txt",
                                    "text/plain",
                                    SomeAgeFile.empty()
                                            .aged("52 จังหวัดลำปาง", 3)
                                            .line("เทศบาลนครลำปาง")
                                            .bytes()));
                    page.locator("#asOf").fill("31 ธ.ค. 2568");
                    page.locator("input[name=base]").first().check();
                    page.locator("main .btn-primary").click();
                }));
            case "/break-glass" ->
                Stream.of(after(page, pattern, () -> {
                    page.locator("#number").fill(number("team_id is not null"));
                    page.locator("#reason").fill("เด็กอยู่ในอันตราย ต้องรู้ว่าใครดูแล");
                    page.locator("main .btn-primary").click();
                }));
            default -> Stream.of();
        };
    }

    private static String after(Page page, String address, Runnable act) {
        page.navigate(address);
        act.run();
        page.waitForURL(url -> !url.endsWith(address), new Page.WaitForURLOptions().setTimeout(30_000));
        return path(page);
    }

    private String number(String which) {
        return owner.sql("select min(number) from casework.case_file where " + which)
                .query(String.class)
                .single();
    }

    private static void typed(Page page, String field, String text) {
        page.locator(field).first().fill(text);
        page.locator(field).first().press("Enter");
    }

    static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
