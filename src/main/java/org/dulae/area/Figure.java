package org.dulae.area;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A share with everything it was made of: so many of so many, each as of its own day. Its value is always worked out anew, never taken from paper.
 *
 * @param partAsOf when the part was counted; null: not told
 */
public record Figure(
        long part,
        long whole,
        @Nullable AsOf partAsOf,
        @Nullable AsOf wholeAsOf) {
    /** A stated share further from its own parts than this many percentage points is wrong, not rounded. */
    public static final double TOLERANCE = 0.05;

    private static final double HUNDRED = 100;

    /** In per cent; empty where nobody was counted. */
    public OptionalDouble percent() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(HUNDRED * part / whole);
    }

    /** Whether a share printed somewhere, in per cent, is what the parts give. */
    public boolean gives(double stated) {
        return percent().isPresent() && Math.abs(percent().getAsDouble() - stated) <= TOLERANCE;
    }

    /** What the whole would have to be for a stated share, in per cent, to be right. */
    public Optional<Long> wholeFor(double stated) {
        return stated <= 0 ? Optional.empty() : Optional.of(Math.round(HUNDRED * part / stated));
    }

    /** What the part would have to be for a stated share, in per cent, to be right. */
    public long partFor(double stated) {
        return Math.round(stated * whole / HUNDRED);
    }

    /** Part and whole of different days are no share of anything. */
    public boolean ofDifferentDays() {
        return partAsOf != null && wholeAsOf != null && !partAsOf.equals(wholeAsOf);
    }

    public boolean withoutDay() {
        return partAsOf == null || wholeAsOf == null;
    }
}
