package org.dulae.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * The least that the work can cost: the statements of recorded requests, asked again by a plain program as the application's role, with the same
 * settings, row-level security, audit and commits. No pages, no sessions of a web server, no rules.
 */
final class Floor implements AutoCloseable {
    private final String url;
    private final List<Connection> connections = new ArrayList<>();

    /** @param url of the application's role */
    Floor(String url) {
        this.url = url;
    }

    Load.Closed closed(List<Trace> traces, int clients, Duration time) throws InterruptedException, SQLException {
        while (connections.size() < clients) {
            connections.add(connect());
        }
        // Each has its own: two that replay one request would meet at the same row.
        List<Load.Turn> turns = IntStream.range(0, clients)
                .mapToObj(i -> replays(
                        connections.get(i),
                        traces.subList(i * traces.size() / clients, (i + 1) * traces.size() / clients)))
                .toList();
        return Load.closed(turns, time);
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        // As in application.properties: the same driver, told the same.
        properties.setProperty("prepareThreshold", "3");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url, properties);
    }

    private static Load.Turn replays(Connection connection, List<Trace> traces) {
        int[] next = {0};
        return () -> {
            try {
                traces.get(next[0]++ % traces.size()).replay(connection);
            } catch (SQLException | RuntimeException e) {
                // Nobody may wait for what this one holds.
                connection.rollback();
                throw e;
            }
        };
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
