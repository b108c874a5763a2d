package org.dulae.bench;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.NewId;

/**
 * What one request asked of the database, in order, to be asked again without the application: the same statements with the same values, but
 * every id that was made for the request is made anew, and a version is the one read just before.
 *
 * @param made the ids made for the request
 */
record Trace(List<Step> steps, List<UUID> made) {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("\\bversion\\s*=\\s*\\?");

    private static final int GLANCE = 150;

    sealed interface Step {}

    /** A transaction begins (false), or every statement is one again (true). */
    record AutoCommit(boolean on) implements Step {}

    record End(boolean commit) implements Step {}

    /**
     * @param rows the values of each execution; more than one is a batch
     * @param changed how many rows it inserted, updated or deleted; less than 0 = not known or a question
     */
    record Run(String sql, List<List<Bind>> rows, int changed) implements Step {}

    record Bind(Method setter, Object[] arguments) {
        int index() {
            return (Integer) arguments[0];
        }

        Object value() {
            return arguments[1];
        }
    }

    /** @param since ids from then on were made for the request */
    static Trace of(List<Step> steps, Instant since) {
        Set<UUID> made = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Run run) {
                run.rows().forEach(row -> row.forEach(bind -> collect(bind.value(), since, made)));
            }
        }
        return new Trace(List.copyOf(steps), List.copyOf(made));
    }

    int statements() {
        return (int) steps.stream().filter(Run.class::isInstance).count();
    }

    /** Commits that wait for the disk, if anything was written. */
    int commits() {
        return (int) steps.stream()
                .filter(step -> step instanceof End end && end.commit())
                .count();
    }

    /** Sees each statement after it ran. */
    interface Watch {
        void saw(PreparedStatement statement) throws SQLException;
    }

    /** Asks all of it again on this connection and reads every answer to its end. */
    void replay(Connection connection) throws SQLException, ReflectiveOperationException {
        replay(connection, statement -> {});
    }

    void replay(Connection connection, Watch watch) throws SQLException, ReflectiveOperationException {
        Map<UUID, UUID> anew = new HashMap<>();
        made.forEach(id -> anew.put(id, NewId.next()));
        Map<UUID, Integer> versions = new HashMap<>();
        for (Step step : steps) {
            switch (step) {
                case AutoCommit auto -> connection.setAutoCommit(auto.on());
                case End end when end.commit() -> connection.commit();
                case End end -> connection.rollback();
                case Run run -> run(connection, run, anew, versions, watch);
            }
        }
    }

    private static void run(
            Connection connection, Run run, Map<UUID, UUID> anew, Map<UUID, Integer> versions, Watch watch)
            throws SQLException, ReflectiveOperationException {
        try (PreparedStatement statement = connection.prepareStatement(run.sql())) {
            for (List<Bind> row : run.rows()) {
                for (Bind bind : row) {
                    bind.setter().invoke(statement, renewed(bind.arguments(), anew));
                }
                knownVersion(statement, run.sql(), row, versions);
                if (run.rows().size() > 1) {
                    statement.addBatch();
                }
            }
            if (run.rows().size() > 1) {
                statement.executeBatch();
            } else if (statement.execute()) {
                read(statement.getResultSet(), versions);
            } else if (run.changed() >= 0 && statement.getUpdateCount() != run.changed()) {
                throw new IllegalStateException("changed " + statement.getUpdateCount() + " rows instead of "
                        + run.changed() + ": " + run.sql());
            }
            watch.saw(statement);
        }
    }

    private static Object[] renewed(Object[] arguments, Map<UUID, UUID> anew) {
        Object value = arguments.length > 1 ? arguments[1] : null;
        Object fresh = anew.isEmpty() ? value : renewed(value, anew);
        if (fresh == value) {
            return arguments;
        }
        Object[] copy = arguments.clone();
        copy[1] = fresh;
        return copy;
    }

    private static Object renewed(Object value, Map<UUID, UUID> anew) {
        if (value instanceof UUID id) {
            return anew.getOrDefault(id, id);
        }
        if (value instanceof UUID[] ids) {
            UUID[] copy = ids.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = anew.getOrDefault(copy[i], copy[i]);
            }
            return copy;
        }
        if (value instanceof String text && text.length() >= 36) {
            return ID.matcher(text).replaceAll(match -> {
                UUID id = UUID.fromString(match.group());
                return anew.getOrDefault(id, id).toString();
            });
        }
        return value;
    }

    // An update asks for the version that was read; a second replay of the same request would else change nothing.
    private static void knownVersion(
            PreparedStatement statement, String sql, List<Bind> row, Map<UUID, Integer> versions) throws SQLException {
        Matcher found = versions.isEmpty() ? null : VERSION.matcher(sql);
        if (found == null || !found.find()) {
            return;
        }
        int index = (int)
                sql.substring(0, found.end()).chars().filter(c -> c == '?').count();
        for (Bind bind : row) {
            Integer version = bind.value() instanceof UUID id ? versions.get(id) : null;
            if (version != null) {
                statement.setInt(index, version);
            }
        }
    }

    private static void read(ResultSet rows, Map<UUID, Integer> versions) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int id = column(rows, "id");
        int version = column(rows, "version");
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getString(column);
            }
            if (id > 0 && version > 0) {
                versions.put(rows.getObject(id, UUID.class), rows.getInt(version));
            }
        }
    }

    private static int column(ResultSet rows, String name) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            if (rows.getMetaData().getColumnName(column).equals(name)) {
                return column;
            }
        }
        return 0;
    }

    private static void collect(Object value, Instant since, Set<UUID> made) {
        if (value instanceof UUID id) {
            if (id.version() == 7 && id.getMostSignificantBits() >>> 16 >= since.toEpochMilli()) {
                made.add(id);
            }
        } else if (value instanceof String text) {
            ID.matcher(text).results().forEach(match -> collect(UUID.fromString(match.group()), since, made));
        } else if (value != null
                && value.getClass().isArray()
                && !value.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), since, made);
            }
        }
    }

    /** What is asked, each on one line and not longer than one sees at a glance. */
    List<String> outline() {
        return steps.stream()
                .map(step -> switch (step) {
                    case AutoCommit auto -> auto.on() ? "" : "begin";
                    case End end -> end.commit() ? "commit" : "rollback";
                    case Run run -> run.sql().strip().replaceAll("\\s+", " ");
                })
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() <= GLANCE ? line : line.substring(0, GLANCE) + " …")
                .toList();
    }
}
