package org.dulae.privacy.retention;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/**
 * The door to restricted matters past their time, for who leads the team that knows of one: the first of the two who decide. The other is
 * a privacy officer, by {@link Retention}, and sees a number. Nobody else learns that there is anything.
 */
@Service
public class RestrictedRetention {
    static final int MOST = 100;
    /** A draft that was never sent is only its writer's. */
    static final List<DueKind> KINDS =
            List.of(DueKind.CASE, DueKind.ADVICE, DueKind.QUIET, DueKind.RIGHTS, DueKind.REQUEST, DueKind.PERSON);

    private static final Role[] MAY = {Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD};
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final RestrictedRepository rows;
    private final RetentionRepository disposals;
    private final Holds holds;

    RestrictedRetention(
            Acting acting,
            Audit audit,
            Clock clock,
            RestrictedRepository rows,
            RetentionRepository disposals,
            Holds holds) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.disposals = disposals;
        this.holds = holds;
    }

    /** What the actor leads and is past its time: the dry run. Nothing is changed. */
    List<RestrictedDue> due(Actor actor) {
        actor.require(MAY);
        return acting.as(actor, () -> {
            List<RestrictedDue> found =
                    KINDS.stream().flatMap(kind -> found(actor, kind)).toList();
            audit.recordWith(
                    actor,
                    "privacy.retention.due",
                    Disposal.RESTRICTED,
                    found.stream()
                            .map(RestrictedDue::id)
                            .filter(Objects::nonNull)
                            .toArray(UUID[]::new));
            return found;
        });
    }

    private Stream<RestrictedDue> found(Actor actor, DueKind kind) {
        List<RestrictedDue> found = rows.due(kind, MOST, clock.instant());
        if (kind != DueKind.CASE) {
            return found.stream();
        }
        List<String> numbers = found.stream()
                .map(RestrictedDue::title)
                .filter(title -> !title.isEmpty())
                .toList();
        Set<String> kept = holds.kept(actor, numbers);
        return found.stream().map(one -> one.isHeld() || !kept.contains(one.title()) ? one : one.heldBy("OTHER"));
    }

    /**
     * One matter, one proposal: what keeps one does not keep another, and who may not see the one may see the other.
     *
     * @throws NotFound when there is none, or the actor does not lead its team
     * @throws Stale when something keeps it, or it is proposed already
     */
    public void propose(Actor actor, DueKind kind, UUID key) {
        actor.require(MAY);
        acting.run(actor, () -> {
            RestrictedDue one = found(actor, kind)
                    .filter(due -> due.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("due"));
            UUID id = NewId.next();
            if (one.isHeld() || !rows.propose(actor, id, one, clock.instant())) {
                throw new Stale("due");
            }
            audit.recordWith(actor, "privacy.retention.propose", Disposal.RESTRICTED, id);
        });
    }

    /** What the actor proposed of these, and what became of it. */
    public List<Disposal> proposed(Actor actor) {
        actor.require(MAY);
        return acting.as(actor, () -> disposals.restricted(actor, MOST));
    }
}
