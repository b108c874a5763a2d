package org.dulae.centre.rollout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.LifeCycle;
import org.dulae.centre.Tambons;
import org.dulae.centre.Writers;
import org.dulae.centre.rollout.Board.Late;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to the plan of the roll-out and to how far it has come. Everybody who works here may read it. */
@Service
public class Rollout {
    private final RolloutRepository plans;
    private final LifeCycle lives;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Rollout(RolloutRepository plans, LifeCycle lives, Acting acting, Audit audit, Clock clock) {
        this.plans = plans;
        this.lives = lives;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * By when a tambon is to have a centre that is really open.
     *
     * @param ordinal how often it has been planned, this time included
     * @param openBy null: it was taken off the plan
     * @param by name of who set it; empty for a job of the system, and on boards
     */
    public record Planned(
            String areaCode,
            int ordinal,
            @Nullable LocalDate openBy,
            @Nullable String note,
            String by,
            Instant at) {}

    /** @param after how often the tambon had been planned when this was written */
    public record Wanted(String tambon, int after) {}

    /**
     * The same day for some tambons at once.
     *
     * @param openBy null: takes them off the plan
     */
    public record PlanChange(
            List<Wanted> tambons,
            @Nullable LocalDate openBy,
            @Nullable String note) {
        public PlanChange {
            tambons = List.copyOf(tambons);
        }
    }

    /** How far these tambons have come. Reads each table once. */
    Board board(Actor actor, List<String> tambons) {
        LocalDate today = today();
        Tambons all = Tambons.around(tambons);
        return acting.as(actor, () -> {
            plans.planForTheseBounds();
            Map<String, Planned> planned = plans.current(all).stream().collect(toMap(Planned::areaCode, one -> one));
            Map<String, Standing> furthest = lives.in(actor, all).stream()
                    .collect(toMap(Standing::areaCode, one -> one, BinaryOperator.maxBy(Board.FURTHEST)));
            Map<String, List<Late>> late = plans.late(all, today).stream().collect(groupingBy(Late::areaCode));
            Set<String> pilots = plans.pilots(all, today);
            return new Board(
                    tambons.stream()
                            .map(code -> new Line(
                                    code,
                                    planned.get(code),
                                    furthest.get(code),
                                    pilots.contains(code),
                                    late.getOrDefault(code, List.of())))
                            .toList(),
                    today);
        });
    }

    /** What was ever planned for a tambon, the latest first. */
    List<Planned> history(Actor actor, String tambon) {
        return acting.as(actor, () -> plans.history(tambon));
    }

    /**
     * Plans some tambons at once.
     *
     * @return what was planned together, for {@link #undo}
     * @throws Stale when somebody planned one of them meanwhile: none is changed then
     */
    public UUID plan(Actor actor, PlanChange change) {
        change.tambons().forEach(one -> mayPlan(actor, one.tambon()));
        return acting.as(actor, () -> {
            UUID batch = NewId.next();
            change.tambons().forEach(one -> store(actor, batch, one, change.openBy(), change.note()));
            audit.record(actor, "centre.plan", batch);
            return batch;
        });
    }

    /** Puts back what held before, in all tambons that were planned together. */
    public void undo(Actor actor, UUID batch) {
        acting.run(actor, () -> {
            List<RolloutRepository.Before> all = plans.before(batch);
            if (all.isEmpty()) {
                throw new NotFound("plan");
            }
            UUID back = NewId.next();
            all.forEach(one -> {
                mayPlan(actor, one.tambon());
                store(actor, back, new Wanted(one.tambon(), one.ordinal()), one.openBy(), one.note());
            });
            audit.record(actor, "centre.plan.undo", batch, back);
        });
    }

    private void store(Actor actor, UUID batch, Wanted one, @Nullable LocalDate openBy, @Nullable String note) {
        RolloutRepository.Fresh fresh =
                new RolloutRepository.Fresh(NewId.next(), one.tambon(), one.after(), openBy, note, batch);
        if (!plans.insert(actor.scope(), fresh, actor.id(), clock.instant())) {
            throw new Stale("plan");
        }
    }

    private static void mayPlan(Actor actor, String tambon) {
        if (!actor.scope().covers(tambon)) {
            throw new NotFound("tambon");
        }
        if (!Writers.decides(actor)) {
            throw new Refused("role");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
