package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Teams;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.clock.Clocks;
import org.dulae.clock.Targets;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Cases as such: open, take, go on, put off, hand over. Reading and closing have doors of their own. */
@Service
public class Casework {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final Company company;
    private final ApplicationEventPublisher events;

    Casework(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            Company company,
            ApplicationEventPublisher events) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.company = company;
        this.events = events;
    }

    /** What goes with a case: its people, when it goes elsewhere, and the clocks its problems begin. */
    @Component
    record Company(People people, Teams teams, MatterRepository matters, Clocks clocks, Targets targets) {
        void begin(Actor actor, CaseFile file, List<String> problems, Instant from) {
            clocks.startFor(actor, CaseMatters.clocked(file), problems, from);
        }

        /**
         * Of a restricted case only those go along whom nobody else knows: a record that moves would tell of it.
         *
         * @return the team there that alone may know of the case; null = it is not restricted
         */
        @Nullable
        UUID goAlong(Actor actor, CaseFile file, HandOver to) {
            UUID before = file.place().team();
            UUID team = before == null ? null : teams.forHandOver(actor, before, to.unit(), to.areaCode());
            if (team == null && to.areaCode().equals(file.place().areaCode())) {
                return null;
            }
            matters.keepNames(actor, file.id());
            Stream<PersonId> along = matters.of(actor, file.id()).people().stream()
                    .filter(one -> to.along().contains(one.id()))
                    .map(Matter.Concerned::person);
            List<PersonId> going =
                    Stream.concat(Stream.of(file.person()), along).toList();
            people.entrust(actor, going, to.areaCode(), new People.Teamed(before, team));
            return team;
        }
    }

    /** @param due by when somebody is to act */
    public record Begun(CaseId id, Instant due) {}

    /** Opens a case where it will be worked on, in the actor's scope or out of it; nobody owns it yet. */
    public Begun open(Actor actor, NewCase told) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            Instant due = due(actor, told.unit(), told.areaCode(), told.urgency(), told.receivedAt());
            CaseFile file = CaseFile.open(new CaseId(NewId.next()), told, due, actor, now);
            files.insert(file, told, now);
            company.begin(actor, file, told.problems(), told.receivedAt());
            audit.record(
                    actor, "casework.open", file.id().value(), file.person().value());
            events.publishEvent(new CaseEvent.Opened(
                    file.id().value(),
                    file.place().unit(),
                    file.urgency().level().name(),
                    now));
            return new Begun(file.id(), due);
        });
    }

    /** By when somebody is to act on what came in at that moment, by the targets of that office. */
    public Instant due(Actor actor, UnitId unit, String areaCode, String urgency, Instant from) {
        return company.targets().due(actor, unit, areaCode, urgency, from);
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
            CaseFile.Place place = before.place();
            Instant due = due(
                    actor,
                    new UnitId(place.unit()),
                    place.areaCode(),
                    level.name(),
                    before.origin().receivedAt());
            files.save(
                    before.decideUrgency(level, reason, actor.id().value(), due, now),
                    new CaseChange(CaseChange.Kind.URGENCY, from, level.name(), reason),
                    actor,
                    now);
            audit.recordWith(actor, "casework.urgency", level.name(), id.value());
            events.publishEvent(new CaseEvent.UrgencyDecided(id.value(), from, level.name(), now));
        });
    }

    /** Puts the next step off; whom or what the case waits for stays as it is. */
    public void postpone(Actor actor, CaseId id, int version, Instant until) {
        due(actor, id, version, (file, now) -> file.postpone(until, file.state().waitingFor(), now));
    }

    /** @param waitingFor whom or what the case waits for; empty = it is our turn */
    public void postpone(Actor actor, CaseId id, int version, Instant until, String waitingFor) {
        due(actor, id, version, (file, now) -> file.postpone(until, waitingFor, now));
    }

    /** Takes a putting-off back. */
    public void putBack(Actor actor, CaseId id, int version, Instant due) {
        due(actor, id, version, (file, now) -> file.putBack(due, file.state().waitingFor()));
    }

    private void due(Actor actor, CaseId id, int version, BiFunction<CaseFile, Instant, CaseFile> rule) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            Instant now = clock.instant();
            CaseFile after = rule.apply(before, now);
            String from = before.state().dueAt().toString();
            String to = after.state().dueAt().toString();
            CaseChange change =
                    new CaseChange(CaseChange.Kind.DUE, from, to, after.state().waitingFor());
            files.save(after, change, actor, now);
            audit.record(actor, "casework.postpone", id.value());
        });
    }

    /**
     * Where a case goes and what goes along.
     *
     * @param areaCode where it will be worked on
     * @param along those of the others concerned who are looked after there as well, by their entries in the case
     * @param why why the tambon cannot do it alone; null where the office is no wider than the one it comes from
     * @param reason in the officer's words
     */
    public record HandOver(
            UnitId unit, String areaCode, Set<UUID> along, Closure.@Nullable Beyond why, String reason) {}

    /**
     * Hands the case with all that belongs to it to another office; it keeps its status, and nobody owns it there yet. Afterwards it may
     * lie outside the actor's scope. The person's record goes along, or the new office would have a case of nobody; of those who stay
     * it knows the name. A restricted case is restricted there too, to a team of that office.
     */
    public void handOver(Actor actor, CaseId id, int version, HandOver to) {
        acting.run(actor, () -> {
            CaseFile before = files.at(actor, id, version);
            before.requireOpen();
            Instant now = clock.instant();
            UUID from = before.place().unit();
            UUID unit = to.unit().value();
            CaseChange change = new CaseChange(CaseChange.Kind.UNIT, from.toString(), unit.toString(), to.reason());
            files.tell(before, change, actor, now);
            audit.record(
                    actor, "casework.hand-over", id.value(), before.person().value(), unit);
            UUID team = company.goAlong(actor, before, to);
            Instant due = due(
                    actor, to.unit(), to.areaCode(), before.urgency().level().name(), now);
            files.handOver(before, new CaseFile.Place(to.areaCode(), unit, team), to.why(), due, now);
            events.publishEvent(new CaseEvent.HandedOver(id.value(), from, unit, now));
        });
    }
}
