package org.dulae.casework.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.UnitId;
import org.dulae.casework.watch.WatchRepository.Untaken;
import org.dulae.centre.cover.Covers;
import org.dulae.centre.cover.OnDuty;
import org.springframework.stereotype.Service;

/**
 * What is urgent at a centre at an hour at which nobody is there, for the deputy and the fallback who answer then. It tells nobody outside
 * and widens nobody's sight: of what lies beyond it a deputy learns that it waits, and where to call.
 */
@Service
public class Watches {
    private final WatchRepository cases;
    private final Covers covers;
    private final Acting acting;
    private final Audit audit;

    Watches(WatchRepository cases, Covers covers, Acting acting, Audit audit) {
        this.cases = cases;
        this.covers = covers;
        this.acting = acting;
        this.audit = audit;
    }

    /** What waits for the actor at that moment, the soonest due first. */
    public List<Waiting> waiting(Actor actor, Instant now) {
        return acting.as(actor, () -> {
            List<Waiting> found = look(actor, now);
            if (!found.isEmpty()) {
                audit.record(
                        actor,
                        "casework.watch",
                        found.stream().map(Watches::subject).toList());
            }
            return found;
        });
    }

    private static UUID subject(Waiting one) {
        Waiting.Matter matter = one.matter();
        return matter == null ? one.centre() : matter.id().value();
    }

    String mark(Actor actor, Instant now) {
        return mark(acting.as(actor, () -> look(actor, now)));
    }

    /** Differs as soon as something comes, goes or is late. */
    static String mark(List<Waiting> waiting) {
        return Integer.toHexString(waiting.stream()
                .map(one -> one.key() + one.group() + one.urgency() + one.dueAt() + one.matter())
                .toList()
                .hashCode());
    }

    private List<Waiting> look(Actor actor, Instant now) {
        List<UnitId> entrusted = covers.entrusted(actor);
        if (entrusted.isEmpty()) {
            return List.of();
        }
        List<Untaken> untaken = Stream.concat(cases.within(actor, entrusted).stream(), cases.beyond(entrusted).stream())
                .toList();
        Map<UnitId, OnDuty> duties = covers.whoAnswers(
                actor, untaken.stream().map(Untaken::office).distinct().toList(), now);
        return untaken.stream()
                .filter(one -> duties.containsKey(one.office()))
                .map(one -> waiting(one, Objects.requireNonNull(duties.get(one.office())), now))
                .filter(one -> one.duty().fallsTo(actor, one.late()))
                .toList();
    }

    private static Waiting waiting(Untaken one, OnDuty duty, Instant now) {
        return new Waiting(
                duty, one.urgency(), one.dueAt(), one.since(), one.dueAt().isBefore(now), one.matter());
    }
}
