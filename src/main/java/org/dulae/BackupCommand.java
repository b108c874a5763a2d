package org.dulae;

import static org.dulae.shared.BothLanguages.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dulae.access.Keys;
import org.dulae.shared.BothLanguages;
import org.dulae.upkeep.Backup;
import org.dulae.upkeep.BackupKey;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupProblem.Kind;
import org.dulae.upkeep.BackupSettings;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

/**
 * {@code bin/backup [FOLDER]}: one backup, now, while everybody works. {@code bin/restore BACKUP}: into an empty installation; with {@code --drill}
 * into a place that is thrown away. {@code bin/upgrade-database}: into the PostgreSQL of this program. 0 all there and the audit whole, 1 not,
 * 2 not understood.
 */
final class BackupCommand {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final String DRILL = "--drill";
    private static final String BACK = "--back";
    private static final String CONFIRM = "--confirm";
    private static final Clock CLOCK = Clock.systemUTC();

    private final Home home = Home.of(System.getenv());
    private final BackupSettings settings = BackupSettings.of(System.getenv()::get, home.folder());

    private BackupCommand() {}

    /** @param command {@code backup}, {@code restore} or {@code upgrade-database}; the program ends with its outcome */
    static void run(String command, String... args) {
        boolean drill = args.length == 2 && args[0].equals(DRILL);
        boolean file = args.length == 1 && !args[0].startsWith("-");
        boolean understood = switch (command) {
            case "backup" -> args.length == 0 || file;
            case "restore" -> drill || file;
            default ->
                args.length == 0 || args.length == 1 && Set.of(BACK, CONFIRM).contains(args[0]);
        };
        if (!understood) {
            say("upkeep.command." + command + ".usage");
            System.exit(USAGE);
        }
        System.exit(new BackupCommand().outcome(command, drill, args.length == 0 ? "" : args[args.length - 1]));
    }

    /** @param last what was said last; empty: nothing */
    private int outcome(String command, boolean drill, String last) {
        Path named = Path.of(last).toAbsolutePath();
        try {
            return switch (command) {
                case "backup" -> backup(last.isEmpty() ? settings : settings.into(named));
                case "restore" -> drill ? drill(named) : restore(named, database(home, System.getenv()));
                default -> upgrade(last);
            };
        } catch (StartupProblem e) {
            System.err.println(e.getMessage());
        } catch (BackupProblem e) {
            complain(e);
        } catch (SQLException e) {
            complain(new BackupProblem(Kind.DATABASE, String.valueOf(e.getSQLState()), e));
        } catch (FlywayException | DataAccessException e) {
            complain(new BackupProblem(Kind.DATABASE, e.getClass().getSimpleName(), e));
        } catch (IOException e) {
            complain(new BackupProblem(Kind.CHANGED, named, e));
        }
        return FAILED;
    }

    private static void complain(BackupProblem problem) {
        BothLanguages.complain(problem.kind().code, problem.key(), problem.about());
    }

    private static Database database(Home home, Map<String, String> environment) {
        return new Database(new Settings(environment), home, Launch.versions().getProperty("dulae.postgresql"));
    }

    private int backup(BackupSettings where) throws SQLException {
        Database database = database(home, System.getenv());
        try (Connection owner = database.urls().owner().connect()) {
            String keys = Files.exists(dataKeys()) ? new Keys(dataKeys()).fingerprint() : "";
            Backup.Taken taken = new Backup(where, Launch.versions().getProperty("dulae.version"), keys, CLOCK)
                    .take(owner, Backup.Occasion.BY_HAND);
            say("upkeep.command.backup.done", taken.file(), taken.rows());
            say("upkeep.command.backup.keys", where.keyFile(), dataKeys());
            return 0;
        } finally {
            database.stop();
        }
    }

    private int restore(Path file, Database target) throws IOException, SQLException {
        BackupKey key = BackupKey.read(settings.keyFile());
        try {
            return tell(new Restoration(file, key, dataKeys(), target.urls()).run());
        } finally {
            target.stop();
        }
    }

    private static int tell(Restoration.Done done) {
        say(
                "upkeep.command.restore.done",
                done.restored().tables(),
                done.restored().rows(),
                done.restored().head().taken());
        if (!done.audit().whole()) {
            say("upkeep.command.restore.audit.broken");
            return FAILED;
        }
        say("upkeep.command.restore.audit", done.audit().rows());
        return 0;
    }

    private int upgrade(String how) throws IOException, SQLException {
        String ours = Launch.versions().getProperty("dulae.postgresql");
        DatabaseUpgrade upgrade = new DatabaseUpgrade(home, settings, dataKeys(), ours, CLOCK);
        if (how.equals(CONFIRM)) {
            List<Path> deleted = upgrade.confirm();
            deleted.forEach(folder -> say("upkeep.command.upgrade.confirmed", folder));
            return deleted.isEmpty() ? nothing() : 0;
        }
        if (how.equals(BACK)) {
            Optional<Path> since = upgrade.back();
            since.ifPresent(folder -> say("upkeep.command.upgrade.back", folder));
            return since.isEmpty() ? nothing() : 0;
        }
        Optional<DatabaseUpgrade.Done> done = upgrade.run();
        if (done.isEmpty()) {
            return nothing();
        }
        int outcome = tell(done.get().restored());
        say(
                outcome == 0 ? "upkeep.command.upgrade.done" : "upkeep.command.upgrade.not",
                ours,
                done.get().kept());
        return outcome;
    }

    private int nothing() {
        say("upkeep.command.upgrade.nothing", home.folder());
        return 0;
    }

    /** Into a server of its own beside, whatever the installation itself runs on. */
    private int drill(Path file) throws IOException, SQLException {
        Instant begun = CLOCK.instant();
        Path place = Files.createTempDirectory(home.open().folder(), "drill");
        try {
            int outcome = restore(file, database(new Home(place), Map.of()));
            if (outcome == 0) {
                noteDrill(file);
            }
            say(
                    "upkeep.command.restore.drilled",
                    Duration.between(begun, CLOCK.instant()).toSeconds());
            return outcome;
        } finally {
            Binaries.delete(place);
        }
    }

    /** The page of backups tells it. */
    private void noteDrill(Path file) throws SQLException {
        Database database = database(home, System.getenv());
        try (Connection owner = database.urls().owner().connect();
                PreparedStatement statement = owner.prepareStatement(
                        "update upkeep.backup set drilled_at = ? where outcome = 'GOOD' and file like ?")) {
            statement.setTimestamp(1, Timestamp.from(CLOCK.instant()));
            statement.setString(2, "%/" + file.getFileName());
            statement.executeUpdate();
        } finally {
            database.stop();
        }
    }

    /** As in application.properties. */
    private Path dataKeys() {
        String chosen = System.getenv().getOrDefault("DULAE_KEY_FILE", "");
        return chosen.isBlank() ? home.file("dulae.key") : Path.of(chosen).toAbsolutePath();
    }
}
