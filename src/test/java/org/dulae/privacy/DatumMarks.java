package org.dulae.privacy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which kind of data a column holds and by which sections, as the data dictionary says it. */
public final class DatumMarks {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final String FACT = "fact.";

    private DatumMarks() {}

    /** Empty for what is about nobody, and for what the program needs to keep a row. */
    public static String of(String table, String column) {
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.tables().contains(table))
                .map(purpose -> mark(purpose, table, column))
                .collect(joining());
    }

    private static String mark(Purpose purpose, String table, String column) {
        if (Datum.BY_FACT.contains(table + "." + column)) {
            return " [by its fact]";
        }
        return Datum.of(table, column)
                .filter(datum -> datum != Datum.KEEPING)
                .map(datum -> " [" + datum + " " + sections(datum.bases(purpose), " ") + "]")
                .orElse("");
    }

    private static String sections(List<LegalBasis> bases, String between) {
        return bases.stream().map(LegalBasis::section).collect(joining(between));
    }

    /** What the marks mean. */
    public static String explained() {
        Properties words = words("privacy_en");
        return """

                ## Kinds of data about people

                A column of a table with people is of one of these kinds. Its mark says which, and by which sections of the Personal Data Protection Act
                it is kept for the purpose of its table; without a mark it is %s: %s. Facts a rule may ask for stand together in one column, marked "by
                its fact". The product prints the same as its record of processing (`/privacy/record`).

                """.formatted(Datum.KEEPING, words.getProperty(Datum.KEEPING.key("name")))
                + Stream.of(Datum.values())
                        .map(datum -> "- `%s` %s%s: %s%s\n"
                                .formatted(
                                        datum,
                                        sections(datum.bases(), ", "),
                                        datum.sensitive() ? " **sensitive**" : "",
                                        words.getProperty(datum.key("name")),
                                        facts(datum)))
                        .collect(joining());
    }

    private static String facts(Datum datum) {
        String facts = datum.columns().stream()
                .filter(column -> column.startsWith(FACT))
                .map(column -> "`" + column.substring(FACT.length()) + "`")
                .sorted()
                .collect(joining(", "));
        return facts.isEmpty() ? "" : "; facts: " + facts;
    }

    static Properties words(String bundle) {
        Properties words = new Properties();
        try (var file = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
