package org.dulae;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A PostgreSQL of our own in the home folder. A server that is already running there is used as it is, once it has really answered; one that
 * died is started again and recovers by itself. The last copy of Dulae to leave stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration PATIENCE_WITH_SILENCE = Duration.ofSeconds(15);
    private static final int TRIES = 40;

    private final Home home;
    private final ServerSettings settings;
    private final Path data;
    private final Copies copies;
    private final ServerCommand command;
    private final Login superuser;

    private EmbeddedPostgres(Home home, ServerSettings settings, String version, Copies copies) {
        this.home = home;
        this.settings = settings;
        this.copies = copies;
        data = home.file("database");
        Binaries binaries = Binaries.unpack(home, version);
        command = new ServerCommand(binaries, ServerUser.choose(home, binaries, data));
        createData(version);
        superuser = new Login("jdbc:postgresql://127.0.0.1:" + runningOrStarted() + "/postgres", SUPERUSER, password());
        copies.join();
    }

    /** Starts the server of this home, or joins the one that runs. */
    static EmbeddedPostgres start(Home home, ServerSettings settings, String version) {
        home.open();
        Copies copies = new Copies(home);
        return copies.alone(() -> new EmbeddedPostgres(home, settings, version, copies));
    }

    public Login superuser() {
        return superuser;
    }

    Path log() {
        return data.resolve("server.log");
    }

    /** Leaves; the last one stops the server, and waits until everything is on the disk. */
    @Override
    public void close() {
        copies.alone(() ->
                copies.leave() && pgCtl("stop", "-m", "fast", "-w", "-t", "60").succeeded());
    }

    private void createData(String version) {
        Path mark = data.resolve("PG_VERSION");
        try {
            if (!Files.exists(mark)) {
                Path fresh = home.file("database.new");
                Binaries.delete(fresh);
                initdb(fresh);
                Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            }
            String found = Files.readString(mark).strip();
            if (!version.startsWith(found + ".")) {
                throw new StartupProblem(Trouble.OTHER_VERSION, data, found, version);
            }
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    private void initdb(Path fresh) throws IOException {
        Files.createDirectory(fresh);
        Home.mode(fresh, "rwx------");
        command.user().own(fresh);
        Path passwordFile = home.file("database.new.password");
        Home.writePrivate(passwordFile, password());
        command.user().own(passwordFile);
        // Never inherited from the environment: without a UTF-8 lc-ctype every Thai search silently finds nothing.
        ServerCommand.Outcome made = command.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--lc-ctype=C.UTF-8",
                        "--lc-collate=C"));
        Files.delete(passwordFile);
        if (!made.succeeded()) {
            throw notStarted(made.output());
        }
    }

    private int runningOrStarted() {
        try {
            return running().orElseGet(this::launch);
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    /** The port of a server that has answered; one that is starting or recovering is waited for, a dead one is buried. */
    private OptionalInt running() throws IOException {
        PostmasterFile file = PostmasterFile.in(home, data);
        long silentSince = System.nanoTime();
        while (file.exists() && file.processLives()) {
            int port = file.port();
            switch (port == 0 ? "" : answer(port)) {
                case "ready" -> {
                    return OptionalInt.of(port);
                }
                case CANNOT_CONNECT_NOW -> silentSince = System.nanoTime();
                case WRONG_PASSWORD ->
                    throw new StartupProblem(Trouble.DATABASE_REFUSES, "127.0.0.1:" + port, SUPERUSER);
                default -> {
                    if (System.nanoTime() - silentSince > PATIENCE_WITH_SILENCE.toNanos()) {
                        pgCtl("stop", "-m", "immediate", "-w", "-t", "10");
                    }
                }
            }
            pause(50);
        }
        if (file.exists()) {
            file.bury();
        }
        return OptionalInt.empty();
    }

    private String answer(int port) {
        try (Connection connection =
                new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password()).connect()) {
            return connection.isValid(5) ? "ready" : "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    /** Another program may take the free port first, and the memory of a killed server may linger for a moment: so it is tried again. */
    private int launch() {
        ServerCommand.Outcome started = new ServerCommand.Outcome(1, "");
        for (int i = 0; i < TRIES; i++) {
            int port = freePort();
            try {
                settings.write(data, port);
                if (Files.exists(log())) {
                    Files.move(log(), data.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw home.problem(e);
            }
            // pg_ctl puts the server into a session of its own, so that Ctrl-C reaches us and not the database under
            // our feet.
            started = pgCtl("start", "-s", "-w", "-t", "600", "-l", log().toString());
            if (started.succeeded()) {
                return port;
            }
            if (!lastWords().contains("shared memory block") && !lastWords().contains("Address already in use")) {
                break;
            }
            pause(250);
        }
        throw notStarted(started.output());
    }

    private StartupProblem notStarted(String output) {
        String words = lastWords().isEmpty() ? output : lastWords();
        if (words.contains("No space left")) {
            return home.problem(new IOException("No space left"));
        }
        if (words.contains("Read-only file system")) {
            return home.problem(new IOException("Read-only file system"));
        }
        return new StartupProblem(Trouble.SERVER_DOES_NOT_START, log(), words.isEmpty() ? output : words);
    }

    /** The most telling line of the server's log: the last FATAL or PANIC. */
    private String lastWords() {
        try {
            return Files.readAllLines(log()).stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("could not"))
                    .reduce("", (earlier, later) -> later);
        } catch (IOException e) {
            return "";
        }
    }

    private ServerCommand.Outcome pgCtl(String act, String... options) {
        return command.run(
                "pg_ctl",
                java.util.stream.Stream.concat(List.of(act, "-D", data.toString()).stream(), List.of(options).stream())
                        .toList());
    }

    private String password() {
        return home.secret("database-superuser.password");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupProblem(Trouble.PORT_IN_USE, e, 0);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
