package org.dulae;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of one installation: database, passwords, logs. Everything in it belongs to whoever runs Dulae, and is closed to others. */
public record Home(Path folder) {
    static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_MEGABYTES = 200;
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    public static Home of(Map<String, String> environment) {
        String chosen = environment.get("DULAE_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return new Home(Path.of(chosen).toAbsolutePath().normalize());
        }
        return new Home(isRoot() ? Path.of("/var/lib/dulae") : Path.of(System.getProperty("user.home"), ".dulae"));
    }

    /** Makes the folder and proves that it can be written and has room. */
    Home open() {
        try {
            Files.createDirectories(folder);
            // The database server of a root installation is another user: it may pass through the folder, not look into
            // it.
            mode(folder, isRoot() ? "rwx--x--x" : "rwx------");
            Files.write(folder.resolve(".writable"), new byte[] {1});
            Files.delete(folder.resolve(".writable"));
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            if (free < NEEDED_MEGABYTES) {
                throw new StartupProblem(Trouble.DISK_FULL, folder, free, NEEDED_MEGABYTES);
            }
            return this;
        } catch (IOException e) {
            throw problem(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A password or key of this installation, made on first use and kept in a file of mode 600. */
    String secret(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writePrivate(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Writes beside and moves into place, so that a reader never sees half a file. */
    static void writePrivate(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        mode(fresh, "rw-------");
        Files.writeString(fresh, text + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    static void mode(Path path, String permissions) throws IOException {
        if (POSIX) {
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        }
    }

    /** What an input or output error in this folder means to the person at the keyboard. */
    StartupProblem problem(IOException e) {
        String reason = e instanceof FileSystemException f ? orEmpty(f.getReason()) : orEmpty(e.getMessage());
        return new StartupProblem(
                reason.contains("No space left") ? Trouble.DISK_FULL : Trouble.HOME_READ_ONLY,
                e,
                folder,
                0,
                NEEDED_MEGABYTES);
    }

    static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) ? uid(self) == 0 : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
