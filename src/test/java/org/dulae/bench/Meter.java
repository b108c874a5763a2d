package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of the application and of its database, as the kernel counts it. */
record Meter(long application, long postmaster) {
    private static final double MILLISECONDS_PER_TICK = 10;

    /** Milliseconds. */
    record Reading(double application, double database) {
        Reading since(Reading before) {
            return new Reading(application - before.application, database - before.database);
        }

        Reading per(int acts) {
            return new Reading(application / acts, database / acts);
        }

        double both() {
            return application + database;
        }
    }

    Reading read() {
        return new Reading(own(application), family(postmaster));
    }

    private static double own(long pid) {
        return times(pid).limit(2).sum();
    }

    /** With all children, those that ended included: a database server and its connections. */
    private static double family(long pid) {
        return times(pid).sum()
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> family(child.pid()))
                        .sum();
    }

    /** User and system time of the process itself, then of children that have been waited for. */
    private static java.util.stream.DoubleStream times(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .skip(11)
                    .limit(4)
                    .mapToDouble(ticks -> Long.parseLong(ticks) * MILLISECONDS_PER_TICK);
        } catch (IOException e) {
            // It has ended: what it used is counted by its parent.
            return java.util.stream.DoubleStream.empty();
        }
    }
}
