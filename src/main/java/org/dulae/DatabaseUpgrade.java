package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dulae.access.Keys;
import org.dulae.upkeep.Backup;
import org.dulae.upkeep.BackupKey;
import org.dulae.upkeep.BackupSettings;

/**
 * Brings the data of an older PostgreSQL into the one of this program. The old server, whose programs the earlier Dulae left in the folder, saves
 * everything; the new one beside it brings it back and is compared row for row, and the chain of the audit is walked. Only then do the two
 * folders change places. The old one stays as it was, which is the way back, until somebody confirms.
 *
 * @param version of the PostgreSQL that this program brings
 */
record DatabaseUpgrade(Home home, BackupSettings backups, Path dataKeys, String version, Clock clock) {
    private static final String NEXT = "database.next";
    private static final String KEPT = "database-of-";
    private static final String PROGRAMS = "postgresql-";

    /** @param kept where the old data are now */
    record Done(Path backup, Restoration.Done restored, Path kept) {}

    /** Whether the data of an installation stand aside: then it must never be begun anew beside them. */
    static boolean standsAside(Home home) throws IOException {
        return !folders(home, KEPT).isEmpty();
    }

    /** Empty when there is nothing to be done. What cannot be brought over whole changes nothing. */
    Optional<Done> run() throws IOException, SQLException {
        demandAlone();
        finish();
        String from = major();
        if (from.equals(ours())) {
            return Optional.empty();
        }
        if (Integer.parseInt(from) > Integer.parseInt(ours())) {
            throw new StartupProblem(Trouble.OTHER_VERSION, data(), from, version);
        }
        Path saved = save(oldServer(from));
        Restoration.Done restored = bringBack(saved);
        if (!restored.audit().whole()) {
            Binaries.delete(home.file(NEXT));
            return Optional.of(new Done(saved, restored, data()));
        }
        return Optional.of(new Done(saved, restored, changePlaces(from)));
    }

    /** Lets go of the old data and the programs that could read them; not while the old ones are in use again. @return what was deleted */
    List<Path> confirm() throws IOException {
        demandAlone();
        finish();
        String ours = ours();
        if (!major().equals(ours)) {
            return List.of();
        }
        List<Path> old = Stream.concat(
                        folders(home, KEPT).stream(),
                        folders(home, PROGRAMS).stream()
                                .filter(folder -> !name(folder).startsWith(PROGRAMS + ours + ".")))
                .toList();
        for (Path folder : old) {
            Binaries.delete(folder);
        }
        return old;
    }

    /** Puts the old data back; what was written since stays beside them. @return where that is; empty when nothing was kept */
    Optional<Path> back() throws IOException {
        demandAlone();
        finish();
        String ours = major();
        Optional<Path> kept = folders(home, KEPT).stream()
                .filter(folder -> !name(folder).startsWith(KEPT + ours))
                .max(Comparator.comparing(DatabaseUpgrade::name));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Path since = free(KEPT + ours);
        Files.move(data(), since, StandardCopyOption.ATOMIC_MOVE);
        Files.move(kept.get(), data(), StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(since);
    }

    private Path data() {
        return home.file(EmbeddedPostgres.DATA);
    }

    private String major() throws IOException {
        Path mark = data().resolve("PG_VERSION");
        return Files.exists(mark) ? Files.readString(mark).strip() : ours();
    }

    private String ours() {
        return version.split("\\.")[0];
    }

    private void demandAlone() {
        Copies copies = new Copies(home.open());
        if (!copies.alone(copies::nobody)) {
            throw new StartupProblem(Trouble.STILL_RUNNING, home.folder());
        }
    }

    /** A change of places that was cut off between its two moves; the new data are not moved before they are known to be whole. */
    private void finish() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        Path next = home.file(NEXT);
        List<Path> kept = folders(home, KEPT);
        if (!kept.isEmpty()) {
            Path found = Files.exists(next) ? next : kept.getFirst();
            Files.move(found, data(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The version whose programs the earlier Dulae has unpacked here. */
    private String oldServer(String from) throws IOException {
        return folders(home, PROGRAMS + from + ".").stream()
                .map(folder -> name(folder).substring(PROGRAMS.length()))
                .filter(found -> found.matches("[0-9.]+"))
                .max(Comparator.comparing(
                        found -> Arrays.stream(found.split("\\."))
                                .mapToInt(Integer::parseInt)
                                .toArray(),
                        Arrays::compare))
                .orElseThrow(() -> new StartupProblem(Trouble.NO_OLD_SERVER, from, home.folder()));
    }

    private Path save(String oldVersion) throws SQLException {
        String keys = Files.exists(dataKeys) ? new Keys(dataKeys).fingerprint() : "";
        try (EmbeddedPostgres old = EmbeddedPostgres.start(home, ServerSettings.forThisMachine(), oldVersion);
                Connection owner = DatabaseUrls.embedded(old, home).owner().connect()) {
            return new Backup(backups, Launch.versions().getProperty("dulae.version"), keys, clock)
                    .take(owner, Backup.Occasion.UPGRADE)
                    .file();
        }
    }

    private Restoration.Done bringBack(Path saved) throws IOException, SQLException {
        Path next = home.file(NEXT);
        Binaries.delete(next);
        try (EmbeddedPostgres fresh = EmbeddedPostgres.start(home, NEXT, ServerSettings.forThisMachine(), version)) {
            return new Restoration(
                            saved, BackupKey.read(backups.keyFile()), dataKeys, DatabaseUrls.embedded(fresh, home))
                    .run();
        } catch (IOException | SQLException | RuntimeException e) {
            Binaries.delete(next);
            throw e;
        }
    }

    private Path changePlaces(String from) throws IOException {
        Path next = home.file(NEXT);
        Path own = data().resolve("extra.conf");
        if (Files.exists(own)) {
            Path copied = Files.copy(own, next.resolve("extra.conf"), StandardCopyOption.COPY_ATTRIBUTES);
            Files.setOwner(copied, Files.getOwner(next));
        }
        Path kept = free(KEPT + from);
        Files.move(data(), kept, StandardCopyOption.ATOMIC_MOVE);
        Files.move(next, data(), StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /** Nothing that was kept is ever written over. */
    private Path free(String name) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> home.file(n == 0 ? name : name + "." + n))
                .filter(Predicate.not(Files::exists))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> folders(Home home, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(home.folder())) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> name(folder).startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
