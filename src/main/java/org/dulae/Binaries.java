package org.dulae;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once for each version from the archive on the class path. */
record Binaries(Path folder) {
    static Binaries unpack(Home home, String version) {
        Path folder = home.file("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            try {
                Path fresh = home.file("postgresql-" + version + ".new");
                delete(fresh);
                Files.createDirectories(fresh);
                extract(ours(), fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw home.problem(e);
            }
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    static boolean windows() {
        return osName().contains("windows");
    }

    /** The archives are named after what {@code uname} says where they were built. */
    static String archive() {
        String os = osName().contains("mac") ? "darwin" : windows() ? "windows" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-" + os + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static InputStream ours() {
        InputStream packed = Binaries.class.getResourceAsStream(archive());
        if (packed == null) {
            throw new StartupProblem(
                    Trouble.NO_SERVER_FOR_PLATFORM,
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        return packed;
    }

    static void extract(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("outside the folder: " + entry.getName());
                }
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Home.mode(target, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Home.mode(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
