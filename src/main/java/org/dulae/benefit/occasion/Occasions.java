package org.dulae.benefit.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.benefit.occasion.OccasionRepository.Answered;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to days that come by themselves. It reminds an office; what is done, people do. */
@Service
class Occasions {
    private final OccasionRepository rows;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Occasions(OccasionRepository rows, Acting acting, Audit audit, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was said of an occasion. */
    enum Said {
        DONE,
        NOT_NEEDED,
        LATER,
        /** What was said before is taken back. */
        OPEN
    }

    /** What this office has not answered yet and did not put off, the nearest first. */
    List<Occasion> open(Actor actor, LocalDate today) {
        return acting.as(actor, () -> {
            List<Occasion> near = near(actor, today);
            Map<Occasion.Key, Answered> answers = new HashMap<>();
            rows.answers(actor, near.stream().map(Occasion::person).distinct().toList())
                    .forEach(one -> answers.put(one.about(), one));
            List<Occasion> open = near.stream()
                    .filter(one -> isOpen(answers.get(one.key()), today))
                    .sorted(Comparator.comparing(one -> one.due(today)))
                    .toList();
            if (!open.isEmpty()) {
                audit.record(actor, "benefit.occasions", ids(open));
            }
            return open;
        });
    }

    private List<Occasion> near(Actor actor, LocalDate today) {
        List<Occasion> near = rows.near(actor, today).stream()
                .flatMap(found -> found.occasion(today).stream())
                .filter(one -> one.isOn(today))
                .distinct()
                .toList();
        Map<PersonId, Set<Entitlement>> refused = near.stream()
                .filter(one -> one.kind() == Kind.TRY_AGAIN)
                .collect(Collectors.groupingBy(
                        Occasion::person, Collectors.flatMapping(one -> one.again().stream(), Collectors.toSet())));
        return near.stream()
                .flatMap(one -> one.kind() == Kind.FISCAL_YEAR
                        ? one.without(refused.getOrDefault(one.person(), Set.of())).stream()
                        : Stream.of(one))
                .toList();
    }

    private static Collection<UUID> ids(List<Occasion> open) {
        return open.stream().map(one -> one.person().value()).toList();
    }

    private static boolean isOpen(@Nullable Answered last, LocalDate today) {
        if (last == null || last.answer().equals(Said.OPEN.name())) {
            return true;
        }
        return last.until() != null && !last.until().isAfter(today);
    }

    String mark(Actor actor) {
        return acting.as(actor, () -> rows.mark(actor));
    }

    /**
     * Writes down what was done about an occasion, once more each time: the last holds.
     *
     * @param until for {@link Said#LATER} the day from which it is asked again; never after the last day it can be asked about
     * @throws NotFound when there is no such occasion, or not for this actor
     */
    void answer(Actor actor, Occasion.Key which, Said said, @Nullable LocalDate until) {
        actor.require(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER);
        acting.run(actor, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
            Occasion about = near(actor, today).stream()
                    .filter(one -> one.key().equals(which))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("occasion"));
            LocalDate again = said == Said.LATER ? again(about, today, until) : null;
            if (!rows.insert(actor, new Answered(which, said.name(), again), clock.instant())) {
                throw new NotFound("occasion");
            }
            audit.recordWith(
                    actor,
                    "benefit.occasion.answer",
                    said.name(),
                    which.person().value());
        });
    }

    private static LocalDate again(Occasion about, LocalDate today, @Nullable LocalDate until) {
        LocalDate wanted = until == null || !until.isAfter(today) ? today.plusDays(1) : until;
        return wanted.isAfter(about.lastDay()) ? about.lastDay() : wanted;
    }
}
