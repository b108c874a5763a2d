package org.dulae.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** The words typed for a place, folded as names are, each with the level that a "ต." or "อ." before it asks for. */
final class PlaceWords {
    record Word(String text, @Nullable AreaLevel level, boolean isFigure) {
        Word(String text, @Nullable AreaLevel level) {
            this(text, level, text.chars().allMatch(Character::isDigit));
        }

        boolean asksFor(AreaLevel other) {
            return level == null || level == other;
        }
    }

    private static final Pattern MOO =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:หมู่ที่|หมู่|ม\\.|moo)\\s*\\d{1,2}(?!\\d)");
    private static final Pattern ENGLISH_KIND =
            Pattern.compile("\\b(?:tambon|amphoe|changwat|khwaeng|khet|sub-?district|district|province)\\b");
    private static final Pattern KIND = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(จังหวัด|อำเภอ|ตำบล|แขวง|เขต)\\s*(?=\\p{L})|(?<![ก-ฮ]\\.)([จอต])\\.\\s*(?=\\p{L})(?![ก-ฮ]\\.)");
    /** As the boundaries of the United Nations write a code: TH521305. */
    private static final Pattern CODE = Pattern.compile("^th(\\d+)$");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,›>/|\\n]+");
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "กทม",
            "กรุงเทพมหานคร",
            "bk",
            "bangkok",
            "โคราช",
            "นครราชสีมา",
            "korat",
            "nakonratchasima",
            "แปดริ้ว",
            "ฉะเชิงเทรา");

    private final List<Word> words;
    private final List<Word> first;
    private final List<Word> last;

    private PlaceWords(List<Word> words) {
        int size = words.size();
        this.words = List.copyOf(words);
        this.first = IntStream.rangeClosed(1, size).mapToObj(k -> phrase(0, k)).toList();
        this.last = IntStream.rangeClosed(1, size)
                .mapToObj(k -> phrase(size - k, size))
                .toList();
    }

    static PlaceWords of(String typed) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(typed)).toLowerCase(Locale.ROOT);
        text = ENGLISH_KIND.matcher(MOO.matcher(text).replaceAll(" ")).replaceAll(" ");
        boolean divided = BETWEEN_NAMES.matcher(text).find();
        List<Word> words = new ArrayList<>();
        for (String part : BETWEEN_NAMES.split(text)) {
            addParts(part, divided, words);
        }
        return new PlaceWords(words);
    }

    private static void addParts(String part, boolean divided, List<Word> words) {
        Matcher kind = KIND.matcher(part);
        int from = 0;
        AreaLevel level = null;
        while (kind.find()) {
            add(part.substring(from, kind.start()), level, divided, words);
            level = level(kind.group(1) == null ? kind.group(2) : kind.group(1));
            from = kind.end();
        }
        add(part.substring(from), level, divided, words);
    }

    /** A level stands for the first word after it; a part between commas is one name, blanks and all. */
    private static void add(String part, @Nullable AreaLevel level, boolean divided, List<Word> words) {
        AreaLevel asked = level;
        String folded = ThaiText.foldPlace(part);
        for (String word : divided ? new String[] {folded} : folded.split(" ")) {
            String name = tight(CODE.matcher(word).replaceFirst("$1"));
            if (!name.isEmpty()) {
                words.add(new Word(ALSO_CALLED.getOrDefault(name, name), asked));
                asked = null;
            }
        }
    }

    private static AreaLevel level(String kind) {
        return switch (kind) {
            case "จังหวัด", "จ" -> AreaLevel.PROVINCE;
            case "อำเภอ", "อ", "เขต" -> AreaLevel.DISTRICT;
            default -> AreaLevel.TAMBON;
        };
    }

    PlaceWords withoutLevels() {
        return new PlaceWords(
                words.stream().map(word -> new Word(word.text(), null)).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The first k words as one name. */
    Word first(int k) {
        return first.get(k - 1);
    }

    /** The last k words as one name. */
    Word last(int k) {
        return last.get(k - 1);
    }

    private Word phrase(int from, int to) {
        StringBuilder name = new StringBuilder();
        words.subList(from, to).forEach(word -> name.append(word.text()));
        return new Word(name.toString(), words.get(from).level());
    }

    /** A name as it is compared: folded, blanks out, and in Latin letters without the aspirates people leave out. */
    static String tight(String name) {
        return ThaiText.foldPlace(name)
                .replace(" ", "")
                .replace("ph", "p")
                .replace("th", "t")
                .replace("kh", "k")
                .replace("ue", "u");
    }

    /** The beginnings of a Latin name's later words within its {@link #tight} form. */
    static int[] wordStarts(String name) {
        String[] words = ThaiText.foldPlace(name).split(" ");
        int[] starts = new int[Math.max(0, words.length - 1)];
        for (int i = 0, at = 0; i < starts.length; i++) {
            at += tight(words[i]).length();
            starts[i] = at;
        }
        return starts;
    }
}
