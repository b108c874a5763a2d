package org.dulae.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Absence.Days;
import org.dulae.access.accounts.Absences.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The door to who does the ordinary work of colleagues who are away. The days away are theirs alone: when whoever stands in leaves or goes
 * away, too, the absence stays, and those who may name another one are told (V8__stand_in.sql).
 */
@Service
public class StandIns {
    private final StandInRepository rows;
    private final UserRepository users;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<Units.WhenEmpty> answering;

    StandIns(
            StandInRepository rows,
            UserRepository users,
            Acting acting,
            Audit audit,
            Clock clock,
            ObjectProvider<Units.WhenEmpty> answering) {
        this.rows = rows;
        this.users = users;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.answering = answering;
    }

    /**
     * A colleague on some of whose days away nobody does the ordinary work.
     *
     * @param around who may be named
     */
    record Gap(UserId absent, String name, Days days, List<Units.Around> around) {}

    /** Writes down an absence, or another last day of one. */
    public void set(Actor actor, UserId absent, UserId deputy, LocalDate from, LocalDate to) {
        acting.run(actor, () -> {
            Instant now = clock.instant();
            Days days = new Days(deputy, from, to);
            rows.set(absent, days, today(), now);
            rows.tellOfDeputies(absent, days, Instant.EPOCH, today(), now);
            audit.record(actor, "access.account.stand-in", absent.value(), deputy.value());
            tellOfGap(actor, absent, false, null);
            tellOfGap(actor, deputy, false, absent);
        });
    }

    public void end(Actor actor, UserId absent, UserId deputy, LocalDate from) {
        acting.run(actor, () -> {
            rows.end(absent, deputy, from, today().minusDays(1), clock.instant());
            audit.record(actor, "access.account.stand-in.end", absent.value(), deputy.value());
        });
    }

    /** Somebody else does the ordinary work from now on; the days and the deputies in restricted matters stay. */
    Answer replace(Actor actor, UserId absent, Days days, UserId whom) {
        return acting.as(actor, () -> {
            Answer answer = rows.replace(absent, days, whom, today(), clock.instant());
            if (answer == Answer.OK) {
                audit.record(actor, "access.account.stand-in", absent.value(), whom.value());
            }
            return answer;
        });
    }

    /** The actor's own, and of colleagues for whom she may name somebody. */
    List<Gap> gaps(Actor actor) {
        String reach = actor.has(Role.PROVINCE_HEAD, Role.ADMIN) ? Users.reach(actor) : null;
        return acting.as(actor, () -> rows.gaps(actor, reach, today()));
    }

    /** One's own absences, in the running transaction; the last one first. */
    List<Users.StandIn> of(Actor actor) {
        return users.standIns(actor.id(), today());
    }

    /** Tells of who was named since a moment for the restricted matters of one's own absence, in the running transaction. */
    void tellOfDeputies(Actor actor, Days days, Instant since) {
        rows.tellOfDeputies(actor.id(), days, since, today(), clock.instant());
    }

    /** In the transaction in which the account ends: from then on this colleague stands in for nobody. */
    void leaves(Actor actor, UserId leaver) {
        tellOfGap(actor, leaver, true, null);
    }

    private void tellOfGap(Actor actor, UserId gone, boolean leaves, @Nullable UserId absent) {
        Set<UnitId> offices = rows.tellOfGap(gone, leaves, absent, today(), clock.instant());
        if (!offices.isEmpty()) {
            answering.orderedStream().forEach(one -> one.nobodyStandsIn(actor, offices));
        }
    }

    private LocalDate today() {
        return Answers.today(clock);
    }
}
