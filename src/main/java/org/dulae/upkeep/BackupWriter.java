package org.dulae.upkeep;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Writes all of one moment into one encrypted file while everybody goes on working: one snapshot, table after table, row after row, none of them
 * longer in memory than it takes to write it.
 */
final class BackupWriter {
    static final byte TABLE = 'T';
    static final byte SEQUENCE = 'S';
    static final byte MONTH = 'M';
    static final byte CHAIN = 'C';
    static final byte END = 'E';
    static final int NO_MORE_ROWS = -1;

    private final Connection connection;
    private final DataOutputStream out;
    private long rows;

    private BackupWriter(Connection connection, OutputStream sealed) throws IOException {
        this.connection = connection;
        this.out = new DataOutputStream(new BufferedOutputStream(new FastGzip(sealed), SealedOutput.PIECE));
    }

    /**
     * @param connection of the owner, who sees every row; its transaction is opened and ended here
     * @return how many rows
     */
    static long write(Connection connection, Path file, BackupKey key, String program, String dataKeys, Instant now)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (OutputStream sealed = new SealedOutput(Files.newOutputStream(file), key)) {
            Shelf.speakPlainly(connection);
            BackupWriter writer = new BackupWriter(connection, sealed);
            writer.head(program, dataKeys, now);
            writer.everything(Shelf.of(connection));
            writer.out.close();
            return writer.rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void head(String program, String dataKeys, Instant now) throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select files, current_setting('server_version') from runtime.migrated")) {
            if (!row.next() || row.getBytes(1) == null) {
                throw new BackupProblem(BackupProblem.Kind.NEVER_STARTED, connection.getCatalog());
            }
            new BackupHead(now, program, row.getString(2), dataKeys, row.getBytes(1)).write(out);
        }
    }

    private void everything(Shelf shelf) throws IOException, SQLException {
        for (String month : shelf.months()) {
            out.writeByte(MONTH);
            out.writeUTF(month);
        }
        for (Shelf.Table table : shelf.tables()) {
            table(table);
        }
        for (String sequence : shelf.sequences()) {
            sequence(sequence);
        }
        for (String[] head : Shelf.rows(
                connection,
                "select seq, (extract(epoch from at) * 1000000)::bigint, encode(root, 'hex'), total from access.audit_head()",
                4)) {
            out.writeByte(CHAIN);
            for (String part : head) {
                out.writeUTF(part);
            }
        }
        out.writeByte(END);
        out.writeLong(rows);
    }

    private void sequence(String sequence) throws IOException, SQLException {
        String[] state = Shelf.rows(connection, "select last_value, is_called from " + sequence, 2)
                .getFirst();
        out.writeByte(SEQUENCE);
        out.writeUTF(sequence);
        out.writeLong(Long.parseLong(state[0]));
        out.writeBoolean(state[1].equals("t"));
    }

    private void table(Shelf.Table table) throws IOException, SQLException {
        out.writeByte(TABLE);
        out.writeUTF(table.name());
        out.writeUTF(table.columns());
        RowDigest digest = new RowDigest();
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.writeInt(row.length);
                out.write(row);
                digest.add(row);
            }
        } finally {
            // On a full disk, too: a connection with an open copy would wait for it for ever.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        out.writeInt(NO_MORE_ROWS);
        out.writeLong(digest.rows());
        out.writeUTF(digest.hex());
        rows += digest.rows();
    }

    /** Little effort for most of the gain: a backup should not keep a small machine busy. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, SealedOutput.PIECE);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
