package org.dulae.centre.rollout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the planned centres will all be really open, if it goes on as it went lately. A range, for what happened a few times might as well
 * have happened more or less often; and nothing where too little has happened to say anything.
 *
 * @param recent centres that opened in the last {@value #DAYS} days
 * @param remaining planned tambons that are not really open yet
 * @param earliest null unless it can be said
 */
record Forecast(
        Kind kind,
        int recent,
        int remaining,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {
    enum Kind {
        NO_PLAN,
        DONE,
        TOO_FEW,
        /** So far away that a date would only pretend. */
        FAR,
        RANGE
    }

    static final int DAYS = 90;
    static final int ENOUGH = 5;
    static final int YEARS = 20;
    /** Eight times in ten a count that follows chance alone lies so many of its square roots from its mean. */
    private static final double SPREAD = 1.28;

    /** @param openings the day on which each centre became really open */
    static Forecast of(int planned, int remaining, List<LocalDate> openings, LocalDate today) {
        int recent = (int) openings.stream()
                .filter(day -> day.isAfter(today.minusDays(DAYS)) && !day.isAfter(today))
                .count();
        if (planned == 0 || remaining == 0 || recent < ENOUGH) {
            Kind kind = planned == 0 ? Kind.NO_PLAN : remaining == 0 ? Kind.DONE : Kind.TOO_FEW;
            return new Forecast(kind, recent, remaining, null, null);
        }
        double off = SPREAD * Math.sqrt(recent);
        LocalDate earliest = today.plusDays(Math.round(remaining * DAYS / (recent + off)));
        LocalDate latest = today.plusDays(Math.round(remaining * DAYS / (recent - off)));
        return earliest.isAfter(today.plusYears(YEARS))
                ? new Forecast(Kind.FAR, recent, remaining, null, null)
                : new Forecast(Kind.RANGE, recent, remaining, earliest, latest);
    }
}
