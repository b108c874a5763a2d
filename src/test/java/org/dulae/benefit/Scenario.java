package org.dulae.benefit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a file in {@code src/test/resources/benefit}: what is expected, a sentence, what differs from the facts that fit ({@code ?} =
 * not known, {@code on=} another day), and what else must hold.
 */
record Scenario(String code, String expected, String sentence, LocalDate day, Facts facts, List<String> also) {
    private static final Path FOLDER = Path.of("src/test/resources/benefit");

    static List<Scenario> all() {
        return files().flatMap(file -> read(file).stream()).toList();
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Scenario> read(Path file) {
        String code = file.getFileName().toString().replace(".txt", "");
        Map<String, String> base = new LinkedHashMap<>();
        List<Scenario> found = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("on:")) {
                base.put("on", line.substring(3).strip());
            } else if (line.startsWith("fits:")) {
                base.putAll(pairs(line.substring(5)));
            } else if (!line.startsWith("law:")) {
                found.add(scenario(code, base, line.split("\\|", -1)));
            }
        }
        return found;
    }

    private static Scenario scenario(String code, Map<String, String> base, String[] cells) {
        Map<String, String> here = new LinkedHashMap<>(base);
        here.putAll(pairs(cells.length > 2 ? cells[2] : ""));
        LocalDate day = LocalDate.parse(here.remove("on"));
        Facts.Builder facts = new Facts.Builder();
        here.forEach((name, value) -> {
            if (!value.equals("?")) {
                Fact fact = Fact.valueOf(name);
                facts.put(
                        fact,
                        FactText.read(fact, value, day)
                                .orElseThrow(() -> new IllegalArgumentException(code + ": " + name + "=" + value)));
            }
        });
        List<String> also = cells.length > 3
                ? Stream.of(cells[3].split(";")).map(String::strip).toList()
                : List.of();
        return new Scenario(code, cells[0].strip(), cells[1].strip(), day, facts.facts(), also);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            if (!pair.isBlank()) {
                String[] sides = pair.strip().split("=", 2);
                pairs.put(sides[0], sides[1]);
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return code + ": " + sentence + " → " + expected;
    }
}
