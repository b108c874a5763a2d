package org.dulae.area;

import java.util.List;
import java.util.stream.IntStream;

/** Words that fit nowhere, compared by the pairs of neighbouring letters they share with a name. */
final class Misspelt {
    private static final int SHORTEST = 3;

    private final List<int[]> phrases;
    private final List<int[]> words;

    Misspelt(PlaceWords typed) {
        this.phrases = IntStream.rangeClosed(1, typed.size())
                .mapToObj(k -> pairs(typed.first(k).text()))
                .toList();
        this.words = IntStream.range(0, typed.size())
                .mapToObj(i -> pairs(typed.word(i).text()))
                .toList();
    }

    int size() {
        return words.size();
    }

    /** The first k words as one name. */
    int[] phrase(int k) {
        return phrases.get(k - 1);
    }

    int[] word(int i) {
        return words.get(i);
    }

    /** Sorted, each once; none for names too short to be compared. */
    static int[] pairs(String name) {
        if (name.length() < SHORTEST) {
            return new int[0];
        }
        String padded = "^" + name + "$";
        return IntStream.range(1, padded.length())
                .map(i -> padded.charAt(i - 1) << 16 | padded.charAt(i))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Twice what is shared over all there is: 1 for the same pairs, 0 for none. */
    static double likeness(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
            }
            int left = a[i];
            i += left <= b[j] ? 1 : 0;
            j += b[j] <= left ? 1 : 0;
        }
        return a.length == 0 || b.length == 0 ? 0 : 2.0 * shared / (a.length + b.length);
    }
}
