package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that say only what is true: links lead somewhere, commands, settings, classes and files exist. */
class DocsTests {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\bDULAE_[A-Z]+(?:_[A-Z]+)*\\b");
    private static final Pattern COMMAND = Pattern.compile("\\bbin/([a-z]+(?:-[a-z]+)*)\\b");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?:Tests|Journey)\\b");
    private static final Pattern FILE = Pattern.compile("`((?:src|docs|bin)/[\\w./-]+)`");
    private static final int README_LINES = 150;
    private static final int TWO_PAGES = 120;

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        assertThat(inDocuments(LINK, (document, target) -> {
                    String path = target.replaceFirst("#.*", "");
                    return target.matches("https?:.*|mailto:.*")
                            || path.isEmpty()
                            || Files.exists(document.resolveSibling(path));
                }))
                .isEmpty();
    }

    @Test
    void everyLinkIntoADocumentFindsItsHeading() {
        assertThat(inDocuments(LINK, (document, target) -> {
                    int hash = target.indexOf('#');
                    if (hash < 0 || target.startsWith("http")) {
                        return true;
                    }
                    Path file = hash == 0 ? document : document.resolveSibling(target.substring(0, hash));
                    return anchors(file).contains(target.substring(hash + 1));
                }))
                .isEmpty();
    }

    @Test
    void everyCommandExists() {
        assertThat(inDocuments(COMMAND, (document, command) -> Files.exists(Path.of("bin", command))))
                .isEmpty();
    }

    /** A word in capitals stands for whatever the reader calls it: {@code src/main/jte/WORD/}. */
    @Test
    void everyFileNamedExists() {
        assertThat(inDocuments(
                        FILE, (document, file) -> file.matches(".*\\b[A-Z]{4,}\\b.*") || Files.exists(Path.of(file))))
                .isEmpty();
    }

    @Test
    void everyTestNamedExists() {
        Set<String> tests = Checkout.files(Checkout.TESTS, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(inDocuments(TEST, (document, test) -> tests.contains(test))).isEmpty();
    }

    /** Both ways: nothing is told that is not read, nothing is read that is not told. */
    @Test
    void everySettingIsReadAndEverySettingReadIsTold() {
        Set<String> told = variables(documents());
        Set<String> read = variables(Stream.of(
                        Checkout.files(Path.of("src/main"), ".java"),
                        Checkout.files(Path.of("src/main/resources"), "application.properties"),
                        Checkout.files(Path.of("bin"), ""))
                .flatMap(List::stream)
                .toList());
        assertThat(told).isEqualTo(read);
    }

    @Test
    void readmeAndContributingStayShort() {
        assertThat(Checkout.text(Path.of("README.md")).lines()).hasSizeLessThanOrEqualTo(README_LINES);
        assertThat(Checkout.text(Path.of("README.th.md")).lines()).hasSizeLessThanOrEqualTo(README_LINES);
        assertThat(Checkout.text(Path.of("CONTRIBUTING.md")).lines()).hasSizeLessThanOrEqualTo(TWO_PAGES);
    }

    @Test
    void everyDecisionSaysWhyWhatAndWhen() {
        List<Path> decisions = Checkout.files(Path.of("docs/adr"), ".md");
        assertThat(decisions).hasSizeGreaterThanOrEqualTo(10);
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(Checkout.text(decision))
                        .as("%s", decision)
                        .contains("## Context", "## Decision", "## Consequences", "Date: 20"));
    }

    /** One line for each thing that is used to build, test or run. */
    @Test
    void everyDependencyIsExplained() {
        String explained = Checkout.text(Path.of("docs/dependencies.md"));
        assertThat(Stream.concat(
                        names(Path.of("pom.xml"), "<artifactId>([\\w.-]+?)(?:-\\$\\{[^<]*)?</artifactId>"),
                        names(Path.of("package.json"), "\"([@\\w./-]+)\": \"[\\d.]+\"")))
                .filteredOn(name -> !name.equals("dulae") && !explained.contains("`" + name))
                .isEmpty();
    }

    private static Stream<String> names(Path file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(Checkout.text(file))
                .results()
                .map(result -> result.group(1))
                .distinct();
    }

    private interface Check {
        boolean holds(Path document, String what);
    }

    private static List<String> inDocuments(Pattern pattern, Check check) {
        return documents().stream()
                .flatMap(document -> pattern.matcher(Checkout.text(document))
                        .results()
                        .map(result -> result.group(result.groupCount()))
                        .filter(what -> !check.holds(document, what))
                        .map(what -> document + ": " + what))
                .distinct()
                .toList();
    }

    private static Set<String> variables(List<Path> files) {
        return files.stream()
                .flatMap(file -> VARIABLE.matcher(Checkout.text(file)).results())
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> anchors(Path file) {
        Function<String, String> anchor = heading -> heading.replaceFirst("^#+ ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-');
        return Checkout.text(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(anchor)
                .collect(Collectors.toSet());
    }

    /** What stands in the root folder and in docs. */
    private static List<Path> documents() {
        try (Stream<Path> root = Files.list(Path.of(""))) {
            return Stream.concat(
                            root.filter(file -> file.toString().endsWith(".md")).sorted(),
                            Checkout.files(Path.of("docs"), ".md").stream())
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
