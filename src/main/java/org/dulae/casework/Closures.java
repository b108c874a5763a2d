package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Closing a case, and opening it again. */
@Service
public class Closures {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final ClosureFacts facts;
    private final ApplicationEventPublisher events;

    Closures(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            ClosureFacts facts,
            ApplicationEventPublisher events) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.facts = facts;
        this.events = events;
    }

    /** The end one would wish for: life is better, at the lowest level that is true. */
    public Closure hoped(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            Closure.Level level = facts.reached(actor, files.get(actor, id));
            return new Closure(Closure.Reason.GOAL_MET, level, null, "", false);
        });
    }

    /** What would stand against closing in this way, as message keys; empty = nothing. */
    public List<String> obstacles(Actor actor, CaseId id, Closure closure) {
        return acting.as(actor, () -> {
            CaseFile file = files.get(actor, id);
            return file.obstacles(closure, facts.of(actor, file, closure));
        });
    }

    /** @throws CaseFile.CannotCloseYet with everything that is still open */
    public void close(Actor actor, CaseId id, int version, Closure closure) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            CaseFile after = before.close(closure, facts.of(actor, before, closure), now);
            String from = before.state().status().name();
            String reason = closure.reason().name();
            files.save(after, new CaseChange(CaseChange.Kind.CLOSED, from, reason, closure.words()), actor, now);
            audit.recordWith(
                    actor, "casework.close", reason, id.value(), before.person().value());
            events.publishEvent(
                    new CaseEvent.Closed(id.value(), reason, closure.level().name(), now));
        });
    }

    public void reopen(Actor actor, CaseId id, int version, String reason) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            CaseFile after = before.reopen(now);
            CaseState.Closed was = Objects.requireNonNull(before.state().closed());
            files.save(
                    after,
                    new CaseChange(
                            CaseChange.Kind.REOPENED,
                            was.closure().reason().name(),
                            after.state().status().name(),
                            reason),
                    actor,
                    now);
            audit.record(actor, "casework.reopen", id.value(), before.person().value());
            CaseState.Owner owner = after.state().owner();
            events.publishEvent(new CaseEvent.Reopened(id.value(), owner == null ? null : owner.user(), now));
        });
    }
}
