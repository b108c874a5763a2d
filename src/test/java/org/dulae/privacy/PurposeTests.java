package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The record of processing is what the database keeps: no table with people without a purpose, no purpose of nothing. */
class PurposeTests {
    private static final List<String> TABLES = tables();
    private static final Predicate<String> WITHOUT_PEOPLE = withoutPeople();

    /** The data dictionary is what the database says ({@code MigrationTests}), so it is asked instead. */
    private static List<String> tables() {
        return Pattern.compile("(?m)^### (\\S+\\.\\S+)$")
                .matcher(read("docs/data-dictionary.md"))
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    private static Predicate<String> withoutPeople() {
        return Pattern.compile(read("docs/tables-without-people.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.replace(".", "\\.").replace("*", ".*"))
                        .collect(Collectors.joining("|")))
                .asMatchPredicate();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Purpose> of(String table) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.tables().contains(table))
                .toList();
    }

    @Test
    void everyTableWithPeopleHasItsOnePurpose() {
        assertThat(TABLES).hasSizeGreaterThan(80);
        assertThat(TABLES)
                .filteredOn(WITHOUT_PEOPLE.negate())
                .allSatisfy(table -> assertThat(of(table)).as(table).hasSize(1));
    }

    @Test
    void everyTableOfAPurposeIsThere() {
        assertThat(Purpose.values())
                .allSatisfy(purpose -> assertThat(TABLES).as(purpose.name()).containsAll(purpose.tables()));
    }

    @Test
    void everyPurposeHasAGroundAndAControllerAndSensitiveDataOneOfTheirOwn() {
        assertThat(Purpose.values()).allSatisfy(purpose -> {
            assertThat(purpose.bases()).filteredOn(basis -> !basis.sensitive()).isNotEmpty();
            assertThat(purpose.controllers()).isNotEmpty();
            assertThat(purpose.subjects()).isNotEmpty();
        });
        assertThat(of("person.declared_group")).allMatch(Purpose::sensitive);
        assertThat(of("casework.fact")).allMatch(Purpose::sensitive);
    }

    @Test
    void everyPurposeSaysInWordsWhatWhoAndHowLong() throws Exception {
        for (String bundle : List.of("privacy", "privacy_en")) {
            Properties words = new Properties();
            words.load(Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + bundle + ".properties"), StandardCharsets.UTF_8));
            for (Purpose purpose : Purpose.values()) {
                assertThat(words)
                        .as(bundle)
                        .containsKeys(
                                purpose.key("name"), purpose.key("data"), purpose.key("seers"), purpose.key("kept"));
                assertThat(words.containsKey(purpose.key("sensitive"))).isEqualTo(purpose.sensitive());
            }
        }
    }

    @Test
    void everyLegalBasisWasReadInAPublishedText() {
        assertThat(LegalBasis.values()).allMatch(LegalBasis::read);
    }
}
