package org.dulae;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Opens the first pages once, so that the cache made at build time knows what a start and a first page need. */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/health", "/", "/sign-in", "/v3/api-docs");

    private Rehearsal() {}

    static void visit(ApplicationContext running) throws InterruptedException {
        String port = running.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .header("Accept", "text/html,application/json")
                        .header("Accept-Language", "th")
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new StartupProblem(Trouble.UNKNOWN, e, String.valueOf(e.getMessage()), "-");
        }
    }
}
