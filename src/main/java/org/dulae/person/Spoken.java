package org.dulae.person;

import java.util.regex.Pattern;
import org.dulae.shared.ThaiText;

/**
 * A name as it is heard, for those who have never seen it written: จันทร์เพ็ญ and จันเพ็น, ณัฐวุฒิ and นัดวุด, ไชย and ชัย. Letters with
 * a silencing mark go, รร becomes the vowel it stands for, and a consonant that ends a syllable becomes the one of the six it sounds like.
 */
final class Spoken {
    private static final Pattern SILENT = Pattern.compile("(?:ษณ|ทร|ตร|ดร|[ก-ฮ])[ิุ]?์");
    private static final Pattern SILENT_VOWEL = Pattern.compile("(?<=[ัาิีึืุู][ก-ฮ]{0,1}[ตธฒฐ])[ิุ](?=$|\\s)");
    private static final Pattern RO_RO_BEFORE = Pattern.compile("รร(?=[ก-ฮ](?![ะ-ู]))");
    private static final Pattern TRO = Pattern.compile("ทร(?=[ะัาิีึืุูง])");
    private static final Pattern SO_RO = Pattern.compile("[ศส]ร(?=[ีู]|้า|้)");
    private static final Pattern AI_YO = Pattern.compile("ไ([ก-ฮ]{1,2})ย(?![ะ-ู])");
    /** A consonant after a vowel and before anything but a vowel of its own: it ends the syllable. */
    private static final Pattern LAST =
            Pattern.compile("(?<=[ัาิีึืุู็][่-๋]?)([ก-ฮ])(?=$|\\s|[เ-ไก-ฮ](?![่-๋]?$))(?![่-๋]?[ะัาิีึืุู])");

    private Spoken() {}

    /** Folded like {@link ThaiText#fold}, title and all that is not heard gone. */
    static String fold(String name) {
        String s = ThaiText.normalise(name).replace("ฤ", "ริ");
        s = SILENT.matcher(s).replaceAll("");
        s = SILENT_VOWEL.matcher(s).replaceAll("");
        s = RO_RO_BEFORE.matcher(s).replaceAll("ั").replace("รร", "ัน");
        s = SO_RO.matcher(TRO.matcher(s).replaceAll("ซ")).replaceAll("ส");
        s = AI_YO.matcher(s).replaceAll("$1ัย");
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
