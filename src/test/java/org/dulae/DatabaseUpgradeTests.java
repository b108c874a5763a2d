package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dulae.access.Keys;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupSettings;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An installation whose data an older PostgreSQL wrote comes over to ours, every row and the chain of the audit, and may go back. With real
 * servers of both majors; the older one is fetched by the build.
 */
@Timeout(180)
class DatabaseUpgradeTests {
    private static final String OURS = Launch.versions().getProperty("dulae.postgresql");
    private static final Path FETCHED = Path.of("target/older-postgresql");
    private static final ServerSettings SETTINGS = new ServerSettings(128, false);

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void anEmptyHome() {
        home = new Home(folder.resolve("home")).open();
    }

    private DatabaseUpgrade upgrade(Path backups) {
        BackupSettings settings = BackupSettings.of(Map.of("DULAE_BACKUP_DIR", backups.toString())::get, home.folder());
        return new DatabaseUpgrade(home, settings, home.file("dulae.key"), OURS, Clock.systemUTC());
    }

    private DatabaseUpgrade upgrade() {
        return upgrade(folder.resolve("backups"));
    }

    @Test
    void everyRowAndTheAuditComeOverAndTheOldDataAreTheWayBack() throws Exception {
        String older = olderPrograms();
        anInstallationOf(older);
        Files.writeString(home.file("database/extra.conf"), "work_mem = '5MB'\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, SETTINGS, OURS))
                .as("a start says in both languages what to run")
                .hasMessageMatching(
                        "(?s)DULAE-026  .*[ก-ฮ].*bin/upgrade-database.*\nDULAE-026  .*bin/upgrade-database.*");

        Path file = Files.writeString(folder.resolve("a-file"), "where no backup can be");
        assertThatThrownBy(() -> upgrade(file).run()).isInstanceOf(BackupProblem.class);
        assertThat(major("database"))
                .as("what did not work has changed nothing")
                .isEqualTo("17");

        DatabaseUpgrade.Done done = upgrade().run().orElseThrow();
        assertThat(done.restored().audit().findings()).isEmpty();
        assertThat(done.restored().audit().seals()).isEqualTo(1);
        assertThat(done.backup()).exists();
        assertThat(major("database")).isEqualTo(OURS.split("\\.")[0]);
        assertThat(done.kept()).isEqualTo(home.file("database-of-17"));
        try (EmbeddedPostgres now = EmbeddedPostgres.start(home, SETTINGS, OURS)) {
            JdbcClient owner = owner(DatabaseUrls.embedded(now, home));
            assertThat(ask(owner, "show server_version")).startsWith(OURS.split("\\.")[0]);
            assertThat(ask(owner, "select count(*) from access.client_key")).isEqualTo("40");
            assertThat(ask(owner, "select distinct location from access.client_key"))
                    .isEqualTo("แก้ว\t\n\\ 'ใจดี'");
            assertThat(ask(owner, "show work_mem"))
                    .as("settings of one's own too")
                    .isEqualTo("5MB");
            SavedInstallation.write(owner, 900);
        }
        assertThat(upgrade().run()).as("there is nothing more to do").isEmpty();

        assertThat(upgrade().back()).contains(home.file("database-of-18"));
        try (EmbeddedPostgres before = EmbeddedPostgres.start(home, SETTINGS, older)) {
            JdbcClient owner = owner(DatabaseUrls.embedded(before, home));
            assertThat(ask(owner, "show server_version")).startsWith("17");
            assertThat(ask(owner, "select count(*) from access.client_key")).isEqualTo("40");
        }
    }

    @Test
    void aChangeThatWasCutOffBetweenItsTwoMovesIsFinishedAndNothingIsBegunAnewBesideIt() throws Exception {
        folderOf("database-of-17", "17");
        folderOf("database.next", "18");
        EmbeddedScene.ours(home);
        refuses(() -> EmbeddedPostgres.start(home, SETTINGS, OURS), Trouble.UPGRADE_UNFINISHED);
        assertThat(upgrade().run()).isEmpty();
        assertThat(major("database")).isEqualTo("18");
        assertThat(major("database-of-17")).isEqualTo("17");
    }

    @Test
    void theOldDataGoOnlyWhenSomebodyConfirms() throws Exception {
        folderOf("database", "18");
        folderOf("database-of-17", "17");
        Files.createDirectory(home.file("postgresql-17.4"));
        Files.createDirectory(home.file("postgresql-" + OURS));
        assertThat(upgrade().confirm()).containsExactly(home.file("database-of-17"), home.file("postgresql-17.4"));
        assertThat(home.file("database")).exists();
        assertThat(home.file("postgresql-" + OURS)).exists();
        assertThat(home.file("database-of-17")).doesNotExist();
        assertThat(upgrade().back()).as("then there is no way back").isEmpty();
    }

    @Test
    void saysSoWhenTheProgramsThatCouldReadTheOldDataAreGone() throws Exception {
        folderOf("database", "17");
        refuses(() -> upgrade().run(), Trouble.NO_OLD_SERVER);
        assertThat(major("database")).isEqualTo("17");
        folderOf("database-of-18", "18");
        assertThat(upgrade().confirm())
                .as("whoever went back loses nothing of what was written since")
                .isEmpty();
        Files.writeString(home.file("database/PG_VERSION"), "99\n");
        refuses(() -> upgrade().run(), Trouble.OTHER_VERSION);
    }

    private void folderOf(String name, String major) throws IOException {
        Files.createDirectory(home.file(name));
        Files.writeString(home.file(name).resolve("PG_VERSION"), major + "\n");
    }

    private String major(String name) throws IOException {
        return Files.readString(home.file(name).resolve("PG_VERSION")).strip();
    }

    /** Puts them where the earlier program would have left them; ours lie beside, unpacked once for all tests. */
    private String olderPrograms() throws IOException {
        EmbeddedScene.ours(home);
        try (Stream<Path> jars = Files.list(FETCHED)) {
            Path jar = jars.max(Path::compareTo).orElseThrow();
            String version = jar.getFileName().toString().replaceFirst(".*-([0-9.]+)\\.jar", "$1");
            Path unpacked = EmbeddedScene.PROGRAMS.resolve("postgresql-" + version);
            if (!Files.exists(unpacked)) {
                Path fresh = Files.createTempDirectory(EmbeddedScene.PROGRAMS, "older");
                try (ZipFile zip = new ZipFile(jar.toFile());
                        InputStream packed = zip.getInputStream(
                                zip.getEntry(Binaries.archive().substring(1)))) {
                    Binaries.extract(packed, fresh);
                }
                Home.mode(fresh, "rwxr-xr-x");
                Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
            }
            EmbeddedScene.link(unpacked, home.file("postgresql-" + version));
            return version;
        }
    }

    private void anInstallationOf(String version) throws SQLException {
        assertThat(new Keys(home.file("dulae.key")).fingerprint()).isNotEmpty();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, SETTINGS, version)) {
            DatabaseUrls urls = DatabaseUrls.embedded(server, home);
            Login login = urls.owner();
            new Migrations()
                    .migrate(new Flyway(Flyway.configure()
                            .dataSource(login.url(), login.user(), login.password())
                            .placeholders(Map.of("appRole", urls.app().user()))));
            JdbcClient owner = owner(urls);
            owner.sql("select access.prepare_audit('2026-11-01')").query().listOfRows();
            for (int i = 0; i < 40; i++) {
                SavedInstallation.write(owner, i);
            }
            SavedInstallation.seal(owner);
        }
    }

    private static JdbcClient owner(DatabaseUrls urls) {
        Login login = urls.owner();
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    private static String ask(JdbcClient owner, String question) {
        return owner.sql(question).query(String.class).single();
    }

    private static void refuses(ThrowingCallable act, Trouble trouble) {
        assertThatThrownBy(act)
                .asInstanceOf(type(StartupProblem.class))
                .extracting(StartupProblem::trouble)
                .isEqualTo(trouble);
    }
}
