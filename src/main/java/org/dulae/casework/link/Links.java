package org.dulae.casework.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/** The door to links between cases. Each is seen by those who may see both; nothing of either goes to the other. */
@Service
public class Links {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final LinkRepository links;

    Links(Acting acting, Audit audit, Clock clock, CaseReader cases, LinkRepository links) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.links = links;
    }

    /** Newest first. */
    public List<CaseLink> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.get(actor, id);
            List<CaseLink> all = links.of(actor, id);
            audit.record(
                    actor,
                    "casework.links",
                    all.stream().map(one -> one.other().id().value()).toList());
            return all;
        });
    }

    /**
     * Links two cases with a reason, open or closed; linking them twice changes nothing.
     *
     * @throws NotFound when one of them is not there for this actor
     */
    public void link(Actor actor, CaseId id, CaseId other, CaseLink.Reason reason, String note) {
        acting.run(actor, () -> {
            CaseFile here = cases.cover(actor, id).file();
            CaseFile there = cases.cover(actor, other).file();
            UUID link = NewId.next();
            Instant now = clock.instant();
            links.insert(link, here, other, reason, note, actor, now);
            links.insert(link, there, id, reason, note, actor, now);
            audit.recordWith(actor, "casework.link", reason.name(), id.value(), other.value());
        });
    }

    /** @throws NotFound when there is no such link, or none for this actor */
    public void end(Actor actor, CaseId id, UUID link) {
        acting.run(actor, () -> {
            if (!links.end(actor, link, clock.instant())) {
                throw new NotFound("link");
            }
            audit.record(actor, "casework.unlink", id.value(), link);
        });
    }

    /** Takes one's own ending back, unless they were linked anew meanwhile. */
    public void resume(Actor actor, CaseId id, UUID link) {
        acting.run(actor, () -> {
            links.resume(actor, link);
            audit.record(actor, "casework.relink", id.value(), link);
        });
    }
}
