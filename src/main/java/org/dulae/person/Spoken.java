package org.dulae.person;

import java.util.List;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiText;

/**
 * A name as it is heard, for those who have never seen it written: จันทร์เพ็ญ and จันเพ็น, ณัฐวุฒิ and นัดวุด, ไชย and ชัย. Letters with
 * a silencing mark go, รร becomes the vowel it stands for, and a consonant that ends a syllable becomes the one of the six it sounds like.
 */
final class Spoken {
    /** What is heard instead of what is written; looked for only where its sign stands, which most names do not have. */
    private record Habit(String sign, Pattern written, String heard) {
        Habit(String sign, String written, String heard) {
            this(sign, Pattern.compile(written), heard);
        }

        String of(String s) {
            return s.contains(sign) ? written.matcher(s).replaceAll(heard) : s;
        }
    }

    private static final List<Habit> HABITS = List.of(
            new Habit("ฤ", "ฤ", "ริ"),
            new Habit("์", "(?:ษณ|ทร|ตร|ดร|[ก-ฮ])[ิุ]?์", ""),
            new Habit("", "[ิุ](?<=[ัาิีึืุู][ก-ฮ]?[ตธฒฐ][ิุ])(?=$|\\s)", ""),
            new Habit("รร", "รร(?=[ก-ฮ](?![ะ-ู]))", "ั"),
            new Habit("รร", "รร", "ัน"),
            new Habit("ทร", "ทร(?=[ะัาิีึืุูง])", "ซ"),
            new Habit("ร", "[ศส]ร(?=[ีู]|้า|้)", "ส"),
            new Habit("ไ", "ไ([ก-ฮ]{1,2})ย(?![ะ-ู])", "$1ัย"));

    /** A consonant after a vowel and before anything but a vowel of its own: it ends the syllable. */
    private static final Pattern LAST =
            Pattern.compile("([ก-ฮ])(?<=[ัาิีึืุู็][่-๋]?[ก-ฮ])(?=$|\\s|[เ-ไก-ฮ](?![่-๋]?$))(?![่-๋]?[ะัาิีึืุู])");

    private Spoken() {}

    /** Folded like {@link ThaiText#fold}, title and all that is not heard gone. */
    static String fold(String name) {
        String s = ThaiText.normalise(name);
        for (Habit habit : HABITS) {
            s = habit.of(s);
        }
        s = LAST.matcher(s).replaceAll(end -> String.valueOf(ending(end.group(1).charAt(0))));
        return ThaiText.fold(s);
    }

    private static char ending(char c) {
        return switch (c) {
            case 'ญ', 'ณ', 'ร', 'ล', 'ฬ' -> 'น';
            case 'จ', 'ช', 'ซ', 'ฎ', 'ฏ', 'ฐ', 'ฑ', 'ฒ', 'ต', 'ถ', 'ท', 'ธ', 'ศ', 'ษ', 'ส' -> 'ด';
            case 'ข', 'ค', 'ฆ' -> 'ก';
            case 'ป', 'พ', 'ฟ', 'ภ' -> 'บ';
            default -> c;
        };
    }
}
