package org.dulae.area;

import java.time.LocalDate;

/** People and houses in the civil register on a day: registered there, not necessarily living there. */
public record Population(AreaCode code, LocalDate asOf, int male, int female, int houses, String source) {
    public int people() {
        return male + female;
    }
}
