package org.dulae.upkeep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dulae.shared.ThaiDate;

/** The files of one place for backups; their names say when they were taken, by the clock on the wall in Thailand. */
record BackupFolder(Path path) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'dulae-'uuuu-MM-dd-HHmmss'.backup'");
    private static final Pattern TAKEN = Pattern.compile("dulae-(\\d{4}-\\d\\d-\\d\\d)-\\d{6}\\.backup");

    Path file(Instant now) {
        return path.resolve(NAME.format(LocalDateTime.ofInstant(now, ThaiDate.ZONE)));
    }

    /** Takes its name only when it is whole and on the disk itself: a power cut a moment later costs nothing. */
    void keep(Path part, Path file) throws IOException {
        force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try {
            force(path);
        } catch (IOException e) {
            // Some places across the network cannot do that for a folder.
        }
    }

    static void force(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Newest first. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> TAKEN.matcher(name(file)).matches())
                    .sorted(Comparator.comparing(BackupFolder::name).reversed())
                    .toList();
        }
    }

    /** Whether something can be kept here now. */
    boolean isReachable() {
        return Files.isDirectory(path) && Files.isWritable(path);
    }

    /** Keeps the newest of each of the last days and of each of the last months that have one; the rest goes. */
    void prune(int days, int months) throws IOException {
        Set<LocalDate> daysSeen = new HashSet<>();
        Set<YearMonth> monthsSeen = new HashSet<>();
        for (Path file : files()) {
            LocalDate day = day(file);
            boolean ofDay = daysSeen.size() < days && daysSeen.add(day);
            boolean ofMonth = monthsSeen.size() < months && monthsSeen.add(YearMonth.from(day));
            if (!ofDay && !ofMonth) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            // A place that lets nothing go keeps it; tonight's backup is good all the same.
        }
    }

    private static LocalDate day(Path file) {
        Matcher taken = TAKEN.matcher(name(file));
        if (!taken.matches()) {
            throw new IllegalArgumentException(name(file));
        }
        return LocalDate.parse(taken.group(1));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
