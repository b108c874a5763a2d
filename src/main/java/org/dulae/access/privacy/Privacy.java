package org.dulae.access.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the privacy officer: break-glass, refusals, and who did what. Each look is recorded itself. */
@Service
public class Privacy {
    private static final Duration SHOWN = Duration.ofDays(90);
    private static final int MOST = 300;
    private final PrivacyRepository rows;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Privacy(PrivacyRepository rows, Acting acting, Audit audit, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param opened whether there was such a matter */
    public record BreakGlass(
            UUID id,
            String name,
            String unitTh,
            String unitEn,
            String number,
            boolean opened,
            @Nullable UUID team,
            String reason,
            Instant at,
            Instant until) {}

    public record Refusal(
            Instant at,
            UserId user,
            String name,
            String unitTh,
            String unitEn,
            @Nullable String code) {}

    /** One line of a trail. */
    public record Step(
            Instant at,
            String act,
            List<UUID> subjects,
            @Nullable String code) {}

    /**
     * Who takes on restricted matters while another is away.
     *
     * @param team null: those that come meanwhile
     * @param ended before the last day
     */
    public record Deputy(
            String absent,
            String name,
            String unitTh,
            String unitEn,
            @Nullable UUID team,
            LocalDate from,
            LocalDate to,
            Instant at,
            @Nullable Instant ended) {}

    public record Colleague(UserId id, String name, String login) {}

    public List<BreakGlass> breakGlass(Actor actor) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            audit.record(actor, "access.privacy.read");
            return rows.breakGlass(clock.instant().minus(SHOWN), MOST);
        });
    }

    public List<Deputy> deputies(Actor actor) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> rows.deputies(clock.instant().minus(SHOWN), MOST));
    }

    public List<Refusal> refusals(Actor actor) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> rows.refusals(clock.instant().minus(SHOWN), MOST));
    }

    /** What one colleague saw and did, newest first; in the officer's own area. */
    public List<Step> trail(Actor actor, UserId user) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            audit.record(actor, "access.privacy.trail", user.value());
            return rows.trail(user, MOST);
        });
    }

    /** Colleagues whose sign-in name or name contains the words. */
    public List<Colleague> colleagues(Actor actor, String text) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> rows.colleagues(text.strip(), MOST));
    }

    public Optional<Colleague> colleague(Actor actor, UserId user) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> rows.colleague(user));
    }
}
