package org.dulae;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own on a test's database: what a test may kill, and start again at the same address. */
final class RunningCopy implements AutoCloseable {
    private static final int SECONDS_TO_END = 20;
    private final TestDatabase database;
    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private RunningCopy(TestDatabase database, Path home, int port, Map<String, String> settings) throws IOException {
        this.database = database;
        this.home = home;
        this.port = port;
        this.settings = settings;
        this.process = started();
    }

    static RunningCopy of(TestDatabase database) {
        return with(database, Map.of());
    }

    /** Started with these settings as well, in a folder of its own. */
    static RunningCopy with(TestDatabase database, Map<String, String> settings) {
        try {
            return new RunningCopy(database, Files.createTempDirectory("dulae-copy"), freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another copy on the same database with the same keys. */
    RunningCopy another() {
        try {
            return new RunningCopy(database, home, freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** As a power cut would: nothing is told to the program. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() {
        try {
            process = started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName());
        builder.redirectErrorStream(true);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("DULAE_HOME", home.toString());
        builder.environment().put("DULAE_DATABASE_URL", database.urls().owner().full());
        builder.environment()
                .put("DULAE_DATABASE_APP_URL", database.urls().app().full());
        builder.environment().putAll(settings);
        Process begun = builder.start();
        BufferedReader lines = begun.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Dulae is ready")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return begun;
            }
        }
        throw new IllegalStateException("did not start: " + said);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
