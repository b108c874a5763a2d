package org.dulae.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From {@code bin/run} to the first page in the browser: with nothing there (cold: unpack, make the database, migrate, demo) and on every later day (warm). What was
 * built is built before.
 */
final class StartBench {
    private static final String READY = "Dulae is ready: ";
    private static final double MEGABYTE_IN_KILOBYTES = 1024;

    private final Path home = Bench.home().resolve("start");

    private StartBench() {}

    /** One start: seconds to the first page, seconds of processor until then, memory after it; the database counts too. */
    private record Start(double seconds, double cpuSeconds, double rssMegabytes) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Bench bench = Bench.begin("start", arguments);
        StartBench start = new StartBench();
        List<Start> cold = new ArrayList<>();
        for (int i = 0; i < (bench.quick() ? 1 : 3); i++) {
            start.clean();
            cold.add(start.once("cold"));
        }
        List<Start> warm = new ArrayList<>();
        for (int i = 0; i < (bench.quick() ? 2 : 7); i++) {
            warm.add(start.once("warm"));
        }
        start.clean();
        bench.metric("warm_s", median(warm.stream().mapToDouble(Start::seconds)));
        bench.metric("cold_s", median(cold.stream().mapToDouble(Start::seconds)));
        bench.metric("cpu_s", median(warm.stream().mapToDouble(Start::cpuSeconds)));
        if (warm.getFirst().rssMegabytes > 0) {
            bench.metric("rss_mb", median(warm.stream().mapToDouble(Start::rssMegabytes)));
        }
        bench.end("demo");
    }

    private static double median(java.util.stream.DoubleStream values) {
        return Bench.median(values.toArray());
    }

    private Start once(String kind) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bin/run").redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PORT", "0");
        builder.environment().put("DULAE_HOME", home.toString());
        builder.environment().put("DULAE_KEY_FILE", home.resolve("dulae.key").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("DULAE_DATABASE"));
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            firstPage(address(process));
            double seconds = (System.nanoTime() - began) / 1e9;
            long postmaster = Long.parseLong(
                    Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst());
            double cpu = new Meter(process.pid(), postmaster).read().both() / 1e3;
            double memory = Stream.concat(Stream.of(process.toHandle()), family(postmaster))
                    .mapToDouble(StartBench::megabytes)
                    .sum();
            Start start = new Start(seconds, cpu, memory);
            System.out.printf(
                    "%s: first page after %.2f s, %.2f s of processor, %.0f MB%n",
                    kind, seconds, cpu, start.rssMegabytes);
            return start;
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("Dulae did not start");
    }

    private static void firstPage(URI address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(address.resolve("/"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200 || !page.body().contains("<html")) {
                throw new IOException("the first page answered " + page.statusCode());
            }
        }
    }

    private static Stream<ProcessHandle> family(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }

    /** Resident, and of what several processes share each its part: a server and its connections share most of theirs. */
    private static double megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / MEGABYTE_IN_KILOBYTES)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // Another system than Linux, or a connection that has ended since.
            return 0;
        }
    }

    private void clean() throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
