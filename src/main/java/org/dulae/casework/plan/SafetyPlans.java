package org.dulae.casework.plan;

import java.time.Clock;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.springframework.stereotype.Service;

/** The door to safety plans: of restricted cases alone, for their teams alone, in no list and no number. */
@Service
public class SafetyPlans {
    private final Acting acting;
    private final Audit audit;
    private final CaseReader cases;
    private final SafetyPlanRepository plans;
    private final Clock clock;

    SafetyPlans(Acting acting, Audit audit, CaseReader cases, SafetyPlanRepository plans, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.cases = cases;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @throws NotFound when the case is not restricted, or not there for this actor
     */
    public List<SafetyPlan> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            CaseFile file = restricted(actor, id);
            audit.record(
                    actor, "casework.safety.read", id.value(), file.person().value());
            return plans.of(actor, id);
        });
    }

    /**
     * Saves it anew; what it was before stays to be read.
     *
     * @param seen how many versions there were when it was begun
     * @throws Stale when somebody of the team saved meanwhile
     */
    public void save(Actor actor, CaseId id, int seen, SafetyPlan.Words words) {
        acting.run(actor, () -> {
            CaseFile file = restricted(actor, id);
            file.requireOpen();
            if (plans.of(actor, id).size() != seen || !plans.insert(file, seen + 1, words, actor, clock.instant())) {
                throw new Stale("safety plan");
            }
            audit.record(actor, "casework.safety", id.value(), file.person().value());
        });
    }

    /**
     * The newest, to be printed, because somebody asked her and it is safe to carry home.
     *
     * @throws NotFound when there is none yet
     */
    public SafetyPlan print(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            SafetyPlan newest = of(actor, id).stream().findFirst().orElseThrow(() -> new NotFound("safety plan"));
            audit.record(actor, "casework.safety.print", id.value());
            return newest;
        });
    }

    private CaseFile restricted(Actor actor, CaseId id) {
        CaseFile file = cases.cover(actor, id).file();
        if (file.place().team() == null) {
            throw new NotFound("safety plan");
        }
        return file;
    }
}
