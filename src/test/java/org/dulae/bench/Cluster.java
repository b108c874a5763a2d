package org.dulae.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three machines that replace one another, as {@code docs/high-availability.md} sets them up; the database in them is made as it says. */
final class Cluster implements AutoCloseable {
    private static final int MACHINES = 3;
    private static final long PATIENCE_MILLIS = 180_000;
    private static final int FIRST_PORT = 21_000;
    private static final int LAST_PORT = 28_000;
    private final List<Node> nodes = new ArrayList<>();

    /** @param folder which is emptied first */
    Cluster(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Store.delete(folder);
        }
        Files.createDirectories(folder);
        int port = freePorts(Node.ports(MACHINES));
        for (int number = 1; number <= MACHINES; number++) {
            nodes.add(new Node(folder, number, MACHINES, port));
        }
        // Whatever becomes of the bench, nothing of it stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        for (Node node : nodes) {
            node.start();
        }
        awaitWhole();
        makeDatabase();
    }

    /** What one member of the cluster says of itself. */
    private record Member(String name, String role, String state) {
        boolean follows() {
            return !role.equals("leader") && (state.equals("running") || state.equals("streaming"));
        }
    }

    /** As in DULAE_DATABASE_URL: every machine by name, and the one that is the primary is used. */
    String ownerUrl() {
        return url("dulae", "dulae_owner");
    }

    String appUrl() {
        return url("dulae", "dulae_app");
    }

    private String url(String database, String user) {
        String hosts =
                nodes.stream().map(node -> "127.0.0.1:" + node.databasePort()).collect(Collectors.joining(","));
        return "jdbc:postgresql://" + hosts + "/" + database
                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=3&socketTimeout=60&user=" + user
                + "&password="
                + Node.PASSWORD;
    }

    /** The one that confirms writes now. */
    Node primary() {
        String name = members().stream()
                .filter(member -> member.role().equals("leader"))
                .map(Member::name)
                .findFirst()
                .orElseThrow();
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Until there is a primary and every other machine follows it, one of them holding each write before it is confirmed. */
    void awaitWhole() {
        await("a primary with its followers", () -> {
            List<Member> members = members();
            return members.stream()
                                    .filter(member -> member.role().equals("leader"))
                                    .count()
                            == 1
                    && members.stream().filter(Member::follows).count() == MACHINES - 1
                    && members.stream().anyMatch(member -> member.role().equals("sync_standby"));
        });
    }

    private List<Member> members() {
        for (Node node : nodes) {
            Optional<JsonNode> told = ask(node);
            if (told.isPresent()) {
                return StreamSupport.stream(told.get().path("members").spliterator(), false)
                        .map(member -> new Member(
                                member.path("name").asString(""),
                                member.path("role").asString(""),
                                member.path("state").asString("")))
                        .toList();
            }
        }
        return List.of();
    }

    private static Optional<JsonNode> ask(Node node) {
        try (InputStream answer = URI.create("http://127.0.0.1:" + node.patroniPort() + "/cluster")
                .toURL()
                .openStream()) {
            return Optional.of(JsonMapper.shared().readTree(answer));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Word for word what the document tells the administrator to type. */
    private void makeDatabase() {
        var postgres = Store.client(url("postgres", "postgres"));
        postgres.sql("create role dulae_owner login password '" + Node.PASSWORD + "'")
                .update();
        postgres.sql("create role dulae_app login noinherit password '" + Node.PASSWORD + "'")
                .update();
        postgres.sql("create database dulae owner dulae_owner").update();
        postgres.sql("revoke all on database dulae from public").update();
        postgres.sql("grant connect on database dulae to dulae_app").update();
    }

    private static void await(String what, BooleanSupplier there) {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if ((System.nanoTime() - begin) / 1_000_000 > PATIENCE_MILLIS) {
                throw new IllegalStateException("not there: " + what);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** So many in a row, below those that the system hands out by itself: a machine finds its own again when it is switched on again. */
    private static int freePorts(int count) {
        for (int first = FIRST_PORT; first < LAST_PORT; first += count) {
            if (allFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean allFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
