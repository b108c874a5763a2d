package org.dulae.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/**
 * The words, dates and figures of one page in its reader's language: {@code f.t()} in every template. Returns plain
 * text, which the template escapes.
 *
 * <p>In a bundle, {@code {0}} is the first argument (numbers grouped, dates written out) and {@code {0|day|days}}
 * chooses by it; an apostrophe is an apostrophe.
 */
public final class Texts {
    public static final Locale THAI = Locale.forLanguageTag("th");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final int HOURS_AS_HOURS = 48;

    private final MessageSource messages;
    private final Locale locale;
    private final Clock clock;

    public Texts(MessageSource messages, Locale locale, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** A key that no bundle has is a mistake in the program and says so, it is never shown to a reader. */
    public String text(String key, Object... args) {
        String pattern = messages.getMessage(key, null, null, locale);
        if (pattern == null) {
            throw new NoSuchMessageException(key, locale);
        }
        return pattern.indexOf('{') < 0 ? pattern : fill(pattern, args);
    }

    /** Words that also stand within sentences, here by themselves: a field, a choice, a heading. */
    public String label(String key) {
        String words = text(key);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** One of two names kept in the data itself, such as an area's or a code's. */
    public String pick(String thai, String english) {
        return isThai() || english.isBlank() ? thai : english;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isThai() {
        return locale.getLanguage().equals("th");
    }

    /** {@code 22 พ.ย. 2569}. */
    public String date(LocalDate date) {
        return ThaiDate.format(date, locale);
    }

    /** {@code 22 พฤศจิกายน 2569}. */
    public String longDate(LocalDate date) {
        return ThaiDate.formatLong(date, locale);
    }

    /** {@code 22 พ.ย. 2569 (วันนี้)}. */
    public String dateAndDay(LocalDate date) {
        return text("shared.date.and-day", date(date), day(date));
    }

    /** {@code 22 พ.ย. 2569 13.30 น.}. */
    public String dateTime(Instant at) {
        return text("shared.date.and-time", date(at.atZone(ThaiDate.ZONE).toLocalDate()), time(at));
    }

    /** {@code 13.30 น.}. */
    public String time(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ThaiDate.ZONE);
        return text("shared.time", two(local.getHour()), two(local.getMinute()));
    }

    /** A day seen from today: วันนี้, พรุ่งนี้, เมื่อวาน, อีก 2 วัน, 3 วันก่อน. */
    public String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        return near(days)
                ? text("shared.day." + days)
                : text(days > 0 ? "shared.in.days" : "shared.ago.days", Math.abs(days));
    }

    /** A promised day seen from today: วันนี้, พรุ่งนี้, อีก 2 วัน, ช้า 3 วัน. */
    public String due(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        return days < 0 ? text("shared.late.days", -days) : day(date);
    }

    /** A promised moment seen from now: in hours while it is near, then in days. */
    public String due(Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        Duration size = left.abs();
        if (size.toHours() >= HOURS_AS_HOURS) {
            return due(at.atZone(ThaiDate.ZONE).toLocalDate());
        }
        String unit = size.toHours() >= 1 ? "hours" : "minutes";
        long count = size.toHours() >= 1 ? size.toHours() : size.toMinutes();
        return text((left.isNegative() ? "shared.late." : "shared.in.") + unit, count);
    }

    /** A moment that has been: เมื่อสักครู่, 5 นาทีก่อน, 3 ชม. ก่อน, then as {@link #day}; so too the beginning of a day, which stands for the day. */
    public String ago(Instant at) {
        Duration gone = Duration.between(at, clock.instant());
        if (gone.toMinutes() < 1) {
            return text("shared.just-now");
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, ThaiDate.ZONE);
        LocalDate date = local.toLocalDate();
        boolean isDay = local.equals(date.atStartOfDay());
        if (isDay || gone.toHours() >= 24 || !date.equals(today()) && gone.toHours() >= 6) {
            return day(date);
        }
        return gone.toHours() < 1
                ? text("shared.ago.minutes", gone.toMinutes())
                : text("shared.ago.hours", gone.toHours());
    }

    /** {@code 54 ปี}; under six {@code 3 ปี 2 เดือน}. */
    public String age(LocalDate birth, LocalDate today) {
        Age age = Age.on(birth, today);
        if (!age.showsMonths()) {
            return text("shared.age.years", age.years());
        }
        if (age.years() == 0) {
            return text("shared.age.months", age.months());
        }
        return age.months() == 0
                ? text("shared.age.years", age.years())
                : text("shared.age.years-months", age.years(), age.months());
    }

    public String age(LocalDate birth) {
        return age(birth, today());
    }

    public String baht(Baht amount) {
        return amount.format(locale);
    }

    public String baht(long baht) {
        return Baht.of(baht).format(locale);
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean near(long days) {
        return Math.abs(days) <= 1;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private String fill(String pattern, Object[] args) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            String[] parts = pattern.substring(open + 1, close).split("\\|", -1);
            Object arg = args[Integer.parseInt(parts[0])];
            out.append(pattern, from, open).append(parts.length == 1 ? write(arg) : parts[isOne(arg) ? 1 : 2]);
            from = close + 1;
        }
        return out.append(pattern, from, pattern.length()).toString();
    }

    private static boolean isOne(@Nullable Object arg) {
        return arg instanceof Number n && n.longValue() == 1;
    }

    private String write(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Integer n -> number(n);
            case Long n -> number(n);
            case LocalDate date -> date(date);
            case Instant at -> dateTime(at);
            case Baht amount -> baht(amount);
            default -> arg.toString();
        };
    }
}
