package org.dulae.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * What can be read out of text pasted from LINE or from a slip of the 1300 centre. Everything stays in the notes; a phone, a number
 * of the other system and a place are only offered in their fields.
 *
 * @param phone digits only
 * @param otherNumber the other system's number
 * @param place words that look like a tambon and district
 */
record Slip(
        String text,
        @Nullable String phone,
        @Nullable String otherNumber,
        @Nullable String place) {
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(0\\d{1,2}[- ]?\\d{3}[- ]?\\d{3,4})(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:เลขที่รับแจ้ง|เลขรับแจ้ง|เลขเรื่อง|เลขที่เรื่อง|เลขอ้างอิง|Case ID|Ref)[ .:#]*([A-Za-z0-9][A-Za-z0-9/-]{2,30})");
    private static final Pattern PLACE = Pattern.compile(
            "((?:ต\\.|ตำบล|แขวง)\\s*[ก-๙]+(?:\\s*(?:อ\\.|อำเภอ|เขต)\\s*[ก-๙]+)?(?:\\s*(?:จ\\.|จังหวัด)\\s*[ก-๙]+)?)");

    static Slip read(String pasted) {
        String text = ThaiText.normalise(pasted).strip();
        String digits = ThaiText.arabicDigits(text);
        return new Slip(
                text,
                first(PHONE, digits).map(found -> found.replaceAll("\\D", "")).orElse(null),
                first(NUMBER, digits).orElse(null),
                first(PLACE, text).orElse(null));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
