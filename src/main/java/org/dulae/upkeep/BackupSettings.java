package org.dulae.upkeep;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where and when backups are made, and how many stay.
 *
 * @param named whether somebody has said where; otherwise they lie beside the database and die with its disk
 * @param hour in Bangkok; null = not by themselves
 * @param days newest of so many days that are kept
 * @param months newest of so many months that are kept
 */
public record BackupSettings(
        Path folder, boolean named, Path keyFile, @Nullable Integer hour, int days, int months) {
    private static final int LAST_HOUR = 23;

    /** @param setting value of an environment variable, or null */
    public static BackupSettings of(Function<String, @Nullable String> setting, Path home) {
        String folder = text(setting, "DULAE_BACKUP_DIR");
        String key = text(setting, "DULAE_BACKUP_KEY_FILE");
        String hour = text(setting, "DULAE_BACKUP_HOUR");
        return new BackupSettings(
                folder.isEmpty()
                        ? home.resolve("backups")
                        : Path.of(folder).toAbsolutePath().normalize(),
                !folder.isEmpty(),
                key.isEmpty()
                        ? home.resolve("backup.key")
                        : Path.of(key).toAbsolutePath().normalize(),
                hour.equals("off") ? null : Math.min(LAST_HOUR, number(hour, "DULAE_BACKUP_HOUR", 2)),
                Math.max(1, number(text(setting, "DULAE_BACKUP_DAYS"), "DULAE_BACKUP_DAYS", 14)),
                number(text(setting, "DULAE_BACKUP_MONTHS"), "DULAE_BACKUP_MONTHS", 12));
    }

    public BackupSettings into(Path otherFolder) {
        return new BackupSettings(otherFolder, true, keyFile, hour, days, months);
    }

    private static String text(Function<String, @Nullable String> setting, String name) {
        String value = setting.apply(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String text, String name, int unlessSet) {
        if (text.isEmpty()) {
            return unlessSet;
        }
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(name + "=" + text + ": 0–999");
        }
        return Integer.parseInt(text);
    }
}
