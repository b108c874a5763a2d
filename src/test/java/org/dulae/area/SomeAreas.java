package org.dulae.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;

/** The real places, read from the migration itself, for tests that need no database. */
final class SomeAreas {
    static final List<Area> ALL = read();
    static final AreaIndex INDEX = new AreaIndex(ALL, changes());

    private SomeAreas() {}

    static Texts texts(Locale locale) {
        return new Texts(Bundles.load(), locale, Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC));
    }

    static List<String[]> rows(String migration) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/main/resources/db/migration/area", migration));
            int from = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith("copy "))
                    .findFirst()
                    .orElseThrow());
            return lines.subList(from + 1, lines.indexOf("\\.")).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Area> read() {
        return rows("R__areas.sql").stream()
                .map(SomeAreas::area)
                .sorted(Comparator.comparing((Area area) -> area.level()).thenComparing(Area::code))
                .toList();
    }

    private static List<AreaIndex.Change> changes() {
        return rows("R__code_changes.sql").stream()
                .filter(row -> !row[2].equals("PARTED"))
                .map(row -> new AreaIndex.Change(new AreaCode(row[0]), new AreaCode(row[1])))
                .toList();
    }

    private static Area area(String[] row) {
        List<String> postcodes = row[5].isEmpty() ? List.of() : Arrays.asList(row[5].split(","));
        return new Area(
                new AreaCode(row[0]),
                row[1],
                row[2],
                Integer.parseInt(row[3]) / 100.0,
                Integer.parseInt(row[4]) / 100.0,
                postcodes.isEmpty() ? null : postcodes.getFirst(),
                postcodes.stream().skip(1).toList(),
                Integer.parseInt(row[6]) + Integer.parseInt(row[7]));
    }
}
