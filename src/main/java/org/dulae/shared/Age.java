package org.dulae.shared;

import java.time.LocalDate;
import java.time.Period;

/**
 * Completed years and months of life. Thai practice counts the day of birth itself, so a year of age is complete
 * on the day <em>before</em> the birthday (Civil and Commercial Code s.16; it agrees with the published cut-off of the
 * old-age allowance: born 1 September 2509 is sixty on 31 August 2569). Someone born on 29 February completes every
 * year on 28 February.
 */
public record Age(int years, int months) {
    /** Below this, months matter as much as years. */
    private static final int YEARS_WITHOUT_MONTHS = 6;

    public static Age on(LocalDate birth, LocalDate day) {
        if (birth.isAfter(day)) {
            throw new IllegalArgumentException("born after the day asked for");
        }
        Period lived = Period.between(birth, day.plusDays(1));
        return new Age(lived.getYears(), lived.getMonths());
    }

    /** The first day on which this many years are complete. */
    public static LocalDate completedOn(LocalDate birth, int years) {
        LocalDate birthday = birth.plusYears(years);
        return birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday.minusDays(1) : birthday;
    }

    /** The last birth date of those who have completed this many years on the day: {@code birth <= latestBirth}. */
    public static LocalDate latestBirth(int years, LocalDate day) {
        return day.plusDays(1).minusYears(years);
    }

    public boolean showsMonths() {
        return years < YEARS_WITHOUT_MONTHS;
    }
}
