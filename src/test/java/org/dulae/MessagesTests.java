package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on screen comes from a bundle, in Thai and in English, and every word in a bundle is on some screen. */
class MessagesTests {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A key in quotes; with a dot at its end, such as {@code "casework.status."}, it stands for every key below it. */
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:\\.[\\w-]+)+\\.?)\"");

    private static final Pattern ASKED_FOR = Pattern.compile("\\b(?:text|has|t\\.label)\\(\\s*\"([^\"]+)\"\\s*([,)])");

    /** A text that is the name of a field, a heading or a choice; with a dot at its end, each of those below it. */
    private static final Pattern BY_ITSELF = Pattern.compile(
            "(?:(?:label|title|none) = |<(?:h[1-6]|th|dt|summary|caption)(?: [^>]*)?>\\$\\{|new Choice\\([^;]{1,60}, )t\\.text\\(\"([^\"]+)\"");

    @Test
    void everyBundleHasTheSameKeysInThaiAndEnglish() {
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(bundle(module + "_en").stringPropertyNames())
                        .as("keys of %s_en.properties", module)
                        .containsExactlyInAnyOrderElementsOf(bundle(module).stringPropertyNames()));
    }

    @Test
    void noTextIsEmptyOrSaysWhatWeNeverSay() {
        files(BUNDLES).forEach(file -> {
            Properties words = read(file);
            assertThat(words.stringPropertyNames())
                    .allSatisfy(key -> assertThat(words.getProperty(key))
                            .as("%s in %s", key, file.getFileName())
                            .isNotBlank()
                            .doesNotContain("เคส"));
        });
    }

    @Test
    void englishIsWrittenInEnglish() {
        assertThat(modules()).allSatisfy(module -> {
            Properties english = bundle(module + "_en");
            assertThat(english.stringPropertyNames())
                    .allSatisfy(key -> assertThat(english.getProperty(key).replaceAll("[“\"(][^”\")]*[”\")]|ไทย", ""))
                            .as(key)
                            .doesNotContainPattern("[ก-๛]"));
        });
    }

    @Test
    void whatStandsByItselfBeginsWithACapitalInEnglish() {
        Properties english = new Properties();
        modules().forEach(module -> english.putAll(bundle(module + "_en")));
        assertThat(Stream.concat(files(JAVA), files(TEMPLATES))
                        .flatMap(file -> BY_ITSELF.matcher(content(file)).results())
                        .map(found -> found.group(1))
                        .flatMap(asked -> english.stringPropertyNames().stream()
                                .filter(key -> key.equals(asked)
                                        || asked.endsWith(".") && key.matches(Pattern.quote(asked) + "[^.]+")))
                        .filter(key ->
                                Character.isLowerCase(english.getProperty(key).charAt(0)))
                        .distinct())
                .as("t.label(…) gives words of a sentence their capital")
                .isEmpty();
    }

    @Test
    void everyTextAskedForExists() {
        Set<String> keys = keys();
        assertThat(Stream.concat(files(JAVA), files(TEMPLATES))
                        .flatMap(file -> ASKED_FOR
                                .matcher(content(file))
                                .results()
                                .map(asked -> asked.group(1))
                                .filter(key -> !keys.contains(key))
                                .map(key -> key + " in " + file.getFileName())))
                .as("texts asked for that no bundle has")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Stream.concat(files(JAVA), files(TEMPLATES))
                .flatMap(file -> QUOTED.matcher(content(file)).results())
                .map(quoted -> quoted.group(1))
                .forEach(text -> (text.endsWith(".") ? beginnings : used).add(text));
        assertThat(keys().stream()
                        .filter(key -> !used.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .as("texts nobody shows")
                .isEmpty();
    }

    @Test
    void noTemplateSpeaksForItself() {
        assertThat(files(TEMPLATES).filter(file -> file.toString().endsWith(".jte")))
                .allSatisfy(file -> assertThat(TemplateText.of(content(file)))
                        .as("literal text in %s", file)
                        .isEmpty());
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        modules().forEach(module -> keys.addAll(bundle(module).stringPropertyNames()));
        return keys;
    }

    private static List<String> modules() {
        return files(BUNDLES)
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .toList();
    }

    private static Properties bundle(String name) {
        return read(BUNDLES.resolve(name + ".properties"));
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
