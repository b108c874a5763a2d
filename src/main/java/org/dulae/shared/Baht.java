package org.dulae.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money, kept in satang so that nothing is ever rounded unseen. */
public record Baht(long satang) implements Comparable<Baht> {
    public static final Baht NONE = new Baht(0);

    private static final Pattern TYPED = Pattern.compile("(?:฿|บาท|baht|thb|\\.-|,|\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2})?");

    public static Baht of(long baht) {
        return new Baht(Math.multiplyExact(baht, 100L));
    }

    /** Refuses more than two decimals instead of rounding them away. */
    public static Baht of(BigDecimal baht) {
        return new Baht(
                baht.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** Reads what people type: {@code 3,000}, {@code ๓๐๐๐ บาท}, {@code 1,234.50}, {@code 500.-}. */
    public static Optional<Baht> parse(String typed) {
        String amount =
                TYPED.matcher(ThaiText.arabicDigits(ThaiText.normalise(typed))).replaceAll("");
        return AMOUNT.matcher(amount).matches() ? Optional.of(of(new BigDecimal(amount))) : Optional.empty();
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(satang, 2);
    }

    public Baht plus(Baht other) {
        return new Baht(Math.addExact(satang, other.satang));
    }

    public Baht minus(Baht other) {
        return new Baht(Math.subtractExact(satang, other.satang));
    }

    public Baht times(int factor) {
        return new Baht(Math.multiplyExact(satang, (long) factor));
    }

    /** {@code 3,000 บาท}, {@code 1,234.50 baht}: satang only where there are any. */
    public String format(Locale locale) {
        String figure = satang % 100 == 0
                ? String.format(Locale.ROOT, "%,d", satang / 100)
                : String.format(Locale.ROOT, "%,.2f", amount());
        return figure + (locale.getLanguage().equals("th") ? " บาท" : " baht");
    }

    @Override
    public int compareTo(Baht other) {
        return Long.compare(satang, other.satang);
    }
}
