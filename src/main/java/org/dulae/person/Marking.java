package org.dulae.person;

import java.util.ArrayList;
import java.util.List;
import org.dulae.person.PersonMatch.Piece;
import org.dulae.shared.ThaiText;

/** Shows what of a name was recognised, although both sides were folded before they were compared. */
final class Marking {
    private Marking() {}

    /** The text in pieces; where a word of it begins as a searched word does, just that beginning is marked. */
    static List<Piece> mark(String text, List<String> words, String title) {
        List<Piece> pieces = new ArrayList<>();
        String rest = text;
        if (!title.isEmpty() && text.startsWith(title)) {
            add(pieces, title, false);
            rest = text.substring(title.length());
        }
        int from = 0;
        while (from < rest.length()) {
            int space = rest.indexOf(' ', from);
            int to = space < 0 ? rest.length() : space;
            int end = from == to ? to : markedEnd(rest.substring(from, to), words) + from;
            add(pieces, rest.substring(from, end), true);
            add(pieces, rest.substring(end, Math.min(rest.length(), to + 1)), false);
            from = to + 1;
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int markedEnd(String own, List<String> words) {
        if (!mayBegin(own, words)) {
            return 0;
        }
        // Folding never makes a word longer, so nothing shorter than the shortest can be one of them.
        int shortest = words.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
        for (int end = own.length(); end >= shortest; end--) {
            boolean wholeLetter =
                    end == own.length() || Character.getType(own.charAt(end)) != Character.NON_SPACING_MARK;
            String head = own.substring(0, end);
            if (wholeLetter && (words.contains(ThaiText.foldPlace(head)) || words.contains(ThaiText.fold(head)))) {
                return end;
            }
        }
        return 0;
    }

    /** Folding goes from the left: what a beginning folds to, the whole begins with. Most words of a page are none that was searched for. */
    private static boolean mayBegin(String own, List<String> words) {
        String place = ThaiText.foldPlace(own);
        String name = ThaiText.fold(own);
        return words.stream().anyMatch(word -> place.startsWith(word) || name.startsWith(word));
    }
}
