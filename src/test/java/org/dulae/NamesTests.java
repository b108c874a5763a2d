package org.dulae;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word in seven places, and never one word for two things. */
class NamesTests {
    /** Where the word of a module stands, and how one sees that it does. */
    private static final Map<String, Predicate<String>> PLACES = places();

    /** Places a module has no use for, and why. A place that is filled after all must go from this list. */
    private static final Map<String, Set<String>> NOT_NEEDED = Map.of(
            // Values that every module speaks with: no rows, no pages.
            "shared", Set.of("schema", "migrations", "templates"),
            // Codes and names for everybody: the picker is a component of ui, its answers are JSON.
            "area", Set.of("templates"),
            // Its words are rows, dated, in both languages.
            "vocabulary", Set.of("templates", "bundle"),
            // Its files are shown by the module whose record they belong to.
            "document", Set.of("templates"),
            // It counts what the others publish and keeps nothing itself.
            "insight", Set.of("schema", "migrations"),
            // The edge has no domain, so it keeps nothing.
            "web", Set.of("schema", "migrations"));

    private static Map<String, Predicate<String>> places() {
        Map<String, Predicate<String>> places = new LinkedHashMap<>();
        places.put(
                "package", module -> Files.exists(Checkout.JAVA.resolve(module).resolve("package-info.java")));
        places.put(
                "test package",
                module -> !Checkout.files(Checkout.TESTS.resolve(module), "Tests.java")
                        .isEmpty());
        places.put(
                "schema",
                module -> Checkout.files(Checkout.MIGRATIONS.resolve(module), ".sql").stream()
                        .anyMatch(file -> Checkout.text(file).contains("create schema " + module + ";")));
        places.put(
                "migrations",
                module -> !Checkout.files(Checkout.MIGRATIONS.resolve(module), ".sql")
                        .isEmpty());
        places.put(
                "templates",
                module -> !Checkout.files(Checkout.TEMPLATES.resolve(module), ".jte")
                        .isEmpty());
        places.put(
                "bundle",
                module -> Files.exists(Checkout.BUNDLES.resolve(module + ".properties"))
                        && Files.exists(Checkout.BUNDLES.resolve(module + "_en.properties")));
        places.put("README row", module -> Checkout.text(Path.of("README.md")).contains("| `" + module + "` |"));
        return places;
    }

    @Test
    void everyModuleHasItsSevenPlaces() {
        assertThat(Checkout.modules()).allSatisfy(module -> {
            Set<String> missing = new TreeSet<>();
            PLACES.forEach((place, filled) -> {
                if (!filled.test(module)) {
                    missing.add(place);
                }
            });
            assertThat(missing)
                    .as("what %s lacks", module)
                    .isEqualTo(new TreeSet<>(NOT_NEEDED.getOrDefault(module, Set.of())));
        });
    }

    @Test
    void noFolderStandsWithoutItsModule() {
        List<String> modules = Checkout.modules();
        assertThat(Stream.of(Checkout.JAVA, Checkout.MIGRATIONS, Checkout.TEMPLATES)
                        .flatMap(NamesTests::folders))
                .filteredOn(name -> !Set.of(Migrations.ROOT, "ui").contains(name))
                .isSubsetOf(modules);
    }

    @Test
    void neverTheSameSimpleNameTwice() {
        Map<String, List<String>> places = Checkout.parsed(Stream.concat(
                                Checkout.files(Checkout.JAVA, ".java").stream(),
                                Checkout.files(Checkout.TESTS, ".java").stream())
                        .filter(file -> !file.endsWith("package-info.java"))
                        .toList())
                .stream()
                .flatMap(source -> source.tree().getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> ((ClassTree) type).getSimpleName() + " in "
                                + source.tree().getPackageName()))
                .collect(groupingBy(name -> name.replaceFirst(" in .*", "")));
        assertThat(places.values()).filteredOn(names -> names.size() > 1).isEmpty();
    }

    private static Stream<String> folders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return all
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList()
                    .stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
