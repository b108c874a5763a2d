package org.dulae;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.dulae.privacy.DatumMarks;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema is the same however an installation came to it, and says what it keeps. */
class MigrationTests {
    private static final Path DICTIONARY = Path.of("docs/data-dictionary.md");
    private static final Path WITHOUT_PEOPLE = Path.of("docs/tables-without-people.txt");

    /** What is no fact about a person: where a row belongs, which code it holds, since when it stands. */
    private static final Set<String> PLUMBING =
            Set.of("area_code", "valid_from", "valid_to", "code", "kind", "role", "act");

    /** An installation that got the modules one after another, as they were made, is an installation that got them all today. */
    @Test
    void freshInstallAndUpgradeGiveTheSameSchema() {
        try (TestDatabase fresh = TestDatabase.fresh();
                TestDatabase grown = TestDatabase.empty()) {
            for (int modules = 1; modules <= Migrations.ORDER.size(); modules++) {
                Migrations.run(flyway(grown), Migrations.ORDER.subList(0, modules));
            }
            assertThat(new Catalogue(grown.owner()).everything())
                    .hasSizeGreaterThan(500)
                    .isEqualTo(new Catalogue(fresh.owner()).everything());
        }
    }

    /** What a history would say again is not asked: with one taken away, a migration run anew would fail over the tables that are there. */
    @Test
    void startThatBringsNothingNewDoesNotLookThroughTheHistories() {
        try (TestDatabase database = TestDatabase.empty()) {
            Migrations migrations = new Migrations();
            Flyway flyway = new Flyway(flyway(database));
            migrations.migrate(flyway);
            database.owner().sql("delete from flyway_schema_history_vocabulary").update();
            assertThatCode(() -> migrations.migrate(flyway)).doesNotThrowAnyException();
            database.owner()
                    .sql("update runtime.migrated set fingerprint = 'of an older program'")
                    .update();
            assertThatThrownBy(() -> migrations.migrate(flyway)).isInstanceOf(FlywayException.class);
        }
    }

    /** Two copies over one empty database, as where either may take over from the other: one history of each module, written once. */
    @Test
    void whoStartsSecondWaitsUntilTheTablesAreThere() throws Exception {
        try (TestDatabase database = TestDatabase.empty();
                ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<?> start;
            JdbcClient owner = database.owner();
            try (Connection first = database.urls().owner().connect();
                    Statement lock = first.createStatement()) {
                lock.execute("select pg_advisory_lock(%s)".formatted(Migrations.LOCK));
                start = second.submit(() -> new Migrations().migrate(new Flyway(flyway(database))));
                await(owner, """
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                                        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted)
                        """);
                assertThat(is(owner, "select to_regclass('flyway_schema_history') is null"))
                        .isTrue();
            }
            start.get();
            assertThat(is(owner, "select exists (select from runtime.migrated)"))
                    .isTrue();
        }
    }

    private static boolean is(JdbcClient owner, String question) {
        return owner.sql(question).query(Boolean.class).single();
    }

    private static void await(JdbcClient owner, String question) throws InterruptedException {
        for (int tenths = 0; !is(owner, question); tenths++) {
            assertThat(tenths).as(question).isLessThan(300);
            Thread.sleep(100);
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        try (TestDatabase database = TestDatabase.fresh()) {
            List<String> before = new Catalogue(database.owner()).everything();

            assertThat(Migrations.run(flyway(database), Migrations.ORDER)).isZero();

            assertThat(new Catalogue(database.owner()).everything()).isEqualTo(before);
        }
    }

    /** The way back after an upgrade is the backup that was taken before it, in an empty place. */
    @Test
    void tablesOfANewerProgramAreLeftAlone() {
        try (TestDatabase database = TestDatabase.fresh()) {
            database.owner().sql("""
                            insert into flyway_schema_history_letter
                              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                            values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'somebody', 1, true)
                            """).update();
            assertThatThrownBy(() -> Migrations.run(flyway(database), Migrations.ORDER))
                    .isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("99");
        }
    }

    @Test
    void everyTableAndViewSaysWhatItIsFor() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(new Catalogue(database.owner()).relations())
                    .filteredOn(relation -> relation.comment().isBlank())
                    .isEmpty();
        }
    }

    @Test
    void everyPersonalColumnSaysWhatItHolds() {
        Pattern withoutPeople = withoutPeople();
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(new Catalogue(database.owner()).columns())
                    .filteredOn(
                            column -> !withoutPeople.matcher(column.relation()).matches())
                    .filteredOn(column -> column.type().matches("text.*|bytea|date|jsonb?") && !column.coded())
                    .filteredOn(column -> !PLUMBING.contains(column.name())
                            && column.comment().isBlank())
                    .extracting(column -> column.relation() + "." + column.name())
                    .isEmpty();
        }
    }

    @Test
    void theDataDictionaryIsWhatTheDatabaseSays() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Checkout.assertUpToDate(DICTIONARY, dictionary(new Catalogue(database.owner())));
        }
    }

    /** The list as a pattern; an asterisk stands for the rest of a name. */
    private static Pattern withoutPeople() {
        return Pattern.compile(Checkout.text(WITHOUT_PEOPLE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace(".", "\\.").replace("*", ".*"))
                .collect(joining("|")));
    }

    private static String dictionary(Catalogue catalogue) {
        StringBuilder text = new StringBuilder("""
                # Data dictionary

                Every table and view, module by module, as the database itself describes them (`comment on`). Generated by `bin/docs`.
                What may be empty has a question mark.
                """ + DatumMarks.explained());
        List<Catalogue.Column> columns = catalogue.columns();
        String schema = "";
        for (Catalogue.Relation relation : catalogue.relations().stream()
                .sorted(comparing(relation -> Checkout.order().indexOf(relation.schema())))
                .toList()) {
            if (!relation.schema().equals(schema)) {
                schema = relation.schema();
                text.append("\n## ").append(schema).append('\n');
            }
            text.append("\n### ").append(relation.fullName()).append(relation.view() ? " (view)" : "");
            text.append("\n\n").append(relation.comment()).append(".\n");
            text.append(columns(columns.stream()
                    .filter(column -> column.relation().equals(relation.fullName()))
                    .toList()));
        }
        return text.toString();
    }

    /** First those that say nothing, because their name says it all; then the others, a line each. */
    private static String columns(List<Catalogue.Column> columns) {
        String plain = columns.stream()
                .filter(column -> column.comment().isBlank())
                .map(MigrationTests::name)
                .collect(joining(", "));
        String described = columns.stream()
                .filter(column -> !column.comment().isBlank())
                .map(column -> "- " + name(column) + ": " + column.comment() + "\n")
                .collect(joining());
        return (plain.isEmpty() ? "" : "\n- " + plain + "\n")
                + (plain.isEmpty() && !described.isEmpty() ? "\n" : "")
                + described;
    }

    private static String name(Catalogue.Column column) {
        String type =
                column.type().replace("timestamp with time zone", "timestamptz").replace("integer", "int");
        return "`" + column.name() + "` " + type + (column.needed() ? "" : "?")
                + DatumMarks.of(column.relation(), column.name());
    }

    private static FluentConfiguration flyway(TestDatabase database) {
        Login owner = database.urls().owner();
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .placeholders(Map.of("appRole", database.urls().app().user()));
    }
}
