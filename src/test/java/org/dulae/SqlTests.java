package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dulae.Checkout.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What SQL may say, in repositories and in migrations. */
class SqlTests {
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\("
                    + "|\\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Everything of a table, or of what two tables join to; a function says itself which columns it has. */
    private static final Pattern ALL_COLUMNS =
            Pattern.compile("\\b(select|returning)\\s+(\\w+\\.)?\\*(?!\\s+from\\s+\\w+\\.\\w+\\()");

    private static final Pattern UPPER_CASE =
            Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|CREATE)\\b");
    private static final List<String> ORDER = Checkout.order();

    /** A name in a schema of ours, and whether it is called as a function. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![\\w.])(" + String.join("|", ORDER) + ")\\.(\\w+)\\s*(\\()?");

    /** One statement, or a piece of one, and where it stands. */
    record Sql(String module, Path file, String text) {}

    @Test
    void sql_never_calls_now() {
        assertThat(Stream.concat(repositories(), migrations()).flatMap(sql -> found(sql, CLOCK, any -> true)))
                .isEmpty();
    }

    @Test
    void sql_names_only_its_own_schema_access_functions_and_lower_cards() {
        assertThat(repositories().flatMap(sql -> found(sql, QUALIFIED, name -> !mayName(sql.module(), name))))
                .isEmpty();
    }

    @Test
    void migrations_name_only_their_own_schema_and_lower_ones() {
        assertThat(migrations()
                        .filter(sql -> ORDER.contains(sql.module()))
                        .flatMap(sql -> found(
                                sql, QUALIFIED, name -> ORDER.indexOf(name.group(1)) > ORDER.indexOf(sql.module()))))
                .isEmpty();
    }

    @Test
    void migrations_are_named_by_a_noun() {
        assertThat(Checkout.files(Checkout.MIGRATIONS, ".sql"))
                .allMatch(file -> file.getFileName().toString().matches("(V[1-9]\\d*|R)__[a-z]+(_[a-z]+)*\\.sql"));
    }

    @Test
    void sql_is_lower_case_and_lists_its_columns() {
        assertThat(repositories()
                        .flatMap(sql -> Stream.concat(
                                found(sql, UPPER_CASE, any -> true), found(sql, ALL_COLUMNS, any -> true))))
                .isEmpty();
    }

    private static boolean mayName(String module, MatchResult name) {
        String schema = name.group(1);
        boolean own = schema.equals(module);
        boolean accessFunction = schema.equals("access") && name.group(3) != null;
        boolean lowerCard = name.group(2).matches("(\\w+_)?card") && ORDER.indexOf(schema) < ORDER.indexOf(module);
        // What is published to be counted, and by nobody else.
        boolean report = module.equals("insight") && name.group(2).matches("report_\\w+");
        return own || accessFunction || lowerCard || report;
    }

    private static Stream<String> found(Sql sql, Pattern pattern, Predicate<MatchResult> wrong) {
        return pattern.matcher(sql.text())
                .results()
                .filter(wrong)
                .map(result -> sql.file().getFileName() + ": " + result.group().strip());
    }

    /** Every text in a repository. */
    private static Stream<Sql> repositories() {
        return Checkout.parsed(Checkout.files(Checkout.JAVA, "Repository.java")).stream()
                .flatMap(
                        source -> literals(source).stream().map(text -> new Sql(source.module(), source.file(), text)));
    }

    private static List<String> literals(Parsed source) {
        List<String> texts = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return null;
            }
        }.scan(source.tree(), null);
        return texts;
    }

    /** What a migration does: without its remarks and without its descriptions of tables. */
    private static Stream<Sql> migrations() {
        return Checkout.files(Checkout.MIGRATIONS, ".sql").stream()
                .map(file -> new Sql(
                        Checkout.module(Checkout.MIGRATIONS, file),
                        file,
                        Checkout.text(file)
                                .replaceAll("--.*", "")
                                .replaceAll("(?ms)^comment on .*? is\\s+'.*?';$", "")));
    }
}
