package org.dulae.casework.plan;

import java.time.Clock;
import java.util.List;
import java.util.Set;
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

/** The door to plans as they were saved, and to the pages of them that people got. */
@Service
public class PlanVersions {
    private final Acting acting;
    private final Audit audit;
    private final CaseReader cases;
    private final PlanVersionRepository versions;
    private final Clock clock;

    PlanVersions(Acting acting, Audit audit, CaseReader cases, PlanVersionRepository versions, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.cases = cases;
        this.versions = versions;
        this.clock = clock;
    }

    /** Newest first, without their lines. */
    public List<PlanVersion> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return versions.of(actor, id);
        });
    }

    /** @throws NotFound when this case has no such version, or not for this actor */
    public PlanVersion read(Actor actor, CaseId id, UUID version) {
        return acting.as(actor, () -> {
            audit.record(actor, "casework.plan.read", id.value(), version);
            return versions.of(actor, id).stream()
                    .filter(one -> one.id().equals(version))
                    .findFirst()
                    .map(one -> new PlanVersion(one.id(), one.at(), one.by(), versions.lines(actor, version)))
                    .orElseThrow(() -> new NotFound("plan"));
        });
    }

    /** What is to stand on the person's page. */
    public record NewHandout(Set<UUID> leftOut, String callWords, String worseWords, boolean onPaper) {}

    /**
     * Makes a page of the plan as it is now.
     *
     * @throws NotFound when there is no plan yet
     */
    public UUID handOut(Actor actor, CaseId id, NewHandout page) {
        return acting.as(actor, () -> {
            CaseFile file = cases.cover(actor, id).file();
            PlanVersion now = versions.of(actor, id).stream().findFirst().orElseThrow(() -> new NotFound("plan"));
            UUID handout = NewId.next();
            versions.insert(handout, file, now.id(), page, actor, clock.instant());
            audit.record(actor, "casework.handout", id.value(), file.person().value());
            return handout;
        });
    }

    /** Newest first. */
    public List<Handout> handouts(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return versions.handouts(actor, id);
        });
    }

    /** @throws NotFound when this case has no such page, or not for this actor */
    public Handout handout(Actor actor, CaseId id, UUID handout) {
        return acting.as(
                actor,
                () -> handouts(actor, id).stream()
                        .filter(one -> one.id().equals(handout))
                        .findFirst()
                        .map(one -> new Handout(
                                one.id(),
                                read(actor, id, one.plan().id()),
                                one.leftOut(),
                                one.callWords(),
                                one.worseWords(),
                                one.onPaper(),
                                one.by(),
                                one.at()))
                        .orElseThrow(() -> new NotFound("handout")));
    }
}
