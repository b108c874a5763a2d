package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An installation of its own for each test, with the programs of the database in it and real processes. */
abstract class EmbeddedScene {
    private static final String VERSION = Launch.versions().getProperty("dulae.postgresql");
    static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "dulae-tests-programs");

    @TempDir
    Path folder;

    Home home;

    @BeforeEach
    void bringThePrograms() throws IOException {
        home = new Home(folder.resolve("home")).open();
        ours(home);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        if (Files.exists(home.file("database/postmaster.pid"))) {
            start().close();
        }
    }

    /** Unpacked once for all tests: of several that run at the same time, the first does it. */
    static void ours(Home home) throws IOException {
        Home programs = new Home(PROGRAMS).open();
        Binaries unpacked = new Copies(programs).alone(() -> Binaries.unpack(programs, VERSION));
        link(unpacked.folder(), home.file("postgresql-" + VERSION));
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

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, new ServerSettings(128, true), VERSION);
    }

    long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.file("database/postmaster.pid")).getFirst());
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
