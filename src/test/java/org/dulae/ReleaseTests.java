package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.Locked.Table;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever runs a release comes to today's tables with everything kept. A release is kept as the migrations it was made of, as a backup keeps
 * them; {@code bin/release} adds one.
 */
class ReleaseTests {
    private static final Path RELEASES = Path.of("src/test/resources/releases");

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    /** For {@code bin/release}: the migrations of the new one are kept, then asked like those of the others. */
    @BeforeAll
    static void keepTheNewOne() throws IOException {
        String version = System.getProperty("dulae.release");
        if (version != null) {
            Files.createDirectories(RELEASES);
            Files.write(RELEASES.resolve(version + ".zip"), MigrationFiles.ours(), StandardOpenOption.CREATE_NEW);
        }
    }

    /** Only what is made anew at each change, such as functions and lists, may differ. */
    @ParameterizedTest
    @MethodSource("releases")
    void aMigrationThatWasGivenOutIsStillThereWordForWord(Path release) throws IOException {
        Map<String, byte[]> given = MigrationFiles.read(Files.readAllBytes(release));
        Map<String, byte[]> today = MigrationFiles.read(MigrationFiles.ours());
        assertThat(given.keySet().stream().filter(name -> name.contains("/V")))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(today.get(name)).as(name).isEqualTo(given.get(name)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void anUpgradeEndsWithTheTablesOfAFreshInstallation(Path release) throws IOException {
        try (TestDatabase fresh = TestDatabase.fresh();
                TestDatabase old = TestDatabase.empty()) {
            MigrationFiles.run(flyway(old), Files.readAllBytes(release));
            new Migrations().migrate(new Flyway(flyway(old)));
            assertThat(new Catalogue(old.owner()).everything())
                    .hasSizeGreaterThan(500)
                    .isEqualTo(new Catalogue(fresh.owner()).everything());
        }
    }

    /** Values are made up by type, so what checks say about them is left out. */
    @ParameterizedTest
    @MethodSource("releases")
    void anUpgradeKeepsEveryRow(Path release) throws IOException {
        try (TestDatabase old = TestDatabase.empty()) {
            MigrationFiles.run(flyway(old), Files.readAllBytes(release));
            List<Table> tables = new Locked(old).tablesWithPeople();
            MadeUp.dropChecks(old.superuser());
            fill(old.superuser(), tables);
            Map<String, Long> before = rows(old.superuser(), tables);
            new Migrations().migrate(new Flyway(flyway(old)));
            assertThat(rows(old.superuser(), tables))
                    .hasSizeGreaterThan(30)
                    .isEqualTo(before)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        }
    }

    private static void fill(JdbcClient root, List<Table> tables) {
        root.sql("set session_replication_role = replica").update();
        for (Table table : tables) {
            root.sql("insert into " + table.name() + " (" + table.columnList() + ") overriding system value values ("
                            + table.values(1) + ")")
                    .update();
        }
        root.sql("set session_replication_role = origin").update();
    }

    private static Map<String, Long> rows(JdbcClient root, List<Table> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        Table::name,
                        table -> root.sql("select count(*) from " + table.name())
                                .query(Long.class)
                                .single(),
                        Long::sum,
                        TreeMap::new));
    }

    private static FluentConfiguration flyway(TestDatabase database) {
        Login owner = database.urls().owner();
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .placeholders(Map.of("appRole", database.urls().app().user()));
    }
}
