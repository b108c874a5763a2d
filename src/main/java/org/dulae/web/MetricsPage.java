package org.dulae.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** {@code /metrics} at an address of its own, away from the pages: no proxy in front of them shows it to the world by mistake. */
final class MetricsPage implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private final HttpServer server;

    private MetricsPage(HttpServer server) {
        this.server = server;
    }

    static MetricsPage open(String address, PrometheusMeterRegistry figures) throws IOException {
        int colon = address.lastIndexOf(':');
        InetSocketAddress place =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        HttpServer server = HttpServer.create(place, 0);
        server.createContext("/metrics", request -> answer(request, figures.scrape(TEXT)));
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
        return new MetricsPage(server);
    }

    private static void answer(HttpExchange request, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", TEXT);
        try (request) {
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
