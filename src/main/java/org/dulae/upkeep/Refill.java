package org.dulae.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dulae.upkeep.BackupProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables that have just been made with what a backup says, inside the caller's transaction; then reads every one of them again. */
final class Refill implements BackupReader.Taker, AutoCloseable {
    private final Connection connection;
    private final List<Counted> counted = new ArrayList<>();
    private @Nullable CopyIn copy;
    private @Nullable AuditHead chain;

    private record Counted(Shelf.Table table, long rows, String digest) {}

    /** What migrations brought by themselves is in the backup, as it had become. */
    Refill(Connection connection) throws SQLException {
        this.connection = connection;
        execute("truncate "
                + String.join(
                        ", ",
                        Shelf.of(connection).tables().stream()
                                .map(Shelf.Table::name)
                                .toList()));
    }

    int tables() {
        return counted.size();
    }

    /** Where the audit stood; null if nothing had been sealed. */
    @Nullable
    AuditHead chain() {
        return chain;
    }

    @Override
    public void month(String month) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select access.prepare_audit(?::date)")) {
            statement.setString(1, month);
            statement.execute();
        }
    }

    @Override
    public void table(Shelf.Table table) throws SQLException {
        // What a row sets off by itself happened when it was written.
        execute("alter table " + table.name() + " disable trigger user");
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn());
    }

    @Override
    public void row(byte[] row) throws SQLException {
        CopyIn running = copy;
        if (running != null) {
            running.writeToCopy(row, 0, row.length);
        }
    }

    @Override
    public void tableEnds(Shelf.Table table, long rows, String digest) throws SQLException {
        CopyIn running = copy;
        if (running != null) {
            running.endCopy();
        }
        execute("alter table " + table.name() + " enable trigger user");
        counted.add(new Counted(table, rows, digest));
    }

    @Override
    public void sequence(String name, long value, boolean called) throws SQLException {
        execute("create sequence if not exists " + name);
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, name);
            statement.setLong(2, value);
            statement.setBoolean(3, called);
            statement.execute();
        }
    }

    @Override
    public void chain(AuditHead head) {
        chain = head;
    }

    /** A connection with an open copy would wait for it for ever. */
    @Override
    public void close() throws SQLException {
        CopyIn running = copy;
        if (running != null && running.isActive()) {
            running.cancelCopy();
        }
    }

    void verify() throws SQLException {
        for (Counted saved : counted) {
            RowDigest digest = new RowDigest();
            var out = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(saved.table().copyOut());
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                digest.add(row);
            }
            if (!digest.same(saved.rows(), saved.digest())) {
                throw new BackupProblem(Kind.NOT_THE_SAME, saved.table().name());
            }
        }
        execute("select access.continue_audit()");
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
