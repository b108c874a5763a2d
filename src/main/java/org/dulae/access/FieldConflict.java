package org.dulae.access;

/**
 * One field that two people filled in differently: what stands in my form and what was saved meanwhile, each cut so that the part which
 * differs can be marked.
 *
 * @param field name of the field; the choice comes back as {@code keep.<field>}
 * @param label its label, in the reader's language
 * @param theirs the value itself, for the field; the texts are what is shown of it
 */
public record FieldConflict(String field, String label, String theirs, String mineText, String theirsText) {
    /** A text in three parts of which the middle one differs; any part may be empty. */
    public record Cut(String before, String different, String after) {}

    public Cut mineCut() {
        return cut(mineText);
    }

    public Cut theirsCut() {
        return cut(theirsText);
    }

    private Cut cut(String text) {
        int head = head();
        int tail = tail(head);
        return new Cut(
                text.substring(0, head),
                text.substring(head, text.length() - tail),
                text.substring(text.length() - tail));
    }

    private int head() {
        int most = Math.min(mineText.length(), theirsText.length());
        int same = 0;
        while (same < most && mineText.charAt(same) == theirsText.charAt(same)) {
            same++;
        }
        return wholeLetter(mineText, wholeLetter(theirsText, same));
    }

    private int tail(int head) {
        int most = Math.min(mineText.length(), theirsText.length()) - head;
        int same = 0;
        while (same < most
                && mineText.charAt(mineText.length() - 1 - same) == theirsText.charAt(theirsText.length() - 1 - same)) {
            same++;
        }
        while (same > 0 && isMark(mineText.charAt(mineText.length() - same))) {
            same--;
        }
        return same;
    }

    // A vowel or tone mark is never cut from the consonant it sits on.
    private static int wholeLetter(String text, int at) {
        int whole = at;
        while (whole > 0 && whole < text.length() && isMark(text.charAt(whole))) {
            whole--;
        }
        return whole;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 'ำ';
    }
}
