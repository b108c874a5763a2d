package org.dulae.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to age files of the civil register: kept while somebody looks at what they say, taken in, taken back. There are no people in them;
 * who may bring one, and of which places, is asked by the door above.
 */
@Service
public class AgeFiles {
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** A text has none of these, and everything else that is sent by mistake has. */
    private static final byte NOTHING = 0;

    private final AgeFileRepository files;
    private final Areas areas;

    AgeFiles(AgeFileRepository files, Areas areas) {
        this.files = files;
        this.areas = areas;
    }

    /** Why a row is not taken. */
    public enum Reason {
        /** Fewer ages than there are. */
        SHORT,
        NUMBER,
        /** No place of this name or code, or none within the district whose rows went before. */
        PLACE,
        /** A municipality lies across tambons. */
        TOWN,
        /** Below the tambons nothing is kept. */
        VILLAGE,
        TWICE
    }

    /** @param said the first field of the row */
    public record Refused(int line, String said, Reason reason) {}

    /**
     * A file that waits to be taken.
     *
     * @param asOf the day it speaks of, once its sender has said so; {@code base} likewise
     */
    public record Kept(
            UUID id,
            String name,
            @Nullable LocalDate asOf,
            @Nullable RegisterBase base) {}

    /**
     * What a file says, before anything is taken.
     *
     * @param levels how many areas of each level would be taken
     * @param elsewhere rows of places that are not its sender's
     * @param refused rows that cannot be taken, the first of each reason
     * @param refusals how many rows each reason keeps out
     * @param people of known age in the widest areas of the file
     * @param outside people in the same areas whose age it does not tell
     * @param changes areas whose figures of that day would be new or other than they are
     */
    public record Reading(
            Map<AreaLevel, Integer> levels,
            int elsewhere,
            List<Refused> refused,
            Map<Reason, Integer> refusals,
            long people,
            long outside,
            int changes) {
        public int areas() {
            return levels.values().stream().mapToInt(n -> n).sum();
        }

        public int refusedRows() {
            return refusals.values().stream().mapToInt(n -> n).sum();
        }
    }

    /** One file that was taken. */
    public record Import(
            UUID id,
            AreaCode area,
            String name,
            LocalDate asOf,
            RegisterBase base,
            int areas,
            int refused,
            UUID by,
            Instant at,
            @Nullable UUID undoneBy,
            @Nullable Instant undoneAt) {}

    /** What is wrong with a file as a whole: {@code empty}, {@code large}, {@code binary}; empty if it can be read. */
    public static Optional<String> wrong(byte[] content) {
        if (content.length == 0) {
            return Optional.of("empty");
        }
        if (content.length > MOST_BYTES) {
            return Optional.of("large");
        }
        for (byte one : content) {
            if (one == NOTHING) {
                return Optional.of("binary");
            }
        }
        return RegisterAges.text(content).isBlank() ? Optional.of("empty") : Optional.empty();
    }

    /** Keeps it for its sender alone, instead of the one kept before. */
    public UUID keep(String name, byte[] content, UUID by, Instant now) {
        UUID id = NewId.next();
        files.clear(by, now);
        files.keep(id, name, content, by, now);
        return id;
    }

    public Optional<Kept> kept(UUID id, UUID by) {
        return files.kept(id, by);
    }

    public void describe(UUID id, UUID by, LocalDate asOf, RegisterBase base) {
        files.describe(id, by, asOf, base);
    }

    /** @param ours the places whose figures its sender may take */
    public Reading read(Kept file, Predicate<AreaCode> ours) {
        RegisterAges.Read all = rows(file.id());
        List<RegisterAges.Row> rows = ours(all, ours);
        return reading(file, all, rows);
    }

    private RegisterAges.Read rows(UUID file) {
        return new RegisterAges(areas.index()).read(RegisterAges.text(files.content(file)));
    }

    private static List<RegisterAges.Row> ours(RegisterAges.Read all, Predicate<AreaCode> ours) {
        return all.rows().stream().filter(row -> ours.test(row.code())).toList();
    }

    private Reading reading(Kept file, RegisterAges.Read all, List<RegisterAges.Row> rows) {
        LocalDate asOf = file.asOf();
        RegisterBase base = file.base();
        Map<AreaLevel, Integer> levels = new EnumMap<>(AreaLevel.class);
        rows.forEach(row -> levels.merge(row.code().level(), 1, Integer::sum));
        Set<AreaCode> codes = rows.stream().map(RegisterAges.Row::code).collect(Collectors.toSet());
        List<RegisterAges.Row> widest =
                rows.stream().filter(row -> !isWithinAnother(row.code(), codes)).toList();
        return new Reading(
                levels,
                all.rows().size() - rows.size(),
                all.refused(),
                all.refusals(),
                widest.stream().mapToLong(RegisterAges.Row::people).sum(),
                widest.stream().mapToLong(RegisterAges.Row::outside).sum(),
                rows.isEmpty() || asOf == null || base == null ? 0 : files.changes(rows, asOf, base));
    }

    private static boolean isWithinAnother(AreaCode code, Set<AreaCode> codes) {
        for (AreaCode above = code.parent(); above != null; above = above.parent()) {
            if (codes.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes a file in; empty when it would change nothing, as the same file does the second time.
     *
     * @param area whose figures are taken: a province or the country
     */
    public Optional<Import> take(Kept file, AreaCode area, Predicate<AreaCode> ours, UUID by, Instant now) {
        LocalDate asOf = file.asOf();
        RegisterBase base = file.base();
        RegisterAges.Read all = rows(file.id());
        List<RegisterAges.Row> rows = ours(all, ours);
        Reading reading = reading(file, all, rows);
        if (asOf == null || base == null || reading.changes() == 0) {
            return Optional.empty();
        }
        Import fresh = new Import(
                NewId.next(),
                area,
                file.name(),
                asOf,
                base,
                rows.size(),
                reading.refusedRows() + reading.elsewhere(),
                by,
                now,
                null,
                null);
        files.insert(fresh, rows);
        files.drop(file.id());
        return Optional.of(fresh);
    }

    /** Newest first. */
    public List<Import> imports() {
        return files.imports();
    }

    public Optional<Import> find(UUID id) {
        return files.find(id);
    }

    /** Its figures go, and what was taken before it counts again. Once it is undone nothing more happens. */
    public boolean undo(UUID id, UUID by, Instant now) {
        return files.undo(id, by, now);
    }
}
