package org.dulae.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.privacy.retention.RetentionRepository.Left;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/**
 * The door to what is past its time: what there is, as far as the actor may know of it; a proposal to erase it; the word of somebody
 * else; and the erasing, one record in a transaction of its own. What is about somebody the actor is barred from is never in it, and a
 * restricted matter only as the number of a proposal that {@link RestrictedRetention the lead of its team} made.
 */
@Service
public class Retention {
    /** In one proposal, so that it can be looked through and is erased while one waits. */
    static final int MOST = 200;

    private static final int LISTED = 100;
    private static final Role[] MAY = {Role.PRIVACY, Role.PROVINCE_HEAD};
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final RetentionRepository rows;
    private final Holds holds;
    private final ErasedNumberRepository numbers;

    Retention(
            Acting acting,
            Audit audit,
            Clock clock,
            RetentionRepository rows,
            Holds holds,
            ErasedNumberRepository numbers) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.holds = holds;
        this.numbers = numbers;
    }

    /**
     * A record past its time.
     *
     * @param title a number, a name or a kind, as far as it has one
     * @param hold what keeps it; empty = nothing
     */
    public record Due(UUID id, Instant at, String unitTh, String unitEn, String title, String hold) {
        boolean isHeld() {
            return !hold.isEmpty();
        }
    }

    /** What of a kind is past its time: the dry run. Nothing is changed. */
    public List<Due> due(Actor actor, DueKind kind) {
        actor.require(MAY);
        return acting.as(actor, () -> {
            List<Due> found = found(actor, kind);
            audit.recordWith(
                    actor,
                    "privacy.retention.due",
                    kind.name(),
                    found.stream().map(Due::id).toArray(UUID[]::new));
            return found;
        });
    }

    private List<Due> found(Actor actor, DueKind kind) {
        List<Due> found = rows.due(kind, MOST, clock.instant());
        if (kind != DueKind.CASE) {
            return found;
        }
        Set<String> kept = holds.kept(actor, found.stream().map(Due::title).toList());
        return found.stream()
                .map(one -> one.isHeld() || !kept.contains(one.title())
                        ? one
                        : new Due(one.id(), one.at(), one.unitTh(), one.unitEn(), one.title(), "OTHER"))
                .toList();
    }

    /**
     * @throws NotFound when nothing is due that could be erased
     * @throws Stale when all of it waits in another proposal
     */
    public UUID propose(Actor actor, DueKind kind) {
        actor.require(MAY);
        return acting.as(actor, () -> {
            List<UUID> records = found(actor, kind).stream()
                    .filter(one -> !one.isHeld())
                    .map(Due::id)
                    .toList();
            if (records.isEmpty()) {
                throw new NotFound("due");
            }
            UUID id = NewId.next();
            if (rows.propose(actor, id, kind, records, clock.instant()) == 0) {
                throw new Stale("proposed");
            }
            audit.recordWith(actor, "privacy.retention.propose", kind.name(), id);
            return id;
        });
    }

    public List<Disposal> list(Actor actor) {
        actor.require(MAY);
        return acting.as(actor, () -> rows.list(actor, LISTED));
    }

    /** What was counted of what is gone, for the figures of its month. */
    List<ErasedNumber> numbers(Actor actor) {
        actor.require(MAY);
        return acting.as(actor, () -> numbers.list(actor, LISTED));
    }

    public Disposal get(Actor actor, UUID id) {
        actor.require(MAY);
        return acting.as(actor, () -> {
            audit.record(actor, "privacy.retention.read", id);
            return rows.find(actor, id).orElseThrow(() -> new NotFound("disposal"));
        });
    }

    /**
     * Never by who proposed it.
     *
     * @throws Stale when it is decided already
     */
    public void decide(Actor actor, UUID id, boolean yes, String why) {
        actor.require(MAY);
        acting.run(actor, () -> {
            Disposal before = rows.find(actor, id).orElseThrow(() -> new NotFound("disposal"));
            if (!before.mayDecide(actor.id()) || !rows.decide(actor, id, yes, why, clock.instant())) {
                throw new Stale("disposal");
            }
            audit.recordWith(actor, "privacy.retention.decide", yes ? "YES" : "NO", id);
        });
    }

    /**
     * Erases what is left of an approved proposal; where it was interrupted, it goes on. Each record is one transaction, with its audit row;
     * what somebody else is just erasing is left to them.
     */
    public void carryOut(Actor actor, UUID id) {
        actor.require(MAY);
        Disposal disposal = get(actor, id);
        if (!disposal.isApproved()) {
            throw new NotFound("disposal");
        }
        List<Left> left = acting.as(actor, () -> rows.left(id));
        left.forEach(one -> acting.run(actor, () -> {
            String known = one.number();
            List<String> number = known == null ? List.of() : List.of(known);
            String became =
                    rows.dispose(id, one.id(), !holds.kept(actor, number).isEmpty(), clock.instant());
            if (!became.isEmpty()) {
                String act = "privacy.retention." + became.toLowerCase(Locale.ROOT);
                audit.recordWith(actor, act, disposal.word(), one.id(), id);
            }
        }));
    }
}
