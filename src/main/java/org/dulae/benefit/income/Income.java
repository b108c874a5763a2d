package org.dulae.benefit.income;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;

/**
 * An income as it was said: so much a day, a month or a year, shared by so many. What rules ask is worked out of it, so that nobody divides by hand
 * and everybody sees how it was divided. Other programs write {@code 9000/MONTH/3} or {@code 300/DAY:20/1}.
 *
 * @param days worked in a month; 0 unless it is said by the day
 * @param heads how many share it; 1 for somebody's own
 */
public record Income(Baht sum, Each each, int days, int heads) {
    public static final int MOST_DAYS = 31;
    public static final int MOST_HEADS = 50;

    private static final int MONTHS = 12;
    private static final Pattern WRITTEN =
            Pattern.compile("(?<sum>[^/]+)/(?<each>DAY|MONTH|YEAR)(?::(?<days>\\d{1,2}))?(?:/(?<heads>\\d{1,2}))?");

    /** For how long the sum is. */
    public enum Each {
        DAY,
        MONTH,
        YEAR
    }

    public Income {
        if ((each == Each.DAY) != (days > 0) || days > MOST_DAYS || heads < 1 || heads > MOST_HEADS) {
            throw new IllegalArgumentException("no income");
        }
    }

    public static Optional<Income> parse(String written) {
        Matcher found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        String days = found.group("days");
        String heads = found.group("heads");
        try {
            return Baht.parse(found.group("sum"))
                    .map(sum -> new Income(
                            sum,
                            Each.valueOf(found.group("each")),
                            days == null ? 0 : Integer.parseInt(days),
                            heads == null ? 1 : Integer.parseInt(heads)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return sum.amount().toPlainString() + "/" + each + (days == 0 ? "" : ":" + days) + "/" + heads;
    }

    /** For each who shares it. */
    public Baht yearly() {
        return share(
                switch (each) {
                    case DAY -> days * MONTHS;
                    case MONTH -> MONTHS;
                    case YEAR -> 1;
                },
                1);
    }

    /** For each who shares it. */
    public Baht monthly() {
        return each == Each.YEAR ? share(1, MONTHS) : share(each == Each.DAY ? days : 1, 1);
    }

    private Baht share(int times, int parts) {
        BigDecimal all = sum.amount().multiply(BigDecimal.valueOf(times));
        return Baht.of(all.divide(BigDecimal.valueOf((long) parts * heads), 2, RoundingMode.HALF_UP));
    }

    /** {@code คนละ 3,000 บาทต่อเดือน (36,000 บาทต่อปี) คิดจาก ทั้งบ้านเดือนละ 9,000 บาท หาร 3 คน}. */
    public String words(boolean ofHome, Texts t) {
        String said = t.text("benefit.income.each." + each, t.baht(sum), days);
        return ofHome
                ? t.text("benefit.income.home", t.baht(monthly()), t.baht(yearly()), said, heads)
                : t.text("benefit.income.own", t.baht(monthly()), t.baht(yearly()), said);
    }
}
