package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several copies of the program at one installation: they share one server, and the last of them stops it. */
class SharedServerTests extends EmbeddedScene {
    @Test
    void takesOverTheServerOfAKilledCopy() throws Exception {
        Process other = otherCopy();
        String url = firstLine(other);
        kill(other.pid());
        other.waitFor(10, TimeUnit.SECONDS);
        try (EmbeddedPostgres server = start()) {
            assertThat(url).contains(port(server));
        }
        assertThat(home.file("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void secondCopyJoinsAndLeavesTheServerToTheFirst() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Process other = otherCopy();
            assertThat(firstLine(other)).contains(port(server));
            other.destroy();
            assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void copiesThatStartTogetherMakeTheRolesOnce() throws Exception {
        try (EmbeddedPostgres server = start();
                ExecutorService copies = Executors.newFixedThreadPool(4)) {
            Callable<DatabaseUrls> starts = () -> DatabaseUrls.embedded(server, home);
            for (Future<DatabaseUrls> one : copies.invokeAll(Collections.nCopies(4, starts))) {
                assertThat(one.get().owner().user()).isEqualTo("dulae_owner");
            }
        }
    }

    @Test
    void lastCopyToLeaveStopsTheServer() throws Exception {
        EmbeddedPostgres server = start();
        Process other = otherCopy();
        firstLine(other);
        server.close();
        assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        other.destroy();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(home.file("database/postmaster.pid")).doesNotExist();
    }

    private Process otherCopy() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.dulae.Application",
                "--database");
        builder.environment().put("DULAE_HOME", home.folder().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("DULAE_DATABASE"));
        return builder.redirectErrorStream(true).start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        String line = reader.readLine();
        while (line != null && !line.startsWith("DULAE_DATABASE_URL=")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    private static String port(EmbeddedPostgres server) {
        return server.superuser().url().replaceFirst(".*(:\\d+/).*", "$1");
    }
}
