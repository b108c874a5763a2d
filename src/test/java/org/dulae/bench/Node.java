package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the machines of {@code docs/high-availability.md}: a voter, Patroni and the PostgreSQL it runs, from Debian's packages and with the very
 * {@code packaging/patroni.yml} of the document. All machines of a bench are this one, on ports of their own.
 */
final class Node implements AutoCloseable {
    static final String PASSWORD = "bench";
    private static final Path CONFIGURATION = Path.of("packaging/patroni.yml");
    private static final String ACCOUNT = "postgres";
    private static final int PORTS_EACH = 4;
    private final String name;
    private final Path folder;
    private final int firstPort;
    private final int number;
    private final int of;
    private final List<Process> running = new ArrayList<>();

    /** @param firstPort of all machines together */
    Node(Path cluster, int number, int of, int firstPort) throws IOException {
        this.number = number;
        this.of = of;
        this.firstPort = firstPort;
        name = "m" + number;
        folder = Files.createDirectories(cluster.resolve(name)).toAbsolutePath();
        Files.copy(CONFIGURATION, folder.resolve("patroni.yml"));
        run("chown", "-R", ACCOUNT, folder.toString());
    }

    static int ports(int machines) {
        return machines * PORTS_EACH;
    }

    String name() {
        return name;
    }

    int databasePort() {
        return port(number, 0);
    }

    int patroniPort() {
        return port(number, 1);
    }

    /** Starts what the machine starts when it is switched on. */
    void start() throws IOException {
        running.clear();
        running.add(start("voter.log", voter(), Map.of()));
        running.add(start(
                "patroni.log",
                List.of("/usr/bin/patroni", folder.resolve("patroni.yml").toString()),
                patroni()));
    }

    /** As when the machine goes dark: everything on it at once, nothing put in order. */
    void kill() throws IOException {
        Stream<ProcessHandle> all = running.stream()
                .map(Process::toHandle)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        List<ProcessHandle> family = new ArrayList<>(all.toList());
        // The server may have been started by an earlier Patroni, or have left its family.
        Path pid = folder.resolve("data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .filter(server -> server.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(server -> {
                        family.add(server);
                        server.descendants().forEach(family::add);
                    });
        }
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(process -> process.onExit().join());
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> voter() {
        String peers = String.join(
                ",",
                IntStream.rangeClosed(1, of)
                        .mapToObj(other -> "m" + other + "=http://127.0.0.1:" + port(other, 3))
                        .toList());
        String client = "http://127.0.0.1:" + port(number, 2);
        String peer = "http://127.0.0.1:" + port(number, 3);
        return List.of(
                "/usr/bin/etcd",
                "--name=" + name,
                "--data-dir=" + folder.resolve("voter"),
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=" + peers,
                "--initial-cluster-state=new");
    }

    /** What stands in /etc/patroni_env.conf of a machine. */
    private Map<String, String> patroni() {
        String voters = String.join(
                ",",
                IntStream.rangeClosed(1, of)
                        .mapToObj(other -> "127.0.0.1:" + port(other, 2))
                        .toList());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("PATRONI_NAME", name);
        settings.put("PATRONI_ETCD3_HOSTS", voters);
        settings.put("PATRONI_RESTAPI_LISTEN", "127.0.0.1:" + patroniPort());
        settings.put("PATRONI_RESTAPI_CONNECT_ADDRESS", "127.0.0.1:" + patroniPort());
        settings.put("PATRONI_POSTGRESQL_LISTEN", "127.0.0.1:" + databasePort());
        settings.put("PATRONI_POSTGRESQL_CONNECT_ADDRESS", "127.0.0.1:" + databasePort());
        settings.put("PATRONI_POSTGRESQL_DATA_DIR", folder.resolve("data").toString());
        settings.put("PATRONI_POSTGRESQL_BIN_DIR", Debian.postgresql().toString());
        settings.put("PATRONI_POSTGRESQL_PGPASS", folder.resolve("pgpass").toString());
        settings.put("PATRONI_SUPERUSER_PASSWORD", PASSWORD);
        settings.put("PATRONI_REPLICATION_PASSWORD", PASSWORD);
        return settings;
    }

    private int port(int machine, int which) {
        return firstPort + (machine - 1) * PORTS_EACH + which;
    }

    private Process start(String log, List<String> command, Map<String, String> settings) throws IOException {
        List<String> as =
                List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups", "--no-new-privs");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(as.stream(), command.stream()).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling(name + "-" + log).toFile()));
        builder.environment().keySet().removeIf(variable -> variable.matches("(PG|PATRONI_|ETCD_).*"));
        builder.environment().putAll(settings);
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
