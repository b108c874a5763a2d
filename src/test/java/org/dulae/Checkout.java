package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The checkout as files and text: what the structure tests read. */
final class Checkout {
    static final Path JAVA = Path.of("src/main/java/org/dulae");
    static final Path TESTS = Path.of("src/test/java/org/dulae");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path BUNDLES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Checkout() {}

    /** For {@code bin/docs}: generated documents are written afresh instead of compared. */
    private static final boolean WRITE = Boolean.getBoolean("dulae.docs.write");

    /** One parsed file and where its parts stand. */
    record Parsed(CompilationUnitTree tree, SourcePositions positions) {
        long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }

        Path file() {
            return Path.of(tree.getSourceFile().toUri());
        }

        String name() {
            return file().getFileName().toString().replace(".java", "");
        }

        /** Name of the package below {@code org.dulae}; empty for the root package. */
        String place() {
            return String.valueOf(tree.getPackageName()).replaceFirst("org\\.dulae\\.?", "");
        }

        /** The module, also of a module nested in it. */
        String module() {
            return place().replaceFirst("\\..*", "");
        }
    }

    /** The modules, lowest first: a module may call only modules before it. */
    static List<String> modules() {
        return order().stream()
                .filter(module -> Files.isDirectory(JAVA.resolve(module)))
                .toList();
    }

    /** The same with modules that are still to come. */
    static List<String> order() {
        return Stream.concat(Stream.of("shared"), Migrations.ORDER.stream().filter(m -> !m.equals(Migrations.ROOT)))
                .toList();
    }

    /** Files below the folder whose name ends so, in a stable order. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first folder below {@code root} on the way to the file; empty when the file lies in {@code root} itself. */
    static String module(Path root, Path file) {
        Path inside = root.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    /** The document in the tree must be what is generated now. */
    static void assertUpToDate(Path document, String generated) {
        if (WRITE) {
            try {
                Files.createDirectories(document.getParent());
                Files.writeString(document, generated);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(Files.exists(document) ? text(document) : "")
                .as("%s is generated; bin/docs writes it afresh", document)
                .isEqualTo(generated);
    }

    /** Java files as trees, by the compiler's own parser. */
    static List<Parsed> parsed(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Parsed> all = new ArrayList<>();
            task.parse().forEach(tree -> all.add(new Parsed(tree, positions)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
