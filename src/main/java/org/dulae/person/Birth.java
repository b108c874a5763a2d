package org.dulae.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.Age;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born, as far as anybody knows. Many old people have only a year on the card, and a caller knows an age.
 *
 * @param date the first day it can be (Civil and Commercial Code s.16); null when nothing is known
 * @param verified checked against a card
 */
public record Birth(@Nullable LocalDate date, Precision precision, boolean verified) {
    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        UNKNOWN
    }

    /** Stage of life by age: children below 18 (child protection act 2546), youth to 25 (youth act 2550), older people from 60 (act of 2546). */
    public enum Stage {
        CHILD,
        YOUTH,
        ADULT,
        OLDER,
        UNKNOWN;

        private static final int OF_AGE = 18;
        private static final int YOUTH_ENDS = 25;
        private static final int OLD = 60;

        static Stage of(Birth birth, LocalDate today) {
            OptionalInt years = birth.years(today);
            if (years.isEmpty()) {
                return UNKNOWN;
            }
            int age = years.getAsInt();
            if (age < OF_AGE) {
                return CHILD;
            }
            return age <= YOUTH_ENDS ? YOUTH : age < OLD ? ADULT : OLDER;
        }
    }

    public static final Birth UNKNOWN = new Birth(null, Precision.UNKNOWN, false);
    private static final int OLDEST = 120;
    private static final Pattern AGE =
            Pattern.compile("(?:อายุ\\s*|age\\s*|ราว\\s*|about\\s*)*(\\d{1,3})\\s*(?:ปี|ขวบ|years?(?: old)?|y)?");

    public Birth {
        if ((date == null) != (precision == Precision.UNKNOWN)) {
            throw new IllegalArgumentException("a birth date and its precision belong together");
        }
    }

    /** A day, a month, a year ({@code 2501}) or an age ({@code 68 ปี}, {@code 68}); empty when it cannot be read. Nothing typed = not known. */
    public static Optional<Birth> read(String typed, LocalDate today) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(typed));
        if (text.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        Optional<Birth> day = ThaiDate.parseBirth(text, today).map(date -> new Birth(date, Precision.DAY, false));
        if (day.isPresent()) {
            return day;
        }
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            return age(Integer.parseInt(age.group(1)), today);
        }
        return year(text, today).or(() -> month(text, today));
    }

    private static Optional<Birth> age(int years, LocalDate today) {
        LocalDate year = LocalDate.of(today.getYear() - years, 1, 1);
        return years > OLDEST ? Optional.empty() : Optional.of(new Birth(year, Precision.YEAR, false));
    }

    private static Optional<Birth> year(String text, LocalDate today) {
        OptionalInt year = ThaiDate.parseYear(text, today);
        boolean possible =
                year.isPresent() && year.getAsInt() <= today.getYear() && year.getAsInt() >= today.getYear() - OLDEST;
        return possible
                ? Optional.of(new Birth(LocalDate.of(year.getAsInt(), 1, 1), Precision.YEAR, false))
                : Optional.empty();
    }

    private static Optional<Birth> month(String text, LocalDate today) {
        return ThaiDate.parseBirth("1 " + text, today).map(first -> new Birth(first, Precision.MONTH, false));
    }

    public Birth verifiedIs(boolean checked) {
        return new Birth(date, precision, checked && date != null);
    }

    /** As written on the page and in the field that edits it. */
    public String written(Texts t) {
        if (date == null) {
            return "";
        }
        return switch (precision) {
            case DAY -> t.date(date);
            case MONTH -> ThaiDate.format(YearMonth.from(date), t.locale());
            case YEAR, UNKNOWN -> String.valueOf(t.isThai() ? ThaiDate.yearBe(date) : date.getYear());
        };
    }

    /** {@code 68 ปี}, {@code ราว 68 ปี}; empty when nothing is known. */
    public String age(Texts t) {
        return date == null ? "" : ageOn(t.today(), t);
    }

    /** The same on another day, such as the day of death. */
    public String ageOn(LocalDate day, Texts t) {
        if (date == null || date.isAfter(day)) {
            return "";
        }
        if (precision != Precision.YEAR) {
            return t.age(date, day);
        }
        return t.text("person.age.about", day.getYear() - date.getYear());
    }

    /** Completed years, where at least the year is known. */
    public OptionalInt years(LocalDate today) {
        return date == null || date.isAfter(today)
                ? OptionalInt.empty()
                : OptionalInt.of(Age.on(date, today).years());
    }
}
