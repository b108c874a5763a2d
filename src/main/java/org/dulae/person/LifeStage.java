package org.dulae.person;

import java.time.LocalDate;
import java.util.OptionalInt;

/** Stage of life by age: children below 18 (child protection act 2546), youth to 25 (youth act 2550), older people from 60 (act of 2546). */
public enum LifeStage {
    CHILD,
    YOUTH,
    ADULT,
    OLDER,
    UNKNOWN;

    private static final int OF_AGE = 18;
    private static final int YOUTH_ENDS = 25;
    private static final int OLD = 60;

    static LifeStage of(Birth birth, LocalDate today) {
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
