package org.dulae.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.access.WorkItem;
import org.dulae.shared.Light;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A clock on a matter, running or ended. Pure: every act returns it as it is afterwards. It asks; people decide.
 *
 * @param ownerName who is asked; empty = the office, since nobody has taken the matter yet
 * @param asleep the matter is closed: nobody is asked
 * @param seen up to which share of the time its owner has said "I know"; -1 = not yet
 * @param ended null while it runs
 */
public record RunningClock(
        UUID id,
        UUID matter,
        Duty duty,
        boolean restricted,
        @Nullable UUID owner,
        String ownerName,
        Instant from,
        Instant due,
        boolean asleep,
        int seen,
        @Nullable Ended ended,
        int version) {
    static final int HALF = 50;
    static final int NEARLY = 90;
    static final int OVER = 100;

    public enum End {
        MET,
        NOT_NEEDED,
        /** Counted anew from another day, by a clock of its own. */
        RECOUNTED
    }

    /** @param met when what was due was done; null where it does not apply */
    public record Ended(End how, Instant at, @Nullable Instant met, String note, String by) {}

    public boolean runs() {
        return ended == null && !asleep;
    }

    /** The last of the steps that has been passed: 0, 50, 90 or 100. */
    public int reached(Instant now) {
        double share = OVER
                * (double) Duration.between(from, now).toMillis()
                / Duration.between(from, due).toMillis();
        if (share >= OVER) {
            return OVER;
        }
        return share >= NEARLY ? NEARLY : share >= HALF ? HALF : 0;
    }

    /** The shape of the light: in time, half gone, over. */
    public String light(Instant now) {
        return switch (reached(now)) {
            case OVER -> Light.BAD;
            case 0 -> Light.OK;
            default -> Light.WARN;
        };
    }

    /** What is asked of its owner now. */
    public String asks(Texts t, Instant now) {
        return switch (reached(now)) {
            case OVER -> duty.asks().over().in(t);
            case NEARLY -> duty.asks().nearly().in(t);
            default -> duty.asks().half().in(t);
        };
    }

    /** As it stands within the line of its matter. A restricted line stands on screens that others pass by: that a time runs, never for what. */
    public WorkItem.Within onLine(Instant now) {
        String there = "/clocks/" + id;
        Map<String, String> sent = Map.of("version", String.valueOf(version));
        List<WorkItem.Act> acts =
                restricted ? List.of() : List.of(WorkItem.Act.button("clock.act.seen", "eye", there + "/known", sent));
        Function<Texts, String> says = restricted
                ? t -> t.text("clock.today.restricted")
                : t -> t.text("clock.today.asks", duty.name(t), asks(t, now));
        return new WorkItem.Within("clock-" + id, light(now), due, says, there, acts);
    }

    public RunningClock met(Instant at, String note, String by, Instant now) {
        if (at.isAfter(now)) {
            throw new NotYet();
        }
        return with(new Ended(End.MET, now, at, note, by));
    }

    public RunningClock notNeeded(String why, String by, Instant now) {
        return with(new Ended(End.NOT_NEEDED, now, null, why, by));
    }

    public RunningClock recounted(String by, Instant now) {
        return with(new Ended(End.RECOUNTED, now, null, "", by));
    }

    /** It runs on, as if nobody had ended it. */
    public RunningClock again() {
        return changed(null, seen);
    }

    /** Its owner knows; it stays off the list of the day until the next step. */
    public RunningClock seen(Instant now) {
        return changed(ended, reached(now));
    }

    private RunningClock with(Ended end) {
        if (ended != null) {
            throw new EndedAlready();
        }
        return changed(end, seen);
    }

    private RunningClock changed(@Nullable Ended end, int known) {
        return new RunningClock(id, matter, duty, restricted, owner, ownerName, from, due, asleep, known, end, version);
    }

    /** Nothing is done tomorrow already. */
    public static class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public static class EndedAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
