package org.dulae.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many requests took. */
final class Timings {
    private long[] nanos = new long[1 << 12];
    private int count;
    private int errors;
    private String firstError = "";

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized void error(Exception failure) {
        if (errors++ == 0) {
            firstError = failure.toString();
        }
    }

    synchronized void addAll(Timings other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
        errors += other.errors;
        firstError = firstError.isEmpty() ? other.firstError : firstError;
    }

    synchronized int count() {
        return count;
    }

    synchronized int errors() {
        return errors;
    }

    /** What went wrong first, and how often something did; empty when nothing did. */
    synchronized String complaint() {
        return errors == 0 ? "" : "  ERRORS " + errors + " (" + firstError + ")";
    }

    /** Milliseconds under which this share of the requests lies. */
    synchronized double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %6d  p50 %7.2f  p95 %7.2f  p99 %7.2f ms%s",
                count(),
                percentile(0.50),
                percentile(0.95),
                percentile(0.99),
                complaint());
    }
}
