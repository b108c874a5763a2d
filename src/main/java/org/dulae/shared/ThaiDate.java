package org.dulae.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates as people in Thailand write them. Everything is kept as {@link LocalDate}; the Buddhist era (CE + 543) exists
 * only on screen and on paper. A written year is turned into CE <em>before</em> the date is checked, since 29 ก.พ. 2567
 * exists although CE 2567 is no leap year.
 */
public final class ThaiDate {
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final int BE = 543;
    /** Four digits from here on are a Buddhist year, below it a Christian one; nothing people type lies near it. */
    private static final int FIRST_BE_YEAR = 2401;

    private static final int YEARS_AHEAD = 20;
    private static final int FISCAL_YEAR_STARTS = 10;

    private static final List<String> TH_SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> TH_LONG = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> EN_LONG = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** One of the names of a month within a longer text, as a pattern: Thai and English, long and short. */
    public static final String MONTH_NAME = Stream.of(
                    TH_LONG.stream(),
                    TH_SHORT.stream().map(name -> name.replace(".", "\\.?\\s?")),
                    EN_LONG.stream(),
                    EN_LONG.stream().map(name -> name.substring(0, 3) + "\\.?"))
            .flatMap(names -> names)
            .collect(Collectors.joining("|", "(?i:", ")"));

    private static final String ERA = "(?<era>พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?|b\\.?e\\.?|c\\.?e\\.?|a\\.?d\\.?)?\\s*";
    private static final Pattern YEAR = Pattern.compile("(?:ปี\\s*)?" + ERA + "(?<year>\\d{4}|\\d{2})");
    /** Something stands between two figures; between a figure and a name nothing need. */
    private static final String THEN = "(?:[\\s/.,-]+|(?<=\\d)(?=\\p{L})|(?<=[\\p{L}\\p{M}.])(?=\\d))";

    private static final Pattern DAY_FIRST = Pattern.compile("(?:วันที่\\s*)?(?<day>\\d{1,2})(?:st|nd|rd|th)?" + THEN
            + "(?:เดือน\\s*)?(?<month>\\d{1,2}|\\p{L}[\\p{L}\\p{M}.]*?)" + THEN + "(?:ปี\\s*)?" + ERA
            + "(?<year>\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<era>)(?<year>\\d{4})[/.-](?<month>\\d{1,2})[/.-](?<day>\\d{1,2})");
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?<era>)(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{4})");

    private ThaiDate() {}

    /** {@code 22 พ.ย. 2569}, {@code 22 Nov 2026}. */
    public static String format(LocalDate date, Locale locale) {
        return write(
                date,
                locale,
                TH_SHORT,
                EN_LONG.stream().map(name -> name.substring(0, 3)).toList());
    }

    /** {@code 22 พฤศจิกายน 2569}, {@code 22 November 2026}. */
    public static String formatLong(LocalDate date, Locale locale) {
        return write(date, locale, TH_LONG, EN_LONG);
    }

    /** {@code พ.ย. 2569}, {@code Nov 2026}. */
    public static String format(YearMonth month, Locale locale) {
        String day = format(month.atDay(1), locale);
        return day.substring(day.indexOf(' ') + 1);
    }

    private static String write(LocalDate date, Locale locale, List<String> thai, List<String> english) {
        boolean th = locale.getLanguage().equals("th");
        String month = (th ? thai : english).get(date.getMonthValue() - 1);
        return date.getDayOfMonth() + " " + month + " " + (th ? yearBe(date) : date.getYear());
    }

    /** A month and a year found within a text: {@code มี.ค.} and {@code 2567}; the era follows from the year. */
    public static Optional<YearMonth> yearMonth(String monthName, int year) {
        int month = month(monthName.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        return month < 1 ? Optional.empty() : Optional.of(YearMonth.of(yearCe(year), month));
    }

    /** A year of either era, four digits, as one of the Christian era. */
    public static int yearCe(int written) {
        return written >= FIRST_BE_YEAR ? written - BE : written;
    }

    public static int yearBe(LocalDate date) {
        return date.getYear() + BE;
    }

    /** The Thai fiscal year in the Buddhist era: 1 October 2569 belongs to 2570. */
    public static int fiscalYear(LocalDate date) {
        return yearBe(date) + (date.getMonthValue() >= FISCAL_YEAR_STARTS ? 1 : 0);
    }

    public static LocalDate fiscalYearStart(int fiscalYearBe) {
        return LocalDate.of(fiscalYearBe - BE - 1, FISCAL_YEAR_STARTS, 1);
    }

    public static LocalDate fiscalYearEnd(int fiscalYearBe) {
        return fiscalYearStart(fiscalYearBe + 1).minusDays(1);
    }

    /** Any date as typed: พ.ศ. or CE, Thai digits, month as number or name, two-digit years as Buddhist. */
    public static Optional<LocalDate> parse(String typed, LocalDate today) {
        return parse(typed, today.plusYears(YEARS_AHEAD), Integer.MAX_VALUE);
    }

    /** A birth date as typed: never after today, never more than 120 years ago. */
    public static Optional<LocalDate> parseBirth(String typed, LocalDate today) {
        return parse(typed, today, 120).filter(birth -> !birth.isAfter(today));
    }

    /** A year alone, as typed, in CE. */
    public static OptionalInt parseYear(String typed, LocalDate today) {
        Matcher found = YEAR.matcher(tidy(typed));
        return found.matches() ? OptionalInt.of(year(found, today.getYear())) : OptionalInt.empty();
    }

    private static Optional<LocalDate> parse(String typed, LocalDate latest, int oldest) {
        String text = tidy(typed);
        for (Pattern form : List.of(YEAR_FIRST, RUN_TOGETHER, DAY_FIRST)) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                return date(found, latest).filter(date -> latest.getYear() - date.getYear() <= oldest);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher found, LocalDate latest) {
        int month = month(found.group("month"));
        int day = Integer.parseInt(found.group("day"));
        int year = year(found, latest.getYear());
        try {
            LocalDate date = LocalDate.of(year, month, day);
            boolean shortYear = found.group("year").length() == 2;
            return Optional.of(shortYear && date.isAfter(latest) ? LocalDate.of(year - 100, month, day) : date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(Matcher found, int latestYear) {
        int written = Integer.parseInt(found.group("year"));
        String era = found.group("era") == null ? "" : found.group("era");
        boolean christian = era.startsWith("ค") || era.startsWith("c") || era.startsWith("a");
        if (found.group("year").length() == 2) {
            int latest = christian ? latestYear : latestYear + BE;
            int full = latest - Math.floorMod(latest - written, 100);
            return christian ? full : full - BE;
        }
        boolean buddhist = !christian && (!era.isEmpty() || written >= FIRST_BE_YEAR);
        return buddhist ? written - BE : written;
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String bare = written.replace(".", "");
        for (int m = 0; m < 12; m++) {
            String english = EN_LONG.get(m).toLowerCase(Locale.ROOT);
            boolean thai = bare.equals(TH_SHORT.get(m).replace(".", ""))
                    || TH_LONG.get(m).startsWith(bare) && bare.length() >= 4;
            if (thai || bare.length() >= 3 && english.startsWith(bare)) {
                return m + 1;
            }
        }
        return 0;
    }

    private static String tidy(String typed) {
        return ThaiText.arabicDigits(ThaiText.normalise(typed)).toLowerCase(Locale.ROOT);
    }
}
