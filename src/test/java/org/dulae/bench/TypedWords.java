package org.dulae.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What officers type. */
final class TypedWords {
    private static final List<String> TYPED = Stream.of(
                    "หัวเมือง เมืองปาน", "hua mueang lampang", "หนองบัว", "52240", "530306", "อุบลราชราชธานี")
            .flatMap(words -> IntStream.rangeClosed(1, words.length()).mapToObj(k -> words.substring(0, k)))
            .toList();

    private TypedWords() {}

    /** Somebody looks for a place and the picker asks at every letter: in Thai, in English, by postcode and older code, misspelt. */
    static Load.Turn places(Browser officer) {
        Iterator<String> next =
                Stream.generate(() -> TYPED).flatMap(List::stream).iterator();
        return () -> {
            String typed = URLEncoder.encode(next.next(), StandardCharsets.UTF_8);
            Browser.Answer answer = officer.get("/api/areas?level=TAMBON&q=" + typed);
            if (answer.status() != 200) {
                throw new IOException("answered " + answer.status());
            }
        };
    }

    /** Every tenth share is not what its own numbers give. */
    static String shares(int rows) {
        Random random = new Random(rows);
        StringBuilder table = new StringBuilder("code;elderly;people;share\n");
        for (int i = 0; i < rows; i++) {
            int people = 1000 + random.nextInt(9000);
            int old = people / 10 + random.nextInt(people / 4);
            double share = 100.0 * old / people + (i % 10 == 0 ? 4 : 0);
            table.append(String.format(Locale.ROOT, "example;%,d;%,d;%.2f%n", old, people, share));
        }
        return table.toString();
    }
}
