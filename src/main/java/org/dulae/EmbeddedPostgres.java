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
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the home folder. A server that is already running there is used as it is, once it has really answered; one that
 * died is started again and recovers by itself. The last copy of Dulae to leave stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    /** Folder of the data in its home. */
    static final String DATA = "database";

    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration PATIENCE_WITH_SILENCE = Duration.ofSeconds(15);
    private static final int TRIES = 40;
    private static final long LOOK_EVERY = 500;
    private static final long PAUSE_AFTER_FAILURE = 5000;
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Home home;
    private final ServerSettings settings;
    private final Path data;
    private final Copies copies;
    private final ServerCommand command;
    private final Login superuser;
    private final int port;
    private volatile boolean closed;

    private EmbeddedPostgres(Home home, Path data, ServerSettings settings, String version, Copies copies) {
        this.home = home;
        this.settings = settings;
        this.copies = copies;
        this.data = data;
        Binaries binaries = Binaries.unpack(home, version);
        command = new ServerCommand(binaries, ServerUser.choose(home, binaries, data));
        new DataFolder(home, data, command, password()).createIfMissing(version);
        port = runningOrStarted();
        superuser = new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password());
        copies.join();
    }

    /** Starts the server of this home, or joins the one that runs. */
    static EmbeddedPostgres start(Home home, ServerSettings settings, String version) {
        return start(home, DATA, settings, version);
    }

    /** @param folder where its data are, below the home */
    static EmbeddedPostgres start(Home home, String folder, ServerSettings settings, String version) {
        home.open();
        Copies copies = new Copies(home);
        return copies.alone(() -> new EmbeddedPostgres(home, home.file(folder), settings, version, copies));
    }

    public Login superuser() {
        return superuser;
    }

    Path log() {
        return data.resolve("server.log");
    }

    /** From now on a server that is killed is started again at its old address, where everybody looks for it, until this copy leaves. */
    void keepAlive() {
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            while (!closed) {
                pause(LOOK_EVERY);
                revive();
            }
        });
    }

    private void revive() {
        try {
            if (closed || PostmasterFile.in(home, data).processLives()) {
                return;
            }
            LOG.warn("the database server has died; it is started again");
            copies.alone(() -> closed ? port : runningOrStarted(tries -> port));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the database server does not start again yet: {}", e.getMessage());
            pause(PAUSE_AFTER_FAILURE);
        }
    }

    /** Leaves; the last one stops the server, and waits until everything is on the disk. */
    @Override
    public void close() {
        closed = true;
        copies.alone(() ->
                copies.leave() && pgCtl("stop", "-m", "fast", "-w", "-t", "60").succeeded());
    }

    private int runningOrStarted() {
        return runningOrStarted(tries -> tries == 0 ? usualPort() : freePort());
    }

    private int runningOrStarted(IntUnaryOperator portToTry) {
        try {
            return running().orElseGet(() -> launch(portToTry));
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    /** The port of a server that has answered; one that is starting or recovering is waited for, a dead one is buried. */
    private OptionalInt running() throws IOException {
        PostmasterFile file = PostmasterFile.in(home, data);
        long silentSince = System.nanoTime();
        while (file.exists() && file.processLives()) {
            int told = file.port();
            switch (told == 0 ? "" : answer(told)) {
                case "ready" -> {
                    return OptionalInt.of(told);
                }
                case CANNOT_CONNECT_NOW -> silentSince = System.nanoTime();
                case WRONG_PASSWORD ->
                    throw new StartupProblem(Trouble.DATABASE_REFUSES, "127.0.0.1:" + told, SUPERUSER);
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

    private String answer(int told) {
        try (Connection connection =
                new Login("jdbc:postgresql://127.0.0.1:" + told + "/postgres", SUPERUSER, password()).connect()) {
            return connection.isValid(5) ? "ready" : "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    /** Another program may take the free port first, and the memory of a killed server may linger for a moment: so it is tried again. */
    private int launch(IntUnaryOperator portToTry) {
        ServerCommand.Outcome started = new ServerCommand.Outcome(1, "");
        for (int i = 0; i < TRIES; i++) {
            int chosen = portToTry.applyAsInt(i);
            try {
                settings.write(data, chosen);
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
                return chosen;
            }
            if (!lastWords().contains("shared memory block") && !lastWords().contains("Address already in use")) {
                break;
            }
            pause(250);
        }
        throw DataFolder.problem(home, log(), lastWords().isEmpty() ? started.output() : lastWords());
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

    /** Where the server was last time, if nobody has taken the place since. */
    private int usualPort() {
        try {
            Matcher last = PORT.matcher(Files.readString(data.resolve("postgresql.conf")));
            int wanted = last.find() ? Integer.parseInt(last.group(1)) : 0;
            new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress()).close();
            return wanted == 0 ? freePort() : wanted;
        } catch (IOException e) {
            return freePort();
        }
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
