package org.dulae.shared;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text typed with the keyboard in the wrong language: {@code ;y;g,nv'} is หัวเมือง on the Kedmanee layout. Gives
 * candidates to search for beside what was typed; never changes what is stored.
 */
public final class ThaiKeyboard {
    private static final String US =
            "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?`~";
    private static final String KEDMANEE =
            "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ" + "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ_%";

    /** Syllables that could be Thai: a mark sits on a consonant, a leading vowel stands before one. */
    private static final Pattern THAI =
            Pattern.compile("(?:[เ-ไ]?[ก-ฮ]+(?:[ัิ-ู็]?[่-๋]?|[่-๋]?ำ|์)(?:[ิุ]?์)?[ะาๅ]*[ฯๆ]?|[\\s.0-9๐-๙])+");

    private static final Pattern LATIN = Pattern.compile("[a-z0-9 .,'/-]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN_KEYS = Pattern.compile("[\\x20-\\x7e]+");
    private static final Pattern SAYABLE = Pattern.compile(".*(?:[aeiouy]|[0-9]{2}).*");

    private ThaiKeyboard() {}

    /** What was typed, then what it would be on the other layout if that reads like words. */
    public static List<String> candidates(String typed) {
        String swapped = LATIN_KEYS.matcher(typed).matches() ? toThai(typed) : toLatin(typed);
        return swapped.equals(typed) || !isBetter(typed, swapped) ? List.of(typed) : List.of(typed, swapped);
    }

    private static boolean isBetter(String typed, String swapped) {
        if (THAI.matcher(ThaiText.normalise(typed)).matches()) {
            return false;
        }
        String lower = swapped.toLowerCase(Locale.ROOT);
        return THAI.matcher(ThaiText.normalise(swapped)).matches()
                || LATIN.matcher(lower).matches() && SAYABLE.matcher(lower).matches();
    }

    public static String toThai(String typedOnUs) {
        return swap(typedOnUs, US, KEDMANEE);
    }

    public static String toLatin(String typedOnKedmanee) {
        return swap(typedOnKedmanee, KEDMANEE, US);
    }

    private static String swap(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int key = from.indexOf(c);
            out.append(key < 0 ? c : to.charAt(key));
        }
        return out.toString();
    }
}
