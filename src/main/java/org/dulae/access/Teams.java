package org.dulae.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door to restricted matters: who may know of one, break-glass, and conflict of interest. */
@Service
public class Teams {
    public static final Duration BREAK_GLASS = Duration.ofHours(3);
    private final TeamRepository teams;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<Matters> matters;

    Teams(TeamRepository teams, Acting acting, Audit audit, Clock clock, ObjectProvider<Matters> matters) {
        this.teams = teams;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.matters = matters;
    }

    /**
     * @param until null while the membership lasts; a moment for break-glass and for a deputy
     * @param insteadOf who is away, of a deputy, now or on days to come
     */
    public record Member(
            UserId id,
            String name,
            String unitTh,
            String unitEn,
            Instant since,
            @Nullable Instant until,
            boolean breakGlass,
            @Nullable String reason,
            @Nullable String insteadOf) {
        /** Decides about members. */
        public boolean lasting() {
            return !breakGlass && insteadOf == null;
        }

        /** The first day of a deputy. */
        public LocalDate from() {
            return LocalDate.ofInstant(since, ThaiDate.ZONE);
        }

        /** The last day of a deputy, who is one until midnight. */
        public @Nullable LocalDate to() {
            return until == null
                    ? null
                    : LocalDate.ofInstant(until, ThaiDate.ZONE).minusDays(1);
        }

        /** Knows of it, and not by break-glass. */
        public boolean on(Instant now) {
            return !breakGlass && !since.isAfter(now);
        }
    }

    public enum ConflictKind {
        KIN,
        SAME_HOUSEHOLD,
        NAMED_BY_PERSON
    }

    public record Conflict(
            UserId user,
            String name,
            ConflictKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String recordedBy) {}

    /**
     * A team for a new restricted matter: the actor and the officers and social workers of the receiving unit, without those the
     * person does not want; if nobody is left there, the heads of the province. The rest of the running transaction sees it.
     */
    public UUID forMatter(Actor actor, UnitId receiving, Set<UUID> excluded) {
        return forMatter(actor, receiving, excluded, null);
    }

    /** @param areaCode where the matter lies; null: where the receiving unit stands */
    public UUID forMatter(Actor actor, UnitId receiving, Set<UUID> excluded, @Nullable String areaCode) {
        return acting.as(actor, () -> {
            UUID team = NewId.next();
            teams.create(team, areaCode, receiving, excluded, today(), clock.instant());
            audit.record(actor, "access.team.create", team, receiving.value());
            return team;
        });
    }

    /** Who may know; empty for those who may not know who does. */
    public List<Member> members(Actor actor, UUID team) {
        return acting.as(actor, () -> {
            audit.record(actor, "access.team.read", team);
            return teams.members(team, today(), clock.instant());
        });
    }

    public void add(Actor actor, UUID team, UserId user, String reason) {
        acting.run(actor, () -> {
            teams.add(team, user, reason, clock.instant());
            audit.record(actor, "access.team.add", team, user.value());
        });
    }

    /** The last member stays: a matter nobody may see is a matter nobody looks after. */
    public void remove(Actor actor, UUID team, UserId user, String reason) {
        acting.run(actor, () -> {
            teams.remove(team, user, reason, clock.instant());
            audit.record(actor, "access.team.remove", team, user.value());
        });
    }

    /** The same for a matter of a team that goes on to another office: a deputy who hands it on is there, too, no longer than here. */
    public UUID forHandOver(Actor actor, UUID before, UnitId receiving, String areaCode) {
        return acting.as(actor, () -> {
            UUID team = forMatter(actor, receiving, Set.of(), areaCode);
            teams.followDeputy(before, team, receiving, today(), clock.instant());
            return team;
        });
    }

    /** A member of the team does not agree that this colleague takes it on while another is away, who is told. */
    public void endDeputy(Actor actor, UUID team, UserId deputy) {
        acting.run(actor, () -> {
            teams.endDeputy(team, deputy, today(), clock.instant());
            audit.record(actor, "access.deputy.end", team, deputy.value());
        });
    }

    /**
     * Opens a restricted matter for three hours and tells the privacy officer. Says nothing about whether there is one: the same
     * statements run for a number that means nothing.
     *
     * @return until when, if there is one
     */
    public Instant breakGlass(Actor actor, String number, String reason) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            Instant until = now.plus(BREAK_GLASS);
            UUID request = NewId.next();
            UUID team = matters.orderedStream()
                    .map(module -> module.restrictedTeam(actor, number))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
            teams.breakGlass(request, number, team, reason, until, today(), now);
            audit.record(actor, "access.break-glass", request);
            return until;
        });
    }

    /** Who is barred from this person, now and before. */
    public List<Conflict> conflicts(Actor actor, UUID person) {
        return acting.as(actor, () -> {
            audit.record(actor, "access.conflict.read", person);
            return teams.conflicts(person);
        });
    }

    /** From the next request on the colleague sees nothing of this person, administrators included. */
    public void bar(Actor actor, UserId user, UUID person, ConflictKind kind) {
        bar(actor, user, person, kind, null);
    }

    /** @param team the only ones who may read of it, because it was said in their restricted matter; null: whoever sees the person */
    public void bar(Actor actor, UserId user, UUID person, ConflictKind kind, @Nullable UUID team) {
        acting.run(actor, () -> {
            teams.bar(user, person, kind, team, today());
            audit.recordWith(actor, "access.conflict.record", kind.name(), person, user.value());
        });
    }

    /** Only the head of the province or the privacy officer ends a conflict, and nobody one's own. */
    public void unbar(Actor actor, UserId user, UUID person, LocalDate from) {
        actor.require(Role.PROVINCE_HEAD, Role.PRIVACY);
        acting.run(actor, () -> {
            teams.unbar(user, person, from, today().minusDays(1));
            audit.record(actor, "access.conflict.end", person, user.value());
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
