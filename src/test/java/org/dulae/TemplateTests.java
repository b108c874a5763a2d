package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages keep to what the content security policy allows, and send everything through the components of {@code ui}. */
class TemplateTests {
    private static final Path COMPONENTS = Checkout.TEMPLATES.resolve("ui");
    private static final Predicate<Path> ANY = file -> true;

    @Test
    void noPageCarriesStyleOrScriptInItself() {
        assertThat(found(
                        ANY,
                        "<style\\b|\\sstyle\\s*=|<script(?![^>]*\\bsrc=)[^>]*>|\\son[a-z]+=\"|\\bhx-on\\b|javascript:"))
                .isEmpty();
    }

    @Test
    void nothingComesFromAnotherServer() {
        assertThat(found(ANY, "\\b(src|srcset|href|action)=\"(https?:)?//[^\"]*"))
                .isEmpty();
    }

    /** The component puts in the token, the key that makes a retry happen once, and what keeps typing safe. */
    @Test
    void formsThatChangeSomethingComeFromTheComponent() {
        assertThat(found(file -> !file.endsWith("ui/form.jte"), "<form\\b(?![^>]*method=\"(get|dialog)\")[^>]*"))
                .isEmpty();
    }

    /** Label, hint, value and error stand together there; a field without a label does not compile. */
    @Test
    void fieldsComeFromTheComponents() {
        assertThat(found(
                        file -> !file.startsWith(COMPONENTS),
                        "<(textarea|select)\\b[^>]*|<input\\b(?![^>]*type=\"(hidden|radio|checkbox)\")[^>]*"))
                .isEmpty();
    }

    /** A choice that shows more than a word (a person, a level with its reason) may be written by hand, inside its label. */
    @Test
    void choicesWrittenByHandStandInTheirLabel() {
        assertThat(found(
                        file -> !file.startsWith(COMPONENTS),
                        "(?s)(</label>|^)((?!<label\\b|</label>).)*?<input\\b[^>]*type=\"(radio|checkbox)\"[^>]*"))
                .isEmpty();
    }

    @Test
    void nothingIsWrittenUnescaped() {
        assertThat(found(ANY, "\\$unsafe\\{[^}]*")).isEmpty();
    }

    @Test
    void pagesAskTheFrameForWordsAndNobodyElse() {
        assertThat(Checkout.files(Checkout.TEMPLATES, ".jte"))
                .filteredOn(file -> Checkout.text(file).contains("@template.ui.layout("))
                .allMatch(file -> Checkout.text(file).contains("@param Frame f"));
    }

    private static List<String> found(Predicate<Path> where, String what) {
        Pattern pattern = Pattern.compile(what, Pattern.CASE_INSENSITIVE);
        return Checkout.files(Checkout.TEMPLATES, ".jte").stream()
                .filter(where)
                .flatMap(file -> found(file, pattern))
                .toList();
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        return pattern.matcher(Checkout.text(file).replaceAll("(?s)<%--.*?--%>", ""))
                .results()
                .map(result -> Checkout.TEMPLATES.relativize(file) + ": "
                        + result.group().strip());
    }
}
