package org.dulae.person;

import java.util.Arrays;
import org.dulae.person.Ranking.Candidate;
import org.dulae.shared.ThaiText;

/** How alike two words or two people are. A hint for a person to look; nothing is ever decided or merged by it. */
final class Likeness {
    private static final double NEARLY_SAME = 0.72;
    private static final int YEARS_APART = 1;

    private Likeness() {}

    /** A word taken apart once, for being compared with many. */
    record Word(String text, int[] pairs) {
        static Word of(String text) {
            return new Word(text, pairsOf(text));
        }

        /** Pairs of letters, edges counted, each once, in order. */
        private static int[] pairsOf(String text) {
            int[] pairs = new int[text.length() + 1];
            char before = '^';
            for (int i = 0; i < text.length(); i++) {
                pairs[i] = before << 16 | text.charAt(i);
                before = text.charAt(i);
            }
            pairs[text.length()] = before << 16 | '$';
            Arrays.sort(pairs);
            int kept = 0;
            for (int pair : pairs) {
                if (kept == 0 || pairs[kept - 1] != pair) {
                    pairs[kept++] = pair;
                }
            }
            return Arrays.copyOf(pairs, kept);
        }

        /** Share of common pairs of letters, from 0 to 1: one slip in a short word still shows. */
        double likeness(Word other) {
            int common = 0;
            int there = 0;
            for (int pair : pairs) {
                while (there < other.pairs.length && other.pairs[there] < pair) {
                    there++;
                }
                common += there < other.pairs.length && other.pairs[there] == pair ? 1 : 0;
            }
            return 2.0 * common / (pairs.length + other.pairs.length);
        }
    }

    static double ofWords(String a, String b) {
        return Word.of(a).likeness(Word.of(b));
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
