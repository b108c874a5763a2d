package org.dulae.area;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Age files as the register writes them, with invented counts. */
public final class SomeAgeFile {
    private final StringBuilder lines = new StringBuilder();

    private SomeAgeFile() {}

    public static SomeAgeFile empty() {
        return new SomeAgeFile();
    }

    /** @param each men and as many women of each age; {@code rest} what follows the ages, such as {@code 4||} */
    public SomeAgeFile row(String place, int each, String rest) {
        lines.append(place)
                .append('|')
                .append(IntStream.range(0, 204)
                        .mapToObj(i -> String.valueOf(each))
                        .collect(Collectors.joining("|")))
                .append('|')
                .append(rest)
                .append('\n');
        return this;
    }

    public SomeAgeFile row(String place, int each) {
        return row(place, each, "||");
    }

    /** As it stands. */
    public SomeAgeFile line(String line) {
        lines.append(line).append('\n');
        return this;
    }

    /** Older people as many as given, everybody else one of each age and sex. */
    public SomeAgeFile aged(String place, int old) {
        String young = String.join("|", Collections.nCopies(120, "1"));
        String aged = String.join("|", Collections.nCopies(84, String.valueOf(old)));
        return line(place + "|" + young + "|" + aged);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
