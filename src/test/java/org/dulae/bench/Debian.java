package org.dulae.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What a bench finds of Debian's packages; {@code bin/bench} has installed them where it may. */
final class Debian {
    private static final Path SERVERS = Path.of("/usr/lib/postgresql");

    private Debian() {}

    /** Why the machines of a cluster cannot run here; empty when they can. */
    static Optional<String> missing(Path cluster) {
        if (!Files.isExecutable(Path.of("/usr/bin/patroni"))
                || !Files.isExecutable(Path.of("/usr/bin/etcd"))
                || newest().isEmpty()) {
            return Optional.of("it needs Debian's packages patroni, etcd-server and postgresql");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("it runs the servers as the account postgres, which only root may");
        }
        return canEnter(cluster)
                ? Optional.empty()
                : Optional.of("the account postgres may not enter " + cluster
                        + ": choose another folder in DULAE_BENCH_HOME");
    }

    /** The newest version's programs. */
    static Path postgresql() {
        return newest().orElseThrow();
    }

    private static Optional<Path> newest() {
        if (!Files.isDirectory(SERVERS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(SERVERS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("postgres")))
                    .max(Comparator.comparingInt(programs ->
                            Integer.parseInt(programs.getParent().getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canEnter(Path folder) {
        try {
            return new ProcessBuilder(
                                    "setpriv",
                                    "--reuid=postgres",
                                    "--regid=postgres",
                                    "--clear-groups",
                                    "test",
                                    "-x",
                                    folder.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
