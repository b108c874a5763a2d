package org.dulae.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dulae.shared.NewId;
import org.dulae.upkeep.BackupProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes a backup: writes it, reads it back, puts it in its place, lets old ones go, and notes in the database how it went. One at a time,
 * whoever asks.
 *
 * @param program version of Dulae
 * @param dataKeys tells which key file reads the identity numbers
 */
public record Backup(BackupSettings settings, String program, String dataKeys, Clock clock) {
    private static final String LOCK = "hashtext('dulae.backup')";

    public enum Occasion {
        NIGHTLY,
        BY_HAND,
        /** Before a newer program changes the tables. */
        UPGRADE
    }

    public record Taken(Path file, long bytes, long rows, Instant started, Instant finished) {}

    public Taken take(Connection owner, Occasion occasion) throws SQLException {
        return takeUnless(owner, occasion, null).orElseThrow();
    }

    /**
     * @param owner a connection of its own, which sees every row
     * @param since nothing is done when another copy has made a good one since then; null = in any case
     */
    Optional<Taken> takeUnless(Connection owner, Occasion occasion, @Nullable Instant since) throws SQLException {
        if (!ask(owner, "select to_regclass('upkeep.backup') is not null")) {
            throw new BackupProblem(Kind.NEVER_STARTED, owner.getCatalog());
        }
        if (!ask(owner, "select pg_try_advisory_lock(" + LOCK + ")")) {
            throw new BackupProblem(Kind.BUSY, settings.folder());
        }
        try {
            if (since != null && goodSince(owner, since)) {
                return Optional.empty();
            }
            Instant started = clock.instant();
            try {
                Taken taken = written(owner, occasion, started);
                note(owner, occasion, taken, null);
                return Optional.of(taken);
            } catch (BackupProblem e) {
                note(owner, occasion, new Taken(settings.folder(), 0, 0, started, clock.instant()), e);
                throw e;
            }
        } finally {
            ask(owner, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private Taken written(Connection owner, Occasion occasion, Instant started) {
        BackupFolder folder = new BackupFolder(settings.folder());
        Path file = folder.file(started);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupKey key = BackupKey.readOrMake(settings.keyFile());
            begin(part);
            long rows = BackupWriter.write(owner, part, key, program, dataKeys, started);
            if (readBack(part, key) != rows) {
                throw new BackupProblem(Kind.CHANGED, part);
            }
            folder.keep(part, file);
            // Whoever takes one by hand may have named a folder with backups of somebody else's.
            if (occasion == Occasion.NIGHTLY) {
                folder.prune(settings.days(), settings.months());
            }
            return new Taken(file, Files.size(file), rows, started, clock.instant());
        } catch (IOException e) {
            throw new BackupProblem(Kind.NOT_WRITABLE, settings.folder(), e);
        } catch (SQLException e) {
            throw new BackupProblem(Kind.DATABASE, String.valueOf(e.getSQLState()), e);
        } finally {
            discard(part);
        }
    }

    private static void begin(Path part) throws IOException {
        Files.createDirectories(part.toAbsolutePath().getParent());
        Files.deleteIfExists(part);
        Files.createFile(part, BackupKey.OWNER_ALONE);
    }

    /** Only what can be read again is a backup. */
    private static long readBack(Path file, BackupKey key) throws IOException, SQLException {
        try (BackupReader reader = new BackupReader(file, key)) {
            return reader.read(new BackupReader.Taker() {});
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // A half one carries its name and is never taken for a whole one.
        }
    }

    private static boolean goodSince(Connection owner, Instant since) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(
                "select exists (select 1 from upkeep.backup where outcome = 'GOOD' and finished_at >= ?)")) {
            statement.setTimestamp(1, Timestamp.from(since));
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void note(Connection owner, Occasion occasion, Taken taken, @Nullable BackupProblem problem)
            throws SQLException {
        UUID id = NewId.next();
        try (PreparedStatement statement = owner.prepareStatement("""
                insert into upkeep.backup (id, started_at, finished_at, occasion, outcome, problem, file, bytes, row_count)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setObject(1, id);
            statement.setTimestamp(2, Timestamp.from(taken.started()));
            statement.setTimestamp(3, Timestamp.from(taken.finished()));
            statement.setString(4, occasion.name());
            statement.setString(5, problem == null ? "GOOD" : "FAILED");
            statement.setString(6, problem == null ? null : problem.kind().code);
            statement.setString(7, taken.file().toString());
            statement.setLong(8, taken.bytes());
            statement.setLong(9, taken.rows());
            statement.executeUpdate();
        }
    }

    private static boolean ask(Connection owner, String question) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
