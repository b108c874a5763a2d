package org.dulae;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.core.io.Resource;

/** Migrations carried along, in the order of their modules: what made a database makes it again elsewhere, whatever program stands there. */
final class MigrationFiles {
    private static final String ORDER = "order";
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    private MigrationFiles() {}

    /** Those of this program, zipped. */
    static byte[] ours() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, ORDER, String.join("\n", Migrations.ORDER).getBytes(StandardCharsets.UTF_8));
            for (Resource file : Migrations.files()) {
                String path = file.getURL().getPath();
                add(
                        zip,
                        path.substring(path.lastIndexOf("db/migration/") + "db/migration/".length()),
                        file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same files are always the same bytes.
        entry.setTimeLocal(BEGINNING);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Whether they made tables that this program does not know: a module, or a later version of one. */
    static boolean newerThanOurs(byte[] files) {
        Map<String, Integer> known = versions(ours());
        return versions(files).entrySet().stream()
                .anyMatch(module -> module.getValue() > known.getOrDefault(module.getKey(), 0));
    }

    private static Map<String, Integer> versions(byte[] files) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        read(files).keySet().stream().filter(name -> name.contains("/")).forEach(name -> {
            Matcher version = VERSION.matcher(name.substring(name.indexOf('/') + 1));
            int number = version.matches() ? Integer.parseInt(version.group(1)) : 0;
            versions.merge(name.substring(0, name.indexOf('/')), number, Math::max);
        });
        return versions;
    }

    /** Runs them on an empty database. */
    static void run(Configuration base, byte[] files) {
        try {
            Path folder = Files.createTempDirectory("dulae-migrations");
            try {
                Map<String, byte[]> content = read(files);
                for (Map.Entry<String, byte[]> file : content.entrySet()) {
                    Path target = folder.resolve(file.getKey()).normalize();
                    if (!target.startsWith(folder)) {
                        throw new IOException("a path that leads elsewhere: " + file.getKey());
                    }
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue());
                }
                for (String module : order(content)) {
                    Migrations.run(base, module, "filesystem:" + folder.resolve(module));
                }
            } finally {
                Binaries.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> order(Map<String, byte[]> files) {
        return new String(files.getOrDefault(ORDER, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .filter(module -> files.keySet().stream().anyMatch(name -> name.startsWith(module + "/")))
                .toList();
    }

    /** By their names, with the order of the modules. */
    static Map<String, byte[]> read(byte[] files) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
