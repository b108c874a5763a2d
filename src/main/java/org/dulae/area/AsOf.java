package org.dulae.area;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was counted, as exactly as it is told.
 *
 * @param year of the Christian era
 * @param month 1 … 12; null: only the year is told
 */
public record AsOf(int year, @Nullable Integer month) {
    static AsOf of(YearMonth month) {
        return new AsOf(month.getYear(), month.getMonthValue());
    }

    static AsOf of(LocalDate date) {
        return of(YearMonth.from(date));
    }

    /** {@code มี.ค. 2567}, {@code 2566}. */
    public String words(Texts t) {
        if (month != null) {
            return ThaiDate.format(YearMonth.of(year, month), t.locale());
        }
        return String.valueOf(t.isThai() ? ThaiDate.yearBe(LocalDate.of(year, 1, 1)) : year);
    }
}
