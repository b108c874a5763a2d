package org.dulae.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.UserId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The complaints one has to answer, oneself or in the place of somebody away, and nobody else's. What is recorded of who looked names the complaint alone, so that neither who is
 * complained of nor who reads about a case learns that there is one.
 *
 * <p>Where all who could answer are complained of, a complaint has nobody. An administrator of the widest office is told that one waits:
 * since administrators see no stories, they are shown of which office and since when, and once they have opened an account for somebody
 * who may answer, they have it given to that one.
 */
@Service
public class Complaints {
    private static final int SIZE = 30;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ComplaintRepository rows;
    private final Answerers answerers;

    Complaints(Acting acting, Audit audit, Clock clock, ComplaintRepository rows, Answerers answerers) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.answerers = answerers;
    }

    /** What an administrator may know of a complaint that nobody has. */
    public record Waiting(UUID id, Complained whom, Instant received, Instant answerBy) {}

    /** What a head may know of a complaint that is past its time and not hers: since when it is late, and with whom. */
    public record Late(UUID id, Instant received, Instant due, Complaint.Handler handler) {}

    /** Somebody it may be passed on to. */
    public record Receiver(UserId id, String name) {}

    public PageOf<Complaint> held(Actor actor, int page) {
        return acting.as(actor, () -> {
            PageOf<Complaint> found =
                    PageOf.cut(rows.held(actor, today(), PageOf.offset(page, SIZE), SIZE + 1), Math.max(page, 1), SIZE);
            audit.record(
                    actor,
                    "complaint.list",
                    found.items().stream().map(Complaint::id).toList());
            return found;
        });
    }

    public Complaint get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Complaint found = find(actor, id);
            audit.record(actor, "complaint.read", id);
            return found;
        });
    }

    private Complaint find(Actor actor, UUID id) {
        return rows.find(actor, id, today()).orElseThrow(() -> new NotFound("complaint"));
    }

    /** Whoever complained is told that it has come. */
    public void acknowledge(Actor actor, UUID id, int version) {
        change(actor, id, version, "complaint.acknowledge", one -> one.acknowledged(clock.instant()));
    }

    public void examine(Actor actor, UUID id, int version, String found) {
        change(actor, id, version, "complaint.examine", one -> one.examined(found, clock.instant()));
    }

    public void answer(Actor actor, UUID id, int version, Complaint.Answer answer) {
        change(actor, id, version, "complaint.answer", one -> one.answered(answer));
    }

    private void change(Actor actor, UUID id, int version, String act, UnaryOperator<Complaint> rule) {
        acting.run(actor, () -> {
            Complaint before = find(actor, id);
            if (before.version() != version || !rows.save(rule.apply(before), today())) {
                throw new Stale("complaint");
            }
            audit.record(actor, act, id);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    /** Who else may answer it; who stands in answers it or leaves it. */
    public List<Receiver> receivers(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Complaint one = find(actor, id);
            return one.isInstead(actor.id())
                    ? List.of()
                    : answerers.inOrder(actor, one.about().whom(), actor.id()).stream()
                            .map(other -> new Receiver(other.id(), other.name()))
                            .toList();
        });
    }

    /** Those of others that are past their time, without what was told; for a head who is not meant, and for nobody else. */
    public List<Late> late(Actor actor) {
        return acting.as(actor, () -> {
            List<Late> found = rows.late(today(), clock.instant());
            audit.record(actor, "complaint.late", found.stream().map(Late::id).toList());
            return found;
        });
    }

    /** From now on it is that one's, and whoever had it sees it no more. */
    public void passOn(Actor actor, UUID id, int version, UserId to, String why) {
        acting.run(actor, () -> {
            Complaint before = find(actor, id);
            if (receivers(actor, id).stream().noneMatch(one -> one.id().equals(to))) {
                throw new NotFound("receiver");
            }
            if (!rows.passOn(actor, id, version, to, why, clock.instant())) {
                throw new Stale("complaint");
            }
            answerers.tell(actor, id, before.about().whom().province(), Optional.of(to));
            audit.record(actor, "complaint.pass-on", id);
        });
    }

    /** Those that nobody has, without what was told. */
    public List<Waiting> waiting(Actor administrator) {
        administrator.require(Role.ADMIN);
        return acting.as(administrator, () -> {
            List<Waiting> found = rows.waiting(null);
            audit.record(
                    administrator,
                    "complaint.waiting",
                    found.stream().map(Waiting::id).toList());
            return found;
        });
    }

    /** Looks again for somebody; false: still nobody. */
    public boolean seek(Actor administrator, UUID id) {
        administrator.require(Role.ADMIN);
        return acting.as(
                administrator,
                () -> give(
                        administrator,
                        rows.waiting(null).stream()
                                .filter(one -> one.id.equals(id))
                                .findFirst()
                                .orElseThrow(() -> new NotFound("complaint")),
                        null));
    }

    /** What somebody who leaves had to answer goes to the next who may. */
    void passOnAll(Actor administrator, UserId leaver) {
        acting.run(administrator, () -> rows.waiting(leaver).forEach(one -> give(administrator, one, leaver)));
    }

    private boolean give(Actor administrator, Waiting one, @Nullable UserId leaver) {
        Optional<UserId> who = answerers
                .choose(administrator, one.whom, leaver == null ? administrator.id() : leaver)
                .map(Answerer::id);
        if (who.isEmpty() && leaver == null) {
            return false;
        }
        if (!rows.give(one.id, leaver, who.orElse(null), clock.instant())) {
            throw new Stale("complaint");
        }
        answerers.tell(administrator, one.id, one.whom.province(), who);
        audit.record(administrator, "complaint.give", one.id);
        return who.isPresent();
    }
}
