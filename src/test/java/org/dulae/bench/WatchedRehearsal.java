package org.dulae.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The packaged program's rehearsal with figures and spans switched on, as an operator would: whether they come, and whether they tell of requests
 * only by the pattern of their address. For {@code bin/check}; the arguments are the command that runs the rehearsal.
 */
final class WatchedRehearsal {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** What the rehearsal types, and who signs in: a name, words of a story, a phone, sign-in names. */
    private static final Pattern TYPED = Pattern.compile("มานี|ทดลองสาย|แม่เลี้ยงเดี่ยว|08000\\d|chula|mali|%E0%B8");

    private static final List<String> ROUTES =
            List.of("GET /cases/{", "POST /people/searches", "GET /people/searches/{", "POST /contacts", "GET /today");

    private final ByteArrayOutputStream spans = new ByteArrayOutputStream();
    private volatile String figures = "";

    private WatchedRehearsal() {}

    public static void main(String[] command) throws Exception {
        System.exit(new WatchedRehearsal().run(command));
    }

    private int run(String... command) throws IOException, InterruptedException {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::take);
        collector.start();
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("DULAE_OTLP", "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        builder.environment().put("DULAE_METRICS", String.valueOf(port));
        Process program = builder.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (program.isAlive()) {
                look(client, port);
                Thread.sleep(200);
            }
            return program.exitValue() == 0 ? judged() : program.exitValue();
        } finally {
            program.destroy();
            collector.stop(0);
        }
    }

    private void take(HttpExchange request) throws IOException {
        try (request) {
            byte[] body = request.getRequestBody().readAllBytes();
            synchronized (spans) {
                spans.write(body);
            }
            request.sendResponseHeaders(200, -1);
        }
    }

    private void look(HttpClient client, int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            String now = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            // Towards the end figures go with what they count: the fullest reading is the one of the day.
            figures = now.length() < figures.length() ? figures : now;
        } catch (IOException e) {
            // Not there yet, or not any more.
        }
    }

    private int judged() {
        String told;
        synchronized (spans) {
            told = spans.toString(StandardCharsets.UTF_8);
        }
        int wrong = 0;
        for (String route : ROUTES) {
            wrong += said(told.contains(route), "no span of " + route);
        }
        for (String figure : List.of("http_server_requests_seconds_count{", "jvm_memory_used_bytes{", "hikaricp_")) {
            wrong += said(figures.contains(figure), "no figure " + figure);
        }
        for (String all : List.of(told, figures)) {
            wrong += said(!ID.matcher(all).find(), "an id of somebody or something");
            wrong += said(!TYPED.matcher(all).find(), "something that was typed");
        }
        return wrong == 0 ? 0 : 1;
    }

    private static int said(boolean right, String otherwise) {
        if (!right) {
            System.err.println("figures and spans: " + otherwise);
        }
        return right ? 0 : 1;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
