package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of an installation, through all that can happen to it. Each test has a home of its own and real processes. */
class EmbeddedPostgresTests {
    private static final String VERSION = Launch.versions().getProperty("dulae.postgresql");
    static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "dulae-tests-programs");

    @TempDir
    Path folder;

    Home home;

    @BeforeEach
    void bringThePrograms() throws IOException {
        home = new Home(folder.resolve("home")).open();
        Binaries unpacked = Binaries.unpack(new Home(PROGRAMS).open(), VERSION);
        link(unpacked.folder(), home.file("postgresql-" + VERSION));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        if (Files.exists(home.file("database/postmaster.pid"))) {
            start().close();
        }
    }

    @Test
    void keepsWhatWasWrittenWhenTheServerIsKilled() throws Exception {
        try (EmbeddedPostgres server = start()) {
            run(server, "create table note (text text)");
            run(server, "insert into note values ('อยู่')");
            kill(serverPid());
        }
        try (EmbeddedPostgres again = start()) {
            assertThat(ask(again, "select text from note")).isEqualTo("อยู่");
        }
    }

    @Test
    void startsAKilledServerAgainAtItsOldAddressWhileTheApplicationRuns() throws Exception {
        try (EmbeddedPostgres server = start()) {
            server.keepAlive();
            run(server, "create table note (text text)");
            run(server, "insert into note values ('อยู่')");
            kill(serverPid());
            assertThat(patiently(server, "select text from note")).isEqualTo("อยู่");
        }
        assertThat(home.file("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void takesOverTheServerOfAKilledCopy() throws Exception {
        Process other = otherCopy();
        String url = firstLine(other);
        kill(other.pid());
        other.waitFor(10, TimeUnit.SECONDS);
        try (EmbeddedPostgres server = start()) {
            assertThat(url).contains(port(server));
        }
        assertThat(home.file("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void secondCopyJoinsAndLeavesTheServerToTheFirst() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Process other = otherCopy();
            assertThat(firstLine(other)).contains(port(server));
            other.destroy();
            assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void copiesThatStartTogetherMakeTheRolesOnce() throws Exception {
        try (EmbeddedPostgres server = start();
                ExecutorService copies = Executors.newFixedThreadPool(4)) {
            Callable<DatabaseUrls> starts = () -> DatabaseUrls.embedded(server, home);
            for (Future<DatabaseUrls> one : copies.invokeAll(Collections.nCopies(4, starts))) {
                assertThat(one.get().owner().user()).isEqualTo("dulae_owner");
            }
        }
    }

    @Test
    void lastCopyToLeaveStopsTheServer() throws Exception {
        EmbeddedPostgres server = start();
        Process other = otherCopy();
        firstLine(other);
        server.close();
        assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        other.destroy();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(home.file("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void isNotFooledByAnotherProgramUnderTheServersOldId() throws Exception {
        start().close();
        String mine = String.valueOf(ProcessHandle.current().pid());
        Files.write(
                home.file("database/postmaster.pid"),
                List.of(mine, home.file("database").toString(), "1", "5", "", "127.0.0.1", "1 1", "ready"));
        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server, "select 'new'")).isEqualTo("new");
        }
    }

    @Test
    void findsThaiWordsWhateverTheEnvironmentSays() throws Exception {
        try (EmbeddedPostgres server = start()) {
            DatabaseUrls urls = DatabaseUrls.embedded(server, home);
            try (Connection connection = urls.app().connect();
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select cardinality(show_trgm('ปู่แก้ว'))")) {
                answer.next();
                assertThat(answer.getInt(1)).isPositive();
            }
            assertThat(
                            ask(
                                    server,
                                    "select concat_ws(' ', datlocprovider, datlocale, datctype) from pg_database where datname = 'dulae'"))
                    .isEqualTo("b C.UTF-8 C.UTF-8");
        }
    }

    @Test
    void confirmedMeansOnTheDiskAndNobodyElseMayLook() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(
                            ask(
                                    server,
                                    "select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),"
                                            + " current_setting('listen_addresses'), current_setting('unix_socket_directories'))"))
                    .isEqualTo("on on 127.0.0.1 ");
            assertThat(Files.readString(home.file("database/pg_hba.conf"))).doesNotContainPattern("(?m)^[^#].*trust");
            assertThat(home.file("database-superuser.password"))
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            assertThatThrownBy(() -> server.superuser().as("postgres", "guess").connect())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void runsWithoutRootsRightsInFoldersOpenAndClosed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server, "select 'open'")).isEqualTo("open");
            // Out of the process group of whoever pressed Ctrl-C.
            long session = session(serverPid());
            assertThat(session).isEqualTo(serverPid());
        }
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws Exception {
        start().close();
        Files.writeString(home.file("database/PG_VERSION"), "14\n");
        assertThatThrownBy(this::start)
                .asInstanceOf(type(StartupProblem.class))
                .extracting(StartupProblem::trouble)
                .isEqualTo(Trouble.OLDER_VERSION);
        Files.writeString(home.file("database/PG_VERSION"), "99\n");
        assertThatThrownBy(this::start)
                .asInstanceOf(type(StartupProblem.class))
                .extracting(StartupProblem::trouble)
                .isEqualTo(Trouble.OTHER_VERSION);
        Files.writeString(home.file("database/PG_VERSION"), "18\n");
    }

    /** The same files under another name: unpacking them takes longer than a test. */
    static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectory(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, new ServerSettings(128, true), VERSION);
    }

    private Process otherCopy() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.dulae.Application",
                "--database");
        builder.environment().put("DULAE_HOME", home.folder().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("DULAE_DATABASE"));
        return builder.redirectErrorStream(true).start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        String line = reader.readLine();
        while (line != null && !line.startsWith("DULAE_DATABASE_URL=")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    private static String port(EmbeddedPostgres server) {
        return server.superuser().url().replaceFirst(".*(:\\d+/).*", "$1");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.file("database/postmaster.pid")).getFirst());
    }

    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void run(EmbeddedPostgres server, String command) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String patiently(EmbeddedPostgres server, String question) throws Exception {
        for (int i = 0; i < 200; i++) {
            try {
                return ask(server, question);
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        return ask(server, question);
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
