package org.dulae.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thai as it is typed, made comparable. {@link #normalise} repairs what looks the same but is stored differently and
 * is applied to everything that is saved; {@link #fold} and {@link #foldPlace} also forget what people leave out, mix
 * up or hear alike, and are used on both sides of a search, never on screen.
 */
public final class ThaiText {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern TONE_BEFORE_VOWEL = Pattern.compile("([่-๋์]+)([ัิ-ฺํ็])");
    private static final Pattern SPLIT_AM = Pattern.compile("ํ([่-๋]?)า");
    private static final Pattern TONE_AFTER_VOWEL = Pattern.compile("([ะาำ])([่-๋])");
    private static final Pattern DOUBLED_MARK = Pattern.compile("([ัาำิ-ฺ็-๎])\\1+");

    /** {@code น.ส.}, {@code ด.ช.}, {@code ร.ต.อ.}, {@code ม.ล.}, {@code ดร.}: letters and dots before a name. */
    private static final Pattern ABBREVIATED_TITLE = Pattern.compile("^(?:[ก-ฮ]{1,3}\\.\\s*)+(?:หญิง\\s*)?(?=\\S)");
    /** Titles and what a village calls people. Longest first; glued to the name or not. */
    private static final Pattern TITLE = Pattern.compile(
            "^(?:ว่าที่|นางสาว|เด็กชาย|เด็กหญิง|นาย|นาง|คุณ|ครู|หมอ|พระ|สามเณร"
                    + "|แม่ชี|ป้า|ลุง|ยาย|ตา|ปู่|ย่า|น้า|พี่|น้อง|พ่อ|แม่|กำนัน|ผู้ใหญ่บ้าน|ผู้ใหญ่|ผญ\\.?)\\s*(?=[ก-ฮเ-ไ])");

    private static final Pattern ENGLISH_TITLE =
            Pattern.compile("^(?:mrs|mr|ms|miss|master|dr)(?:\\.\\s*|\\s+)(?=\\S)");
    private static final List<Pattern> TITLES = List.of(ABBREVIATED_TITLE, TITLE, ENGLISH_TITLE);
    private static final int SHORTEST_NAME = 2;

    private static final Pattern PLACE_WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:จังหวัด|อำเภอ|ตำบล|แขวง|เขต|จ\\.|อ\\.|ต\\.)\\s*(?=\\S)");

    private ThaiText() {}

    /** The same letters in one order: safe to store, nothing a reader sees is lost. Line breaks stay. */
    public static String normalise(String text) {
        if (isClean(text)) {
            return text;
        }
        String s = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        s = SPACES.matcher(s).replaceAll(" ").strip();
        s = s.replace("เเ", "แ");
        s = DOUBLED_MARK.matcher(s).replaceAll("$1");
        s = TONE_BEFORE_VOWEL.matcher(s).replaceAll("$2$1");
        s = SPLIT_AM.matcher(s).replaceAll("$1ำ");
        s = TONE_AFTER_VOWEL.matcher(s).replaceAll("$2$1");
        return DOUBLED_MARK.matcher(s).replaceAll("$1");
    }

    /** Nothing is here that {@link #normalise} would repair: so it is with nearly every text, since what is stored has been through it. */
    private static boolean isClean(String s) {
        char before = '\n';
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean atEdge = i == 0 || i == s.length() - 1;
            if (isThai(c) ? mayBeWrong(before, c) : c > '~' || c == '\t' || c <= ' ' && (atEdge || c == before)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** A mark or a vowel that stands twice, after a tone, or after a vowel that comes last; a nikhahit, a phinthu; two Sara E. */
    private static boolean mayBeWrong(char before, char c) {
        boolean tone = c >= '่' && c <= '๋';
        boolean last = before == 'ะ' || before == 'า' || before == 'ำ';
        boolean toneBefore = before >= '่' && before <= '์';
        boolean vowelMark = c == 'ั' || c >= 'ิ' && c <= 'ฺ' || c == '็';
        return c == before && c >= 'ะ' || c == 'ํ' || c == 'ฺ' || tone && last || toneBefore && vowelMark;
    }

    /** A person's name for searching: titles gone, then as {@link #foldPlace} without its place words. */
    public static String fold(String name) {
        return sound(withoutTitle(arabicDigits(normalise(name)).toLowerCase(Locale.ROOT)));
    }

    /** A place for searching: {@code ต.หัวเมือง} and {@code ตำบลหัวเมือง} fold to {@code หัวเมือง}. */
    public static String foldPlace(String place) {
        String lower = arabicDigits(normalise(place)).toLowerCase(Locale.ROOT);
        return sound(PLACE_WORD.matcher(lower).replaceAll(""));
    }

    /**
     * What is heard alike becomes one letter: the classes of a consonant (ข ค ฆ, ถ ท ธ, ผ พ ภ, ส ศ ษ ซ …) differ in
     * tone only, and tones are dropped anyway. ร and ล stay apart although many say them alike: folding them makes too
     * many different names one; trigrams forgive that slip. Letters that change the word stay: บ ป, ด ต, จ ช.
     */
    private static String sound(String text) {
        StringBuilder heard = new StringBuilder(text.length());
        boolean spokenBefore = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean spoken = isLetterMarkOrDigit(c);
            if (spoken && !isUnheard(c)) {
                hear(heard, c < Character.MIN_SUPPLEMENTARY_CODE_POINT ? alike((char) c) : c);
            } else if (!spoken && spokenBefore) {
                heard.append(' ');
            }
            spokenBefore = spoken;
        }
        return heard.toString().strip();
    }

    private static boolean isLetterMarkOrDigit(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /** Tones and what else changes no letter. */
    private static boolean isUnheard(int c) {
        return c >= '็' && c <= '๎' || c == 'ฺ' || c == 'ฯ' || c == 'ๆ';
    }

    /** A letter heard twice in a row is heard once. */
    private static void hear(StringBuilder heard, int c) {
        boolean again = !heard.isEmpty() && heard.codePointBefore(heard.length()) == c;
        if (!again || !Character.isLetter(c)) {
            heard.appendCodePoint(c);
        }
    }

    private static char alike(char c) {
        return switch (c) {
            case 'ข', 'ฃ', 'ฅ', 'ฆ' -> 'ค';
            case 'ฉ', 'ฌ' -> 'ช';
            case 'ซ', 'ศ', 'ษ' -> 'ส';
            case 'ฎ' -> 'ด';
            case 'ฏ' -> 'ต';
            case 'ฐ', 'ฑ', 'ฒ', 'ถ', 'ธ' -> 'ท';
            case 'ณ' -> 'น';
            case 'ผ', 'ภ' -> 'พ';
            case 'ฝ' -> 'ฟ';
            case 'ญ' -> 'ย';
            case 'ฬ' -> 'ล';
            case 'ฮ' -> 'ห';
            case 'ใ' -> 'ไ';
            case 'ๅ' -> 'า';
            default -> c;
        };
    }

    private static String withoutTitle(String name) {
        String rest = name;
        for (int round = 0; round < 3; round++) {
            String before = rest;
            for (Pattern title : TITLES) {
                Matcher found = title.matcher(rest);
                String bare = found.lookingAt() ? rest.substring(found.end()) : rest;
                // "ตาล" is a name, not grandfather "ล": something must be left to call the person by.
                rest = bare.equals(rest) || sound(bare).length() < SHORTEST_NAME ? rest : bare;
            }
            if (rest.equals(before)) {
                break;
            }
        }
        return rest;
    }

    public static String arabicDigits(String text) {
        return shiftDigits(text, '๐', '0');
    }

    /** For official letters only; screens show Arabic digits. */
    public static String thaiDigits(String text) {
        return shiftDigits(text, '0', '๐');
    }

    private static String shiftDigits(String text, char fromZero, char toZero) {
        char[] shifted = text.toCharArray();
        for (int i = 0; i < shifted.length; i++) {
            char c = shifted[i];
            shifted[i] = c >= fromZero && c <= fromZero + 9 ? (char) (c - fromZero + toZero) : c;
        }
        return String.valueOf(shifted);
    }

    private static boolean isThai(char c) {
        return c >= 'ก' && c <= '๛';
    }
}
