package org.dulae.person;

import java.util.HashSet;
import java.util.Set;
import org.dulae.person.Ranking.Candidate;
import org.dulae.shared.ThaiText;

/** How alike two words or two people are. A hint for a person to look; nothing is ever decided or merged by it. */
final class Likeness {
    private static final double NEARLY_SAME = 0.72;
    private static final int YEARS_APART = 1;

    private Likeness() {}

    /** Share of common pairs of letters, from 0 to 1, edges counted: one slip in a short word still shows. */
    static double ofWords(String a, String b) {
        Set<Integer> pairs = pairs(a);
        Set<Integer> others = pairs(b);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return 2.0 * pairs.size() / all;
    }

    private static Set<Integer> pairs(String word) {
        String edged = "^" + word + "$";
        Set<Integer> pairs = new HashSet<>();
        for (int i = 1; i < edged.length(); i++) {
            pairs.add(edged.charAt(i - 1) << 16 | edged.charAt(i));
        }
        return pairs;
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
