package org.dulae.person;

import java.util.Arrays;
import org.dulae.person.Ranking.Candidate;
import org.dulae.shared.ThaiText;

/** How alike two words or two people are. A hint for a person to look; nothing is ever decided or merged by it. */
final class Likeness {
    private static final double NEARLY_SAME = 0.72;
    private static final int YEARS_APART = 1;

    private Likeness() {}

    /** Share of common pairs of letters, from 0 to 1, edges counted: one slip in a short word still shows. */
    static double ofWords(String a, String b) {
        int[] pairs = pairs(a);
        int[] others = pairs(b);
        int common = 0;
        for (int pair : pairs) {
            common += Arrays.binarySearch(others, pair) >= 0 ? 1 : 0;
        }
        return 2.0 * common / (pairs.length + others.length);
    }

    /** Each once, in order. */
    private static int[] pairs(String word) {
        int[] pairs = new int[word.length() + 1];
        char before = '^';
        for (int i = 0; i < word.length(); i++) {
            pairs[i] = before << 16 | word.charAt(i);
            before = word.charAt(i);
        }
        pairs[word.length()] = before << 16 | '$';
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    /** Perhaps one person registered twice: the same number, or nearly the same name with nothing that speaks against it. */
    static boolean maybeSame(Candidate a, Candidate b) {
        return maybeSame(a, b.names(), b.birth(), b.numberKind(), b.number());
    }

    static boolean maybeSame(Candidate a, Names names, Birth birth, NumberKind kind, String number) {
        boolean bothNumbered = !a.number().isEmpty() && !number.isEmpty();
        if (bothNumbered && a.numberKind() == kind) {
            return a.number().equals(number);
        }
        return bornAlike(a.birth(), birth) && sameName(a.names(), names);
    }

    private static boolean sameName(Names a, Names b) {
        boolean named = !(a.given() + b.given()).isEmpty();
        double given = ofWords(ThaiText.fold(a.given()), ThaiText.fold(b.given()));
        double family = a.family().isEmpty() || b.family().isEmpty()
                ? NEARLY_SAME
                : ofWords(ThaiText.fold(a.family()), ThaiText.fold(b.family()));
        double least = Math.min(given, family);
        return named && least >= 0.5 && (given + family) / 2 >= NEARLY_SAME;
    }

    private static boolean bornAlike(Birth a, Birth b) {
        if (a.date() == null || b.date() == null) {
            return true;
        }
        return Math.abs(a.date().getYear() - b.date().getYear()) <= YEARS_APART;
    }
}
