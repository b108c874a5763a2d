package org.dulae.privacy.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Inbox;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.Unit;
import org.dulae.access.Units;
import org.dulae.privacy.Breach;
import org.dulae.privacy.Breaches;
import org.dulae.privacy.sample.LookMark.Kind;
import org.dulae.privacy.sample.SampledLook.Seen;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The door to the monthly sample: drawn by the system, looked at by somebody who is not the one who searched, asked, answered, and
 * proposed to the register of breaches where it is not in order.
 */
@Service
public class Samples {
    private static final int MOST = 36;
    private static final Duration AROUND = Duration.ofMinutes(30);
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final SampleRepository rows;
    private final Tellers tellers;
    private final Breaches breaches;

    Samples(Acting acting, Audit audit, Clock clock, SampleRepository rows, Tellers tellers, Breaches breaches) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.tellers = tellers;
        this.breaches = breaches;
    }

    /** What draws, and who is told that something waits. */
    @Component
    record Tellers(DrawRepository lots, Inbox inbox, Units units) {
        void drawn(Actor job, UUID sample, String province) {
            for (Unit unit : units.in(job, province)) {
                if (unit.areaCode().equals(province)
                        && units.colleagues(job, unit.id()).stream().anyMatch(one -> one.has(Role.PRIVACY))) {
                    inbox.tell(
                            job,
                            unit.id(),
                            Role.PRIVACY,
                            "privacy.notice.sample",
                            sample,
                            "/privacy/samples/" + sample);
                }
            }
        }
    }

    /** @param areaCode the province; 00 = offices of the whole country */
    public record Month(
            UUID id,
            String areaCode,
            YearMonth month,
            int looks,
            int searchers,
            Instant due,
            Instant drawn,
            Progress progress) {}

    /**
     * Of those that are not the reader's own.
     *
     * @param asked an answer is waited for
     * @param waiting for a reviewer
     * @param mine of these for this reviewer first
     */
    public record Progress(int drawn, int fine, int asked, int wrong, int waiting, int mine) {}

    /** A month with what was drawn of it. */
    public record Drawn(Month month, List<SampledLook> looks) {}

    /**
     * Draws of every province that has none of this month yet, each in a transaction of its own: another copy may do it at the same time.
     *
     * @return how many provinces
     */
    public int draw(Actor job, YearMonth month) {
        if (!job.isSystem()) {
            throw new Refused("job");
        }
        int drawn = 0;
        for (String province : acting.as(job, () -> tellers.lots().undrawn(month))) {
            drawn += acting.as(job, () -> draw(job, province, month)) ? 1 : 0;
        }
        return drawn;
    }

    private boolean draw(Actor job, String province, YearMonth month) {
        Instant now = clock.instant();
        UUID sample = tellers.lots()
                .draw(province, month, LocalDate.ofInstant(now, ThaiDate.ZONE), now)
                .orElse(null);
        if (sample == null) {
            return false;
        }
        audit.recordWith(job, "privacy.sample.draw", province, sample);
        tellers.drawn(job, sample, province);
        return true;
    }

    public List<Month> months(Actor actor) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> rows.months(actor, MOST));
    }

    public Drawn get(Actor actor, UUID id) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            Month month = rows.month(actor, id).orElseThrow(() -> new NotFound("sample"));
            List<SampledLook> looks = rows.looks(actor, id);
            audit.record(actor, "privacy.sample.read", ids(id, looks));
            return new Drawn(month, looks);
        });
    }

    private static List<UUID> ids(UUID sample, List<SampledLook> looks) {
        return Stream.concat(
                        Stream.of(sample),
                        looks.stream().flatMap(one -> one.seen().stream()).map(Seen::id))
                .distinct()
                .toList();
    }

    /** @throws NotFound of what the actor did herself, and of what is not in her area */
    public SampledLook look(Actor actor, UUID id) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        return acting.as(actor, () -> {
            SampledLook found = rows.look(actor, id).orElseThrow(() -> new NotFound("look"));
            audit.record(actor, "privacy.sample.look", ids(id, List.of(found)));
            return found;
        });
    }

    /**
     * @param after how many marks the reviewer has seen
     * @param words why, what is asked, or for the register what happened, without anybody's name
     * @throws Stale when somebody else was first, or it is settled
     */
    public void mark(Actor actor, UUID id, int after, Kind kind, String words) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD);
        acting.run(actor, () -> {
            SampledLook look = rows.look(actor, id).orElseThrow(() -> new NotFound("look"));
            if (look.marks().size() != after || !look.next().contains(kind)) {
                throw new Stale("look");
            }
            add(actor, look, kind, words, kind == Kind.REPORTED ? report(actor, look, words) : null);
            if (kind == Kind.ASKED) {
                tellers.inbox().tell(actor, look.searcher().id(), "privacy.notice.asked", id, "/asked/" + id);
            }
        });
    }

    private void add(Actor actor, SampledLook look, Kind kind, String words, @Nullable UUID breach) {
        LookMark mark = new LookMark(kind, words, actor.name(), clock.instant(), breach);
        if (!rows.mark(NewId.next(), look, mark)) {
            throw new Stale("look");
        }
        audit.recordWith(actor, "privacy.sample.mark", kind.name(), look.id());
    }

    /** The 72 hours run from when somebody says that it is one. */
    private UUID report(Actor actor, SampledLook look, String what) {
        Breach.Told told = new Breach.Told(
                clock.instant(),
                what,
                look.at().minus(AROUND),
                look.at().plus(AROUND),
                look.searcher().id(),
                look.searcher().name());
        return breaches.report(actor, told);
    }

    /** What the actor was asked about. */
    public SampledLook asked(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            SampledLook found = rows.asked(actor, id).orElseThrow(() -> new NotFound("look"));
            audit.record(actor, "privacy.sample.asked", ids(id, List.of(found)));
            return found;
        });
    }

    /** @throws Stale when no answer is waited for any more */
    public void answer(Actor actor, UUID id, String words) {
        acting.run(actor, () -> {
            SampledLook look = rows.asked(actor, id).orElseThrow(() -> new NotFound("look"));
            if (!look.awaits()) {
                throw new Stale("look");
            }
            add(actor, look, Kind.ANSWERED, words, null);
        });
    }
}
