package org.dulae.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Matters;
import org.dulae.access.Matters.Entrusted;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Absence.Days;
import org.dulae.access.accounts.Absence.Line;
import org.dulae.access.accounts.Absence.Named;
import org.dulae.access.accounts.StandIns.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The door to one's own days away: who does the ordinary work, and which named colleague takes on each restricted matter. That one is of
 * its team on the days of the absence and on no other; the database asks for the days each time (V7__deputy.sql).
 */
@Service
class Absences {
    private final AbsenceRepository rows;
    private final StandIns standIns;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<Matters> matters;

    Absences(
            AbsenceRepository rows,
            StandIns standIns,
            Acting acting,
            Audit audit,
            Clock clock,
            ObjectProvider<Matters> matters) {
        this.rows = rows;
        this.standIns = standIns;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.matters = matters;
    }

    record Instead(String name, LocalDate from, LocalDate to) {}

    /**
     * @param lines one's own restricted matters, for an absence not yet written down
     * @param around who may be named; nobody where there is nothing to name anybody for
     * @param gaps of colleagues for whom one may name who does the ordinary work
     */
    record Sheet(
            List<Absence> away, List<Line> lines, List<Units.Around> around, List<Instead> insteadOf, List<Gap> gaps) {}

    /** @param all who takes on all for which nobody is named, and what comes meanwhile */
    record Wish(@Nullable UserId all, Map<UUID, UserId> each) {
        @Nullable
        UserId of(UUID team) {
            return each.getOrDefault(team, all);
        }

        boolean isEmpty() {
            return all == null && each.isEmpty();
        }
    }

    /** How the database answers to a name. */
    enum Answer {
        OK,
        AWAY,
        NOT
    }

    /** Somebody named cannot take on what she was named for; nothing was written down. By team; null is for those to come. */
    static class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<Optional<UUID>, Answer> answers;

        NotPossible(Map<Optional<UUID>, Answer> answers) {
            this.answers = Map.copyOf(answers);
        }

        Map<Optional<UUID>, Answer> answers() {
            return answers;
        }
    }

    Sheet sheet(Actor actor) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            LocalDate today = Answers.today(clock);
            List<Named> named = rows.named();
            List<Gap> gaps = standIns.gaps(actor);
            List<Absence> away = standIns.of(actor).stream()
                    .filter(one -> !one.to().isBefore(today))
                    .map(one -> away(actor, one, named, gaps, now))
                    .toList();
            List<Line> lines = lines(actor, new Days(actor.id(), today, today), List.of(), now);
            return new Sheet(
                    away,
                    lines,
                    rows.around(actor, today),
                    rows.insteadOf(today),
                    gaps.stream()
                            .filter(gap -> !gap.absent().equals(actor.id()))
                            .toList());
        });
    }

    private Absence away(Actor actor, Users.StandIn one, List<Named> named, List<Gap> gaps, Instant now) {
        Days days = new Days(one.deputy(), one.from(), one.to());
        List<Named> here = named.stream().filter(each -> each.in(days)).toList();
        Named toCome =
                here.stream().filter(each -> each.team() == null).findFirst().orElse(null);
        Gap gap = gaps.stream()
                .filter(each -> each.absent().equals(actor.id()) && each.days().equals(days))
                .findFirst()
                .orElse(null);
        return new Absence(days, one.name(), gap, lines(actor, days, here, now), toCome);
    }

    /** What the actor answers for or works on, and what nobody else there knows of. */
    private List<Line> lines(Actor actor, Days days, List<Named> named, Instant now) {
        Map<UUID, Integer> teams = rows.teams(days.from(), days.to(), now);
        Map<UUID, List<Entrusted>> open = teams.isEmpty()
                ? Map.of()
                : matters.orderedStream()
                        .flatMap(module -> module.entrusted(actor, teams.keySet()).stream())
                        .collect(Collectors.groupingBy(Entrusted::team, LinkedHashMap::new, Collectors.toList()));
        return open.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(teams.get(entry.getKey())),
                        named.stream()
                                .filter(one -> entry.getKey().equals(one.team()))
                                .findFirst()
                                .orElse(null)))
                .filter(line -> line.others() == 0
                        || line.deputy() != null
                        || line.matters().stream().anyMatch(Entrusted::mine))
                .toList();
    }

    /** Writes down an absence, or another last day for one, with who takes on the restricted matters. */
    void set(Actor actor, Days days, Wish wish) {
        acting.run(actor, () -> {
            standIns.set(actor, actor.id(), days.standIn(), days.from(), days.to());
            if (!wish.isEmpty()) {
                name(actor, days, wish, clock.instant());
            }
        });
    }

    /** Names anew, in an absence there is, who takes on the restricted matters. */
    void name(Actor actor, Days days, Wish wish) {
        acting.run(actor, () -> name(actor, days, wish, clock.instant()));
    }

    private void name(Actor actor, Days days, Wish wish, Instant now) {
        Map<Optional<UUID>, Answer> refused = new LinkedHashMap<>();
        for (Line line : lines(
                actor, days, rows.named().stream().filter(one -> one.in(days)).toList(), now)) {
            name(actor, days, line.team(), wish.of(line.team()), now, refused);
        }
        name(actor, days, null, wish.all(), now, refused);
        if (!refused.isEmpty()) {
            throw new NotPossible(refused);
        }
        standIns.tellOfDeputies(actor, days, now);
    }

    private void name(
            Actor actor,
            Days days,
            @Nullable UUID team,
            @Nullable UserId deputy,
            Instant now,
            Map<Optional<UUID>, Answer> refused) {
        UUID[] about = team == null ? new UUID[] {actor.id().value()} : new UUID[] {team};
        if (deputy == null) {
            rows.takeBack(days, team, now);
            audit.record(actor, "access.deputy.none", about);
            return;
        }
        Answer answer = rows.give(days, team, deputy, Answers.today(clock), now);
        if (answer == Answer.OK) {
            audit.record(actor, "access.deputy.give", about[0], deputy.value());
        } else {
            refused.put(Optional.ofNullable(team), answer);
        }
    }
}
