package org.dulae.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Stands between an application and its database and writes down what is asked, one request at a time. */
final class Recorder {
    private final List<Trace.Step> steps = new ArrayList<>();
    private Instant since = Instant.EPOCH;
    private boolean on;
    private long lastNanos;

    DataSource between(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(real, method, arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    synchronized void start() {
        steps.clear();
        since = Instant.now();
        on = true;
    }

    /** What was asked since the start, what listeners asked after the answer included: waits until nothing is asked any more. */
    Trace stop() throws InterruptedException {
        lastNanos = System.nanoTime();
        while (System.nanoTime() - last() < 40_000_000) {
            Thread.sleep(10);
        }
        synchronized (this) {
            on = false;
            return Trace.of(steps, since);
        }
    }

    private synchronized long last() {
        return lastNanos;
    }

    private synchronized void add(Trace.Step step) {
        // The seal of the audit and the like work by the clock, not for this request.
        if (on && !Thread.currentThread().getName().startsWith("scheduling")) {
            steps.add(step);
            lastNanos = System.nanoTime();
        }
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "setAutoCommit" -> add(new Trace.AutoCommit((Boolean) arguments[0]));
                case "commit" -> add(new Trace.End(true));
                case "rollback" -> add(new Trace.End(false));
                default -> {}
            }
            Object answer = call(real, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return prepared(statement, (String) arguments[0]);
            }
            return answer instanceof Statement statement ? plain(statement) : answer;
        });
    }

    private PreparedStatement prepared(PreparedStatement real, String sql) {
        List<Trace.Bind> row = new ArrayList<>();
        List<List<Trace.Bind>> rows = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                row.removeIf(bind -> bind.index() == (Integer) arguments[0]);
                row.add(new Trace.Bind(method, arguments.clone()));
            } else if (name.equals("addBatch")) {
                rows.add(List.copyOf(row));
            }
            Object answer = call(real, method, arguments);
            if (name.equals("executeBatch")) {
                add(new Trace.Run(sql, List.copyOf(rows), -1));
                rows.clear();
            } else if (name.startsWith("execute")) {
                int changed = answer instanceof Integer count ? count : -1;
                add(new Trace.Run(sql, List.of(List.copyOf(row)), changed));
            }
            return answer;
        });
    }

    private Statement plain(Statement real) {
        return proxy(Statement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute") && arguments != null) {
                add(new Trace.Run((String) arguments[0], List.of(List.of()), -1));
            }
            return call(real, method, arguments);
        });
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Handler handler) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
