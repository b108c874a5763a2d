package org.dulae.casework.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Inbox;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.access.Teams;
import org.dulae.access.UserId;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The door to conferences about a case. Colleagues with an account are told in the product; what is decided becomes a task of the plan and
 * so stands in the work list. To a restricted case only people of its team are asked; who joins the team for it joins it with a reason.
 */
@Service
public class Conferences {
    static final String NOTICE = "casework.notice.conference";
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final ConferenceRepository conferences;
    private final Around around;

    Conferences(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseReader cases,
            ConferenceRepository conferences,
            Around around) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.conferences = conferences;
        this.around = around;
    }

    /** Where a conference reaches: the plan, the named team, the colleagues' notices. */
    @Component
    record Around(Plans plans, Teams teams, Inbox inbox) {}

    /** Newest first. */
    public List<Conference> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return conferences.of(actor, id);
        });
    }

    /** @throws NotFound when this case has no such conference, or not for this actor */
    public Conference get(Actor actor, CaseId id, UUID conference) {
        return acting.as(actor, () -> {
            audit.record(actor, "casework.conference.read", id.value(), conference);
            return find(actor, id, conference);
        });
    }

    private Conference find(Actor actor, CaseId id, UUID conference) {
        return conferences.of(actor, id).stream()
                .filter(one -> one.id().equals(conference))
                .findFirst()
                .map(one -> one.with(conferences.members(actor, conference), conferences.decisions(actor, conference)))
                .orElseThrow(() -> new NotFound("conference"));
    }

    public UUID call(Actor actor, CaseId id, Conference.Told told) {
        return acting.as(actor, () -> {
            CaseFile file = open(actor, id);
            UUID conference = NewId.next();
            conferences.insert(conference, file, told, actor, clock.instant());
            audit.record(actor, "casework.conference", id.value(), file.person().value());
            return conference;
        });
    }

    /**
     * Writes down what was found, or when and where it is to be; who came of those asked.
     *
     * @throws Stale when somebody else saved meanwhile
     */
    public void save(Actor actor, CaseId id, UUID conference, int version, Conference.Told told, List<UUID> came) {
        change(actor, id, conference, "casework.conference.change", (file, was) -> {
            if (!conferences.save(actor, conference, version, told, clock.instant())) {
                throw new Stale("conference");
            }
            conferences.came(actor, conference, came);
        });
    }

    /** Called off, or on again; the colleagues asked are told. */
    public void callOff(Actor actor, CaseId id, UUID conference, int version, boolean off) {
        change(actor, id, conference, "casework.conference.off", (file, was) -> {
            Instant now = clock.instant();
            if (!conferences.callOff(actor, conference, version, off ? now : null, now)) {
                throw new Stale("conference");
            }
            was.members().forEach(member -> tell(actor, id, conference, member.user()));
        });
    }

    /** Nobody outside its team is asked to a restricted case. */
    public static class NotOfTheTeam extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Asks somebody to come.
     *
     * @param reason why a colleague joins the team of a restricted case; empty = she is of it already
     * @throws NotOfTheTeam when the case is restricted and she is not of its team and joins it without a reason
     */
    public void ask(Actor actor, CaseId id, UUID conference, Conference.Member member, String reason) {
        change(actor, id, conference, "casework.conference.ask", (file, was) -> {
            UUID team = file.place().team();
            if (team != null) {
                join(actor, team, member.user(), reason);
            }
            if (member.user() == null || !was.isAsked(member.user())) {
                conferences.insert(conference, file, member, actor, clock.instant());
                tell(actor, id, conference, member.user());
            }
        });
    }

    private void join(Actor actor, UUID team, @Nullable UUID user, String reason) {
        boolean there = user != null
                && around.teams().members(actor, team).stream()
                        .anyMatch(one ->
                                one.on(clock.instant()) && one.id().value().equals(user));
        if (!there) {
            if (user == null || reason.isBlank()) {
                throw new NotOfTheTeam();
            }
            around.teams().add(actor, team, new UserId(user), reason);
        }
    }

    private void tell(Actor actor, CaseId id, UUID conference, @Nullable UUID user) {
        if (user != null && !user.equals(actor.id().value())) {
            around.inbox()
                    .tell(actor, new UserId(user), NOTICE, conference, "/cases/" + id + "/conferences/" + conference);
        }
    }

    /** Need not come after all, or is asked again. */
    public void excuse(Actor actor, CaseId id, UUID conference, UUID member, boolean excused) {
        change(actor, id, conference, "casework.conference.excuse", (file, was) -> {
            if (!conferences.excuse(actor, conference, member, excused ? clock.instant() : null)) {
                throw new NotFound("member");
            }
        });
    }

    /**
     * Decides that somebody does something until a day: it becomes a task of the plan.
     *
     * @param goal the goal it serves; null = a new one, in the words of {@code newGoal}
     */
    public void decide(
            Actor actor, CaseId id, UUID conference, @Nullable UUID goal, String newGoal, Plans.NewTask task) {
        change(actor, id, conference, "casework.conference.decide", (file, was) -> {
            UUID serves = goal == null ? around.plans().addGoal(actor, id, newGoal, false, List.of()) : goal;
            UUID made = around.plans().addTask(actor, id, serves, task);
            conferences.insert(conference, file, made, task, actor, clock.instant());
        });
    }

    /**
     * Takes a decision back, its task with it, or makes it stand again.
     *
     * @throws Stale when somebody else changed it first
     */
    public void withdraw(Actor actor, CaseId id, UUID conference, UUID decision, int version, boolean back) {
        change(actor, id, conference, "casework.conference.withdraw", (file, was) -> {
            UUID task = was.decisions().stream()
                    .filter(one -> one.id().equals(decision))
                    .findFirst()
                    .map(Conference.Decision::task)
                    .orElseThrow(() -> new NotFound("decision"));
            if (!conferences.withdraw(actor, decision, version, back ? clock.instant() : null)) {
                throw new Stale("decision");
            }
            Plan.Task now = task(actor, id, task);
            if (back && now.isOpen()) {
                around.plans().drop(actor, id, task, now.version(), "");
            } else if (!back && now.droppedAt() != null) {
                around.plans().undo(actor, id, task, now.version());
            }
        });
    }

    private Plan.Task task(Actor actor, CaseId id, UUID task) {
        return cases.read(actor, id).plan().task(task).orElseThrow(() -> new NotFound("task"));
    }

    private interface Change {
        void on(CaseFile file, Conference was);
    }

    private void change(Actor actor, CaseId id, UUID conference, String act, Change change) {
        acting.run(actor, () -> {
            CaseFile file = open(actor, id);
            change.on(file, find(actor, id, conference));
            audit.record(actor, act, id.value(), conference);
        });
    }

    private CaseFile open(Actor actor, CaseId id) {
        CaseFile file = cases.cover(actor, id).file();
        file.requireOpen();
        return file;
    }
}
