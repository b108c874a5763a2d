package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.web.Pages;

/** The numbers of a page as somebody reads them, and the rows each of them opens to. */
final class NumbersOnPage {
    private static final Pattern NUMBER =
            Pattern.compile("data-number=\"([^\"]+)\" href=\"([^\"]+)\"[^>]*>([\\d,]+)</a>");

    private final Pages pages;

    NumbersOnPage(Pages pages) {
        this.pages = pages;
    }

    /** One after the other: its name, where it leads, how many. */
    Matcher found(Actor actor, String address) {
        return NUMBER.matcher(pages.page(actor, address));
    }

    /** Each by its name, as it stands first on the page. */
    Map<String, String> read(Actor actor, String address) {
        Matcher found = found(actor, address);
        Map<String, String> numbers = new LinkedHashMap<>();
        while (found.find()) {
            numbers.putIfAbsent(found.group(1), found.group(3));
        }
        return numbers;
    }

    /** The same, and each opens to exactly that many rows. */
    Map<String, String> opened(Actor actor, String address) {
        Matcher found = found(actor, address);
        Map<String, String> numbers = new LinkedHashMap<>();
        while (found.find()) {
            String href = found.group(2).replace("&amp;", "&");
            int count = Integer.parseInt(found.group(3).replace(",", ""));
            assertThat(rows(actor, href)).as(href).isEqualTo(count);
            numbers.putIfAbsent(found.group(1), found.group(3));
        }
        return numbers;
    }

    int rows(Actor actor, String href) {
        int rows = 0;
        for (int page = 1; ; page++) {
            String body = pages.page(actor, href + "&page=" + page);
            rows += body.split("data-row", -1).length - 1;
            if (!body.contains("rel=\"next\"")) {
                return rows;
            }
        }
    }

    static int sum(Map<String, String> numbers, String beginning) {
        return numbers.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .mapToInt(one -> Integer.parseInt(one.getValue()))
                .sum();
    }
}
