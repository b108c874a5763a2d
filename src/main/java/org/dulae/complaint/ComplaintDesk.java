package org.dulae.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Scope;
import org.dulae.access.Unit;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.clock.Holidays;
import org.dulae.clock.Span;
import org.dulae.clock.WorkingCalendar;
import org.dulae.complaint.ComplaintRepository.Dates;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Where complaints come in, written down by a colleague or on the public page, and are followed by their code. Both times are our own
 * targets: no law that gives one was read for this.
 */
@Service
public class ComplaintDesk {
    static final Span ACKNOWLEDGE = new Span(3, Span.Unit.WORKING_DAYS);
    static final Span ANSWER = new Span(15, Span.Unit.WORKING_DAYS);
    private static final Actor PUBLIC = Actor.system("complaint", Scope.NATION);
    /** From one address within an hour; a village shares one sometimes. */
    private static final int MOST = 20;

    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final Sources from;
    private final ComplaintRepository rows;
    private final ComplaintCode codes;

    ComplaintDesk(
            Acting acting, Audit audit, Clock clock, Sources from, ComplaintRepository rows, ComplaintCode codes) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.from = from;
        this.rows = rows;
        this.codes = codes;
    }

    /** Who works where, and when. */
    @Component
    record Sources(Units units, Holidays holidays, Answerers answerers) {}

    /** What whoever complained is told at once. */
    public record Taken(String code, Instant acknowledgeBy, Instant answerBy) {}

    /** Somebody without an account. */
    static Actor anybody() {
        return PUBLIC;
    }

    /** Keeps it and finds who answers it; sent twice it is the same one. */
    public Taken take(Actor actor, NewComplaint told, String seed) {
        return acting.as(actor, () -> {
            String code = codes.of(actor.id() + " " + seed);
            Complained whom = new Complained(
                    told.whom().province(),
                    told.whom().unit(),
                    from.answerers.named(actor, told.whom()),
                    told.whom().words());
            Instant now = clock.instant();
            WorkingCalendar calendar =
                    from.holidays.calendar(actor, whom.province(), LocalDate.ofInstant(now, ThaiDate.ZONE));
            Dates dates = new Dates(now, calendar.due(now, ACKNOWLEDGE), calendar.due(now, ANSWER));
            Optional<UserId> who =
                    from.answerers.choose(actor, whom, actor.id()).map(Answerer::id);
            UUID id = NewId.next();
            NewComplaint known = new NewComplaint(whom, told.told(), told.reach());
            if (rows.take(id, known, codes.hash(code), who.orElse(null), dates)) {
                from.answerers.tell(actor, id, whom.province(), who);
                audit.record(actor, "complaint.take", id);
            }
            return new Taken(code, dates.acknowledgeBy(), dates.answerBy());
        });
    }

    /** Where it is; empty where there is no such code. */
    public Optional<Followed> follow(Actor actor, String code) {
        return acting.as(actor, () -> {
            Optional<Followed> found = rows.follow(codes.hash(code));
            audit.record(actor, "complaint.follow");
            return found;
        });
    }

    /** Counts one more use of a public page from an address on the network; false: too often within the hour. */
    public boolean mayTry(Actor actor, String what, String address) {
        return acting.as(actor, () -> rows.attempted(codes.address(what, address), clock.instant()) <= MOST);
    }

    /** Which offices one may complain of in a province. */
    public List<Unit> offices(Actor actor, String province) {
        return acting.as(
                actor,
                () -> from.units.in(actor, province).stream()
                        .filter(unit -> unit.kind() != UnitKind.SYSTEM)
                        .toList());
    }

    /** Whom somebody who knows them may name. */
    public List<Units.Around> colleagues(Actor actor) {
        return from.units.around(actor);
    }
}
