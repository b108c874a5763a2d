package org.dulae.centre.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.CoverPart;
import org.dulae.centre.Milestone;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What stands between a tambon and a centre that answers: the next thing that is missing, and what a meeting gave out and nobody did. */
enum Blocker implements Counted {
    /** Planned, and nobody has proposed one. */
    NO_CENTRE,
    NO_RESOLUTION,
    NOT_READY,
    /** Nothing is missing; somebody has to take the next step. */
    NOT_OPENED,
    NO_PHONE,
    NOT_ANSWERED,
    /** It was answered once, and not the last time. */
    MISSED,
    /** It is answered, and nobody said who looks after it at which hour. */
    NOT_COVERED,
    SUSPENDED,
    LATE_TASK;

    static List<Blocker> of(Line line) {
        Blocker next = next(line);
        List<Blocker> all = new ArrayList<>();
        if (next != null) {
            all.add(next);
        }
        if (!line.late().isEmpty()) {
            all.add(LATE_TASK);
        }
        return all;
    }

    private static @Nullable Blocker next(Line line) {
        Standing centre = line.centre();
        if (centre == null || centre.milestone() == Milestone.CLOSED) {
            return line.planned() ? NO_CENTRE : null;
        }
        Milestone now = centre.milestone();
        if (now == null) {
            return NO_RESOLUTION;
        }
        return switch (now) {
            case PROPOSED, BRIEFING -> NO_RESOLUTION;
            case RESOLUTION -> centre.isReady() ? NOT_OPENED : NOT_READY;
            case PREPARED -> NOT_OPENED;
            case OPENED, OPERATING -> phone(centre);
            case SUSPENDED -> SUSPENDED;
            case CLOSED -> null;
        };
    }

    private static @Nullable Blocker phone(Standing centre) {
        if (centre.phone24h() == null) {
            return NO_PHONE;
        }
        if (centre.calls().answered() == null) {
            return NOT_ANSWERED;
        }
        if (centre.calls().missed()) {
            return MISSED;
        }
        return centre.isCovered() ? null : NOT_COVERED;
    }

    @Override
    public String key() {
        return "centre.blocker." + name();
    }

    @Override
    public boolean counts(Line line) {
        return of(line).contains(this);
    }

    @Override
    public String reason(Line line, Texts t) {
        return switch (this) {
            case NO_CENTRE -> t.text("centre.rollout.by", Objects.requireNonNull(line.openBy()));
            case NO_RESOLUTION, NOT_OPENED, SUSPENDED, NO_PHONE -> stands(centre(line), t);
            case NOT_READY ->
                t.text(
                        "centre.readiness.which",
                        centre(line).missing().size(),
                        String.join(
                                ", ",
                                centre(line).missing().stream()
                                        .map(item -> t.text("centre.ready." + item))
                                        .toList()));
            case NOT_ANSWERED ->
                called("centre.rollout.never-answered", centre(line).calls().latest(), t);
            case MISSED -> called("centre.rollout.missed", centre(line).calls().latest(), t);
            case NOT_COVERED ->
                t.text("centre.cover.incomplete", CoverPart.words(centre(line).uncovered(), t));
            case LATE_TASK ->
                t.text(
                        "centre.rollout.late",
                        line.late().getFirst().dueOn(),
                        line.late().size());
        };
    }

    private static String stands(Standing centre, Texts t) {
        Milestone now = centre.milestone();
        LocalDate since = centre.since();
        return now == null || since == null
                ? t.text("centre.milestone.none")
                : t.text("centre.milestone." + now) + " " + t.date(since);
    }

    private static String called(String key, @Nullable Instant latest, Texts t) {
        return latest == null ? t.text("centre.calls.none") : t.text(key, latest);
    }

    /** Where the next thing is done. */
    String href(Line line) {
        Standing centre = line.centre();
        String at = centre == null ? "" : "/centres/" + centre.centre();
        return switch (this) {
            case NO_CENTRE -> "/centres/new?tambon=" + line.areaCode();
            case NO_RESOLUTION -> "/meetings/new?place=" + line.areaCode();
            case NOT_READY -> at + "#readiness";
            case NOT_OPENED, SUSPENDED -> at + "/steps/new?to=" + step(line);
            case NO_PHONE -> at + "#describe";
            case NOT_ANSWERED, MISSED -> at + "#calls";
            case NOT_COVERED -> at + "/cover";
            case LATE_TASK -> "/meetings/" + line.late().getFirst().meeting();
        };
    }

    /** The message key of the next thing to do. */
    String action(Line line) {
        return switch (this) {
            case NO_CENTRE -> "centre.propose";
            case NO_RESOLUTION -> "centre.meeting.add";
            case NOT_READY -> "centre.next.readiness";
            case NOT_OPENED, SUSPENDED -> "centre.go." + step(line);
            case NO_PHONE -> "centre.next.number";
            case NOT_ANSWERED, MISSED -> "centre.next.call";
            case NOT_COVERED -> "centre.cover.change";
            case LATE_TASK -> "centre.next.task";
        };
    }

    private static Milestone step(Line line) {
        Milestone now = Objects.requireNonNull(centre(line).milestone());
        return Objects.requireNonNull(now.usual());
    }

    private static Standing centre(Line line) {
        return Objects.requireNonNull(line.centre());
    }
}
