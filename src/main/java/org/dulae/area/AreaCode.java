package org.dulae.area;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The official code of a place: province 2 digits, district 4, tambon 6, village 8 (tambon and moo), the parent's
 * code first. {@code 00} is the country, and so also "somewhere, place unknown".
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("00|[1-9][0-9](?:(?!00)[0-9]{2}){0,3}");

    public static final AreaCode COUNTRY = new AreaCode("00");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an area code: " + value);
        }
    }

    /** Also the forms met in other systems' files: {@code TH521305}, and 8 digits that end in 00 for a tambon. */
    public static AreaCode valueOf(String written) {
        String digits = written.strip().toUpperCase(Locale.ROOT).replaceFirst("^TH", "");
        return new AreaCode(digits.length() == 8 && digits.endsWith("00") ? digits.substring(0, 6) : digits);
    }

    public static Optional<AreaCode> parse(String written) {
        try {
            return Optional.of(valueOf(written));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    public AreaLevel level() {
        return equals(COUNTRY) ? AreaLevel.COUNTRY : AreaLevel.values()[value.length() / 2];
    }

    public @Nullable AreaCode parent() {
        if (equals(COUNTRY)) {
            return null;
        }
        return value.length() == 2 ? COUNTRY : new AreaCode(value.substring(0, value.length() - 2));
    }

    public boolean isWithin(AreaCode other) {
        return other.equals(COUNTRY) || value.startsWith(other.value);
    }

    public boolean isInBangkok() {
        return value.startsWith("10");
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
