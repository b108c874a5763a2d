package org.dulae.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.clock.Clocked;
import org.dulae.clock.Clocks;
import org.dulae.clock.RunningClock;
import org.dulae.privacy.Breach.Audience;
import org.dulae.privacy.Breach.Decided;
import org.dulae.privacy.Breach.Told;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.springframework.stereotype.Service;

/** The door to the register of breaches: written down, its legal time begun, whom it touched, whom to tell. */
@Service
public class Breaches {
    private static final int MOST = 200;
    private static final int PAGE = 50;
    private static final int CODE_FROM = 24;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final BreachRepository breaches;
    private final Clocks clocks;
    private final TouchedRepository touched;

    Breaches(
            Acting acting,
            Audit audit,
            Clock clock,
            BreachRepository breaches,
            Clocks clocks,
            TouchedRepository touched) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.breaches = breaches;
        this.clocks = clocks;
        this.touched = touched;
    }

    /**
     * Somebody or something the breach touched, whom the reader may see: by an id, never by a name.
     *
     * @param person else a case
     * @param number of the case, or of the person's newest one, by which an office reaches her; empty = none
     */
    public record Touched(UUID id, boolean person, String number, String areaCode, int times, Instant last) {
        /** Enough of the id to find it again. */
        String code() {
            return id.toString().substring(CODE_FROM);
        }
    }

    /**
     * How many it touched.
     *
     * @param hidden people the reader may not see: of them there is only this number
     * @param others what is neither a person nor a case the reader may see
     */
    public record Reach(int people, int matters, int hidden, int others) {
        static final Reach NOT_FOR_YOU = new Reach(0, 0, 0, 0);

        int listed() {
            return people + matters;
        }
    }

    /** The breach with its legal time and how many it touched. */
    public record Whole(Breach breach, List<RunningClock> times, Reach reach) {}

    /** A page of whom it touched, or all. */
    public record Listed(Breach breach, Reach reach, PageOf<Touched> touched) {}

    /**
     * Of the monthly sample: a reviewer found it not in order, and nobody has said yet whether it is a breach.
     *
     * @param look the search or opening
     */
    public record Proposal(UUID look, String reason, String by, Instant at) {}

    public List<Proposal> proposals(Actor actor) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> breaches.proposals(actor, MOST));
    }

    /** Writes it down; the 72 hours run from when it was known. A head does it where the privacy officer is whom it concerns. */
    public UUID report(Actor actor, Told told) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            Breach breach = new Breach(
                    NewId.next(),
                    actor.unit().value(),
                    actor.deskArea(),
                    told,
                    null,
                    null,
                    1,
                    new Breach.By(actor.id().value(), actor.name(), now));
            breaches.insert(actor, breach);
            clocks.startBreach(actor, clocked(breach), told.known());
            audit.record(actor, "privacy.breach.report", breach.id());
            return breach.id();
        });
    }

    public List<Breach> list(Actor actor) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            List<Breach> found = breaches.list(actor, MOST);
            audit.record(
                    actor, "privacy.breach.list", found.stream().map(Breach::id).toList());
            return found;
        });
    }

    /** Whom it touched is counted from the audit each time, for the privacy officer alone: nobody else reads the audit. */
    public Whole get(Actor actor, UUID id) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            Breach found = breaches.find(actor, id).orElseThrow(() -> new NotFound("breach"));
            audit.record(actor, "privacy.breach.read", id);
            Reach reach = actor.has(Role.PRIVACY) ? touched.count(found.told()) : Reach.NOT_FOR_YOU;
            return new Whole(found, clocks.of(actor, id), reach);
        });
    }

    /**
     * Whom it touched, a page at a time, for the privacy officer alone.
     *
     * @throws NotFound when there is no such breach, or not for this actor
     */
    public Listed touched(Actor actor, UUID id, int page) {
        return listed(actor, id, "PAGE", page, PAGE);
    }

    /**
     * The same in one piece, to be taken along.
     *
     * @param most of them
     * @param way on which it leaves: the audit says so
     */
    public Listed touchedWhole(Actor actor, UUID id, String way, int most) {
        return listed(actor, id, way, 1, most);
    }

    private Listed listed(Actor actor, UUID id, String way, int page, int size) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            Breach found = breaches.find(actor, id).orElseThrow(() -> new NotFound("breach"));
            PageOf<Touched> shown =
                    PageOf.cut(touched.list(found.told(), size, PageOf.offset(page, size)), Math.max(1, page), size);
            audit.recordWith(
                    actor,
                    "privacy.breach.people",
                    way,
                    Stream.concat(Stream.of(id), shown.items().stream().map(Touched::id))
                            .toArray(UUID[]::new));
            return new Listed(found, touched.count(found.told()), shown);
        });
    }

    /**
     * Whom to tell, or why not; deciding about the Office ends the legal time.
     *
     * @throws Stale when somebody else saved first
     */
    public void decide(Actor actor, UUID id, int version, Audience audience, boolean tell, String reason) {
        actor.require(Role.PRIVACY);
        acting.run(actor, () -> {
            Instant now = clock.instant();
            Breach before = breaches.find(actor, id).orElseThrow(() -> new NotFound("breach"));
            Breach after = before.decided(audience, new Decided(tell, reason, actor.name(), now));
            if (before.version() != version || !breaches.save(actor, after, now)) {
                throw new Stale("breach");
            }
            if (audience == Audience.OFFICE) {
                end(actor, id, tell, reason, now);
            }
            audit.recordWith(actor, "privacy.breach.decide", audience + (tell ? "_TOLD" : "_NOT"), id);
        });
    }

    private void end(Actor actor, UUID id, boolean tell, String reason, Instant now) {
        clocks.of(actor, id).stream().filter(one -> one.ended() == null).forEach(one -> {
            if (tell) {
                clocks.met(actor, one.id(), one.version(), now, reason);
            } else {
                clocks.notNeeded(actor, one.id(), one.version(), reason);
            }
        });
    }

    /** For the clock that runs on it. */
    Optional<Clocked> clocked(Actor actor, UUID id) {
        return actor.has(Role.PRIVACY, Role.PROVINCE_HEAD)
                ? acting.as(actor, () -> breaches.find(actor, id)).map(Breaches::clocked)
                : Optional.empty();
    }

    private static Clocked clocked(Breach breach) {
        return new Clocked(
                breach.id(),
                "",
                "/privacy/breaches/" + breach.id(),
                breach.areaCode(),
                null,
                List.of(),
                breach.unit(),
                breach.by().user(),
                breach.by().name(),
                breach.isOpen());
    }
}
