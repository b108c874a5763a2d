package org.dulae.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.dulae.upkeep.BackupProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back into a database that has nobody in it yet, in one transaction: every row, then every table is read again and must have the
 * count and the sum it had when it was saved. What does not is not kept.
 */
public final class Restore {
    private Restore() {}

    /** Makes the tables a backup was taken from, with the migrations it brings. */
    @FunctionalInterface
    public interface TableMaker {
        void make(byte[] migrations);
    }

    /** @param chain where the audit stood; null if nothing had been sealed */
    public record Restored(
            BackupHead head,
            int tables,
            long rows,
            @Nullable AuditHead chain) {}

    /** Reads a backup to its end, so that a changed or cut one is refused before anything is made; what it says of itself. */
    public static BackupHead look(Path file, BackupKey key) throws IOException, SQLException {
        try (BackupReader reader = new BackupReader(file, key)) {
            reader.read(new BackupReader.Taker() {});
            return reader.head();
        }
    }

    /** @throws BackupProblem unless there is nothing of anybody in this database */
    public static void requireEmpty(Connection connection) throws SQLException {
        if (!Shelf.isEmpty(connection)) {
            throw new BackupProblem(Kind.NOT_EMPTY, connection.getCatalog());
        }
    }

    /** @param connection of the owner, to a database of which {@link #requireEmpty} has said that it is empty */
    public static Restored into(Connection connection, Path file, BackupKey key, TableMaker tables)
            throws IOException, SQLException {
        try (BackupReader reader = new BackupReader(file, key)) {
            tables.make(reader.head().migrations());
            connection.setAutoCommit(false);
            Shelf.speakPlainly(connection);
            try (Refill refill = new Refill(connection)) {
                long rows = reader.read(refill);
                refill.verify();
                connection.commit();
                connection.setAutoCommit(true);
                return new Restored(reader.head(), refill.tables(), rows, refill.chain());
            }
        }
    }
}
