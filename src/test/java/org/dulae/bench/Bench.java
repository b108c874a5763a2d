package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.dulae.Home;

/**
 * One measurement, from the state of the machine before it to its closing line: {@code BENCH name metric=value … size=… machine_idle=…}. What was not measured
 * does not stand in the line. A {@code --quick} run is for a look; its figures are marked and never quoted.
 *
 * <pre>{@code
 * Bench bench = Bench.begin("start", arguments);
 * bench.metric("warm_s", seconds);
 * bench.end("demo");
 * }</pre>
 */
public final class Bench {
    private static final Path CPU_TIMES = Path.of("/proc/stat");
    private static final int IDLE_COLUMN = 4;
    private static final int WAITING_COLUMN = 5;
    private static final long LOOK_MILLISECONDS = 2000;

    private final String name;
    private final boolean quick;
    private final OptionalDouble idleBefore;
    private final Map<String, String> metrics = new LinkedHashMap<>();

    private Bench(String name, boolean quick) {
        this.name = name;
        this.quick = quick;
        this.idleBefore = machineIdle();
    }

    public static Bench begin(String name, String... arguments) {
        return new Bench(name, List.of(arguments).contains("--quick"));
    }

    public boolean quick() {
        return quick;
    }

    /** Where generated data of benches is kept between runs: {@code DULAE_BENCH_HOME}, else a folder in the home of the installation. */
    public static Path home() {
        String chosen = System.getenv("DULAE_BENCH_HOME");
        return chosen == null || chosen.isBlank()
                ? Home.of(System.getenv()).folder().resolve("bench")
                : Path.of(chosen).toAbsolutePath();
    }

    public void metric(String metric, double value) {
        metrics.put(metric, String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value));
    }

    public void metric(String metric, long count) {
        metrics.put(metric, Long.toString(count));
    }

    /**
     * Prints the closing line. The idle share is the worse of two looks at the machine, before and after: how much of it was free for the
     * measurement.
     *
     * @param size of the data; a quick run is called quick, whatever it ran on
     */
    public void end(String size) {
        StringBuilder line = new StringBuilder("BENCH ").append(name);
        metrics.forEach(
                (metric, value) -> line.append(' ').append(metric).append('=').append(value));
        line.append(" size=").append(quick ? "quick" : size);
        OptionalDouble idleAfter = machineIdle();
        if (idleBefore.isPresent() && idleAfter.isPresent()) {
            double worse = Math.min(idleBefore.getAsDouble(), idleAfter.getAsDouble());
            line.append(String.format(Locale.ROOT, " machine_idle=%.2f", worse));
        }
        System.out.println(line);
    }

    /** The value below which this share of all lies; the values may be in any order. */
    public static double percentile(double[] values, double share) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    public static double median(double[] values) {
        return percentile(values, 0.5);
    }

    /** The share of all processors that had nothing to do for two seconds; empty where the system does not say. */
    public static OptionalDouble machineIdle() {
        try {
            long[] before = cpuTimes();
            Thread.sleep(LOOK_MILLISECONDS);
            long[] after = cpuTimes();
            double all = after[1] - before[1];
            return all <= 0 ? OptionalDouble.empty() : OptionalDouble.of((after[0] - before[0]) / all);
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    /** Idle and all ticks since the machine was started. */
    private static long[] cpuTimes() throws IOException {
        String[] columns = Files.readAllLines(CPU_TIMES).getFirst().split("\\s+");
        long all = 0;
        for (int i = 1; i < columns.length; i++) {
            all += Long.parseLong(columns[i]);
        }
        return new long[] {Long.parseLong(columns[IDLE_COLUMN]) + Long.parseLong(columns[WAITING_COLUMN]), all};
    }
}
