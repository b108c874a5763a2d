package org.dulae.upkeep;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dulae.upkeep.BackupProblem.Kind;

/** Reads a backup from its first byte to its last and gives what it finds to somebody; what does not add up is refused. */
final class BackupReader implements AutoCloseable {
    private static final int LONGEST_ROW = 1 << 30;
    private final Path file;
    private final SealedInput sealed;
    private final DataInputStream in;
    private final BackupHead head;

    /** What is done with it: nothing, to see whether it is whole, or a restore. */
    interface Taker {
        default void month(String month) throws SQLException {}

        default void table(Shelf.Table table) throws SQLException {}

        default void row(byte[] row) throws SQLException {}

        default void tableEnds(Shelf.Table table, long rows, String digest) throws SQLException {}

        default void sequence(String name, long value, boolean called) throws SQLException {}

        default void chain(AuditHead head) throws SQLException {}
    }

    BackupReader(Path file, BackupKey key) throws IOException {
        this.file = file;
        this.sealed = new SealedInput(new BufferedInputStream(open(file), SealedOutput.PIECE), key, file);
        try {
            this.in = new DataInputStream(
                    new BufferedInputStream(new GZIPInputStream(sealed, SealedOutput.PIECE), SealedOutput.PIECE));
            this.head = BackupHead.read(in);
        } catch (EOFException | UTFDataFormatException | ZipException | DateTimeException e) {
            throw new BackupProblem(Kind.CHANGED, file, e);
        }
    }

    private static java.io.InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new BackupProblem(Kind.NO_BACKUP, file, e);
        }
    }

    BackupHead head() {
        return head;
    }

    /** @return how many rows */
    long read(Taker taker) throws IOException, SQLException {
        long rows = 0;
        try {
            for (byte what = in.readByte(); what != BackupWriter.END; what = in.readByte()) {
                switch (what) {
                    case BackupWriter.MONTH -> taker.month(in.readUTF());
                    case BackupWriter.TABLE -> rows += table(taker);
                    case BackupWriter.SEQUENCE -> taker.sequence(in.readUTF(), in.readLong(), in.readBoolean());
                    case BackupWriter.CHAIN -> taker.chain(chain());
                    default -> throw new BackupProblem(Kind.CHANGED, file);
                }
            }
            if (in.readLong() != rows || in.read() >= 0) {
                throw new BackupProblem(Kind.CHANGED, file);
            }
            sealed.requireEnd();
            return rows;
        } catch (EOFException | UTFDataFormatException | ZipException e) {
            throw new BackupProblem(Kind.CHANGED, file, e);
        }
    }

    private long table(Taker taker) throws IOException, SQLException {
        Shelf.Table table = new Shelf.Table(in.readUTF(), in.readUTF());
        RowDigest digest = new RowDigest();
        taker.table(table);
        for (int length = in.readInt(); length != BackupWriter.NO_MORE_ROWS; length = in.readInt()) {
            if (length < 0 || length > LONGEST_ROW) {
                throw new BackupProblem(Kind.CHANGED, file);
            }
            byte[] row = in.readNBytes(length);
            digest.add(row);
            taker.row(row);
        }
        long rows = in.readLong();
        String hex = in.readUTF();
        if (!digest.same(rows, hex)) {
            throw new BackupProblem(Kind.CHANGED, file);
        }
        taker.tableEnds(table, rows, hex);
        return rows;
    }

    private AuditHead chain() throws IOException {
        long seq = Long.parseLong(in.readUTF());
        Instant at = Instant.EPOCH.plus(Long.parseLong(in.readUTF()), ChronoUnit.MICROS);
        return new AuditHead(seq, at, in.readUTF(), Long.parseLong(in.readUTF()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
