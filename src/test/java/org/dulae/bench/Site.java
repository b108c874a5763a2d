package org.dulae.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dulae as everybody runs it: {@code bin/run} in a process of its own, with a home of its own. */
final class Site implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Dulae is ready: http://localhost:(\\d+)");
    private static final Pattern OWNER = Pattern.compile("DULAE_DATABASE_URL=(\\S+)");
    private static final Pattern APP = Pattern.compile("DULAE_DATABASE_APP_URL=(\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Path home;
    private final Process process;
    private final CompletableFuture<String> told = new CompletableFuture<>();
    private final StringBuilder words = new StringBuilder();
    private final Pattern last;

    private Site(Path home, int port, Map<String, String> settings, Pattern last, String... arguments) {
        this.home = home;
        this.last = last;
        ProcessBuilder builder = new ProcessBuilder(
                        java.util.stream.Stream.concat(List.of("bin/run").stream(), List.of(arguments).stream())
                                .toList())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DULAE_") && !name.equals("DULAE_JAVA"));
        environment.putAll(Map.of("DULAE_HOME", home.toString(), "PORT", String.valueOf(port), "DULAE_DEMO", "false"));
        environment.putAll(settings);
        try {
            process = builder.start();
            // Whatever becomes of the bench, nothing of it stays behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Not a virtual thread: waiting for a line would hold one of the few carriers, and with them everything else in
        // this process.
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** The application; returns at once, {@link #port} waits. */
    static Site application(Path home, int port) {
        return application(home, port, Map.of());
    }

    /** @param settings of the installation beside its home and its port */
    static Site application(Path home, int port, Map<String, String> settings) {
        return new Site(home, port, settings, READY, "--empty");
    }

    /** The database alone, which stays when the application is killed; {@link #urls} waits. */
    static Site database(Path home) {
        return new Site(home, 0, Map.of(), APP, "--database");
    }

    /** @param app how the application's role signs in, bound by row-level security */
    record Urls(String owner, String app) {}

    Urls urls() {
        String said = said();
        return new Urls(found(OWNER, said), found(APP, said));
    }

    int port() {
        return Integer.parseInt(found(READY, said()));
    }

    long pid() {
        return process.pid();
    }

    boolean lives() {
        return process.isAlive();
    }

    /** The database server's own process, whoever started it. */
    long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut does: nothing is put in order. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // The process ended.
        }
        told.completeExceptionally(new IllegalStateException("bin/run ended: " + words));
    }

    private synchronized void hear(String line) {
        words.append(line).append('\n');
        if (last.matcher(line).find()) {
            told.complete(words.toString());
        }
    }

    private String said() {
        try {
            return told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Dulae did not start: " + words, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException(pattern + " is not in: " + text);
        }
        return match.group(1);
    }
}
