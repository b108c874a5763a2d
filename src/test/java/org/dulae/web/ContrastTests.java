package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text stands out 4.5 : 1 from its ground and marks 3 : 1, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTests {
    private static final Path TOKENS = Path.of("src/main/web/css/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})\\b");
    private static final List<String> GROUNDS = List.of("ground", "surface", "raised", "sunken");

    /** Ink and ground, one pair a line. */
    private static final List<String> TEXTS = List.of(
            "on-action action",
            "on-action action-strong",
            "on-bar bar",
            "on-bar-2 bar",
            "action action-tint",
            "ink action-tint",
            "on-solid p0",
            "on-solid p1",
            "on-solid locked",
            "p0 p0-tint",
            "p1 p1-tint",
            "p2 p2-tint",
            "p3 p3-tint",
            "ink-2 p3-tint",
            "ok ok-tint",
            "warn warn-tint",
            "bad bad-tint",
            "locked locked-tint",
            "ink p1-tint",
            "ink warn-tint",
            "ink p2-tint",
            "ink bad-tint");

    @Test
    void byDay() throws IOException {
        check(theme(":root {"));
    }

    @Test
    void byNight() throws IOException {
        Map<String, String> night = new HashMap<>(theme(":root {"));
        night.putAll(theme(":root[data-theme=\"dark\"] {"));
        check(night);
    }

    private static void check(Map<String, String> theme) {
        for (String ground : GROUNDS) {
            for (String ink : List.of("ink", "ink-2", "action", "p0", "p1", "p2", "ok", "warn", "bad")) {
                reaches(theme, ink, ground, 4.5);
            }
            reaches(theme, "line-strong", ground, 3);
        }
        TEXTS.forEach(pair -> reaches(theme, pair.split(" ")[0], pair.split(" ")[1], 4.5));
        reaches(theme, "warn-mark", "surface", 3);
        reaches(theme, "focus-halo", "focus-ink", 3);
    }

    private static void reaches(Map<String, String> theme, String ink, String ground, double least) {
        assertThat(contrast(theme.get(ink), theme.get(ground)))
                .as("%s on %s", ink, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> theme(String opening) throws IOException {
        String css = Files.readString(TOKENS);
        String block = css.substring(css.indexOf("\n" + opening), css.indexOf("\n}", css.indexOf("\n" + opening)));
        return COLOUR.matcher(block.replaceAll("#([0-9a-f])([0-9a-f])([0-9a-f])\\b", "#$1$1$2$2$3$3"))
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1), found -> found.group(2), (first, second) -> second));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] part = Stream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
    }
}
