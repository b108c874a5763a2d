package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database of an installation, through all that can happen to it. */
class EmbeddedPostgresTests extends EmbeddedScene {
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

    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
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
}
