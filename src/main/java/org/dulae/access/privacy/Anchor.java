package org.dulae.access.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The head of the chain at some moment, kept outside the database: whoever can rewrite the database can rewrite the chain, but not a
 * line in a file elsewhere or on a printed page.
 */
public record Anchor(long seq, Instant at, String root, long total) {
    /** {@code 1234 2026-11-22T03:00:00Z 9f86d0… 56789} */
    String line() {
        return seq + " " + at + " " + root + " " + total;
    }

    static Anchor parse(String line) {
        String[] part = line.strip().split("\\s+");
        if (part.length != 4 || HexFormat.of().parseHex(part[2]).length != 32) {
            throw new IllegalArgumentException("not an anchor: " + line);
        }
        return new Anchor(Long.parseLong(part[0]), Instant.parse(part[1]), part[2], Long.parseLong(part[3]));
    }

    /** All anchors of a file; empty when there is none. */
    public static List<Anchor> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(Anchor::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line, unless the file ends with it already. */
    void append(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<Anchor> before = read(file);
            if (before.isEmpty() || before.getLast().seq != seq) {
                Files.writeString(
                        file,
                        line() + "\n",
                        StandardCharsets.US_ASCII,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
