package org.dulae.benefit;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.dulae.shared.Age;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;

/**
 * When somebody was born, as closely as anybody knows: every day from the first to the last is possible. An age is then certain only if it is
 * the same for all of them.
 */
public record Born(LocalDate earliest, LocalDate latest) {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int OLDEST = 120;

    public Born {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("the last possible day lies before the first");
        }
    }

    public static Born on(LocalDate day) {
        return new Born(day, day);
    }

    public static Born in(YearMonth month) {
        return new Born(month.atDay(1), month.atEndOfMonth());
    }

    public static Born in(Year year) {
        return new Born(year.atDay(1), year.atDay(1).withMonth(12).withDayOfMonth(31));
    }

    /** Somebody of whom only the age is known. */
    public static Born aged(int years, LocalDate day) {
        LocalDate latest = Age.latestBirth(years, day);
        return new Born(latest.minusYears(1).plusDays(1), latest);
    }

    /** A day, a month, a year or an age, as people say and write them; empty when it cannot be read. */
    public static Optional<Born> told(String typed, LocalDate today) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(typed))
                .replaceFirst("^อายุ\\s*", "")
                .replaceFirst("\\s*(ปี|ขวบ)$", "");
        if (text.matches("\\d{1,3}")) {
            int age = Integer.parseInt(text);
            return age > OLDEST ? Optional.empty() : Optional.of(aged(age, today));
        }
        Optional<LocalDate> day = ThaiDate.parseBirth(text, today);
        if (day.isPresent()) {
            return day.map(Born::on);
        }
        OptionalInt year = ThaiDate.parseYear(text, today);
        if (year.isPresent() && year.getAsInt() <= today.getYear() && year.getAsInt() >= today.getYear() - OLDEST) {
            return Optional.of(in(Year.of(year.getAsInt())));
        }
        return ThaiDate.parseBirth("1 " + text, today).map(first -> in(YearMonth.from(first)));
    }

    /** A day, a month or a year of something else than a birth, which may lie ahead; empty when it cannot be read. */
    public static Optional<Born> when(String typed, LocalDate today) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(typed));
        OptionalInt year = ThaiDate.parseYear(text, today);
        if (year.isPresent()) {
            return Optional.of(in(Year.of(year.getAsInt())));
        }
        return ThaiDate.parse(text, today)
                .map(Born::on)
                .or(() -> ThaiDate.parse("1 " + text, today).map(first -> in(YearMonth.from(first))));
    }

    /** {@code 1966-09-01}, {@code 1966-09} or {@code 1966}. */
    public static Optional<Born> parse(String iso) {
        try {
            return Optional.of(
                    switch (iso.length()) {
                        case YEAR_LENGTH -> in(Year.parse(iso));
                        case MONTH_LENGTH -> in(YearMonth.parse(iso));
                        default -> on(LocalDate.parse(iso));
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it, for a day, a month or a year. */
    public String iso() {
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        return equals(in(Year.from(earliest)))
                ? Year.from(earliest).toString()
                : YearMonth.from(earliest).toString();
    }

    /** Whether this many years are complete on the day: the day before the birthday completes them. */
    public Truth completed(int years, LocalDate day) {
        LocalDate last = Age.latestBirth(years, day);
        if (!latest.isAfter(last)) {
            return Truth.YES;
        }
        return earliest.isAfter(last) ? Truth.NO : Truth.UNKNOWN;
    }

    /** {@code 1 ก.ย. 2509}, {@code ก.ย. 2509}, {@code 2509}, or the two days between which it was. */
    public String words(Texts t) {
        if (earliest.equals(latest)) {
            return t.date(earliest);
        }
        if (equals(in(YearMonth.from(earliest)))) {
            return ThaiDate.format(YearMonth.from(earliest), t.locale());
        }
        return equals(in(Year.from(earliest)))
                ? String.valueOf(t.isThai() ? ThaiDate.yearBe(earliest) : earliest.getYear())
                : t.text("benefit.value.between", earliest, latest);
    }
}
