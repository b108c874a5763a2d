package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cases as such: open, find, take, go on, put off, hand over. Closing has a door of its own. */
@Service
public class Casework {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final CaseListRepository lists;
    private final ApplicationEventPublisher events;

    Casework(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            CaseListRepository lists,
            ApplicationEventPublisher events) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.lists = lists;
        this.events = events;
    }

    /** Opens a case where it will be worked on, in the actor's scope or out of it; nobody owns it yet. */
    public CaseId open(Actor actor, NewCase told) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            CaseFile file = CaseFile.open(new CaseId(NewId.next()), told, actor, now);
            files.insert(file, told, now);
            audit.record(
                    actor, "casework.open", file.id().value(), file.person().value());
            events.publishEvent(new CaseEvent.Opened(
                    file.id().value(),
                    file.place().unit(),
                    file.urgency().level().name(),
                    now));
            return file.id();
        });
    }

    /** One case as a line of a list. */
    public CaseSummary get(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            CaseSummary found = lists.find(actor, id).orElseThrow(() -> new NotFound("case"));
            audit.record(actor, "casework.read", id.value(), found.personId());
            return found;
        });
    }

    /** Audited as a reading of the case. */
    CaseReader.Cover cover(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            CaseSummary found = get(actor, id);
            return new CaseReader.Cover(files.get(actor, id), found.personName(), found.birthDate());
        });
    }

    /** Read as part of the case. */
    List<CaseChange.Made> changes(Actor actor, CaseId id) {
        return acting.as(actor, () -> files.changes(actor, id));
    }

    /** Newest first, in scope. */
    public PageOf<CaseSummary> list(Actor actor, CaseFilter filter) {
        return acting.as(actor, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
            PageOf<CaseSummary> found =
                    PageOf.cut(lists.list(actor, filter, today), filter.page(), CaseListRepository.PAGE);
            audit.record(
                    actor,
                    "casework.list",
                    found.items().stream()
                            .flatMap(one -> Stream.of(one.id().value(), one.personId()))
                            .toList());
            return found;
        });
    }

    /** Gives the case to an officer, oneself or a colleague. */
    public void assign(Actor actor, CaseId id, int version, UserId user, String name) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            CaseState.Owner owner = before.state().owner();
            files.save(
                    before.assign(user.value(), name, now),
                    new CaseChange(CaseChange.Kind.OWNER, owner == null ? "" : owner.name(), name, ""),
                    actor,
                    now);
            audit.record(actor, "casework.assign", id.value(), user.value());
            events.publishEvent(new CaseEvent.Taken(id.value(), user.value(), now));
        });
    }

    /** Goes on to the next step. */
    public void move(Actor actor, CaseId id, int version, CaseStatus next, String reason) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            String from = before.state().status().name();
            files.save(
                    before.move(next, now),
                    new CaseChange(CaseChange.Kind.STATUS, from, next.name(), reason),
                    actor,
                    now);
            audit.recordWith(actor, "casework.move", next.name(), id.value());
            events.publishEvent(new CaseEvent.Moved(id.value(), from, next.name(), now));
        });
    }

    /** A person decides how urgent it is, and says why. */
    public void decideUrgency(Actor actor, CaseId id, int version, Urgency level, String reason) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            String from = before.urgency().level().name();
            files.save(
                    before.decideUrgency(level, reason, actor.id().value(), now),
                    new CaseChange(CaseChange.Kind.URGENCY, from, level.name(), reason),
                    actor,
                    now);
            audit.recordWith(actor, "casework.urgency", level.name(), id.value());
            events.publishEvent(new CaseEvent.UrgencyDecided(id.value(), from, level.name(), now));
        });
    }

    /**
     * Puts the next step off.
     *
     * @param waitingFor whom or what the case waits for; empty = it stays our turn
     */
    public void postpone(Actor actor, CaseId id, int version, Instant until, String waitingFor) {
        due(actor, id, version, waitingFor, (file, now) -> file.postpone(until, waitingFor, now));
    }

    /** Takes a putting-off back. */
    public void putBack(Actor actor, CaseId id, int version, Instant due, String waitingFor) {
        due(actor, id, version, waitingFor, (file, now) -> file.putBack(due, waitingFor));
    }

    private void due(
            Actor actor, CaseId id, int version, String waitingFor, BiFunction<CaseFile, Instant, CaseFile> rule) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            CaseFile after = rule.apply(before, now);
            String from = before.state().dueAt().toString();
            String to = after.state().dueAt().toString();
            files.save(after, new CaseChange(CaseChange.Kind.DUE, from, to, waitingFor), actor, now);
            audit.record(actor, "casework.postpone", id.value());
        });
    }

    /**
     * Hands the case with all that belongs to it to another office; it keeps its status, and nobody owns it there yet. Afterwards it may
     * lie outside the actor's scope.
     */
    public void handOver(Actor actor, CaseId id, int version, String areaCode, UnitId unit, String reason) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            before.requireOpen();
            Instant now = clock.instant();
            UUID from = before.place().unit();
            files.tell(
                    before, new CaseChange(CaseChange.Kind.UNIT, from.toString(), unit.toString(), reason), actor, now);
            audit.record(
                    actor, "casework.hand-over", id.value(), before.person().value(), unit.value());
            files.handOver(
                    before,
                    areaCode,
                    unit.value(),
                    now.plus(before.urgency().level().target()),
                    now);
            events.publishEvent(new CaseEvent.HandedOver(id.value(), from, unit.value(), now));
        });
    }
}
