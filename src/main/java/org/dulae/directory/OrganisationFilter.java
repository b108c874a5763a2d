package org.dulae.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dulae.shared.ThaiKeyboard;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are asked for.
 *
 * @param typed part of a name, also a former one, of what people call it or of its place
 * @param area code of an area; "" or "00" for everywhere
 * @param on the day they exist
 */
public record OrganisationFilter(String typed, @Nullable OrganisationKind kind, String area, LocalDate on) {
    private static final int MOST_WORDS = 6;

    /** The words as typed and, where that reads like words, as they would be on the other keyboard; none: everything. */
    List<List<String>> readings() {
        return typed.isBlank()
                ? List.of(List.of())
                : ThaiKeyboard.candidates(typed.strip()).stream()
                        .map(OrganisationFilter::words)
                        .filter(words -> !words.isEmpty())
                        .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(ThaiText.foldPlace(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** A prefix of official codes. */
    String within() {
        return area.equals("00") ? "" : area;
    }
}
