package org.dulae.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Scope;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to the life of tambon centres: proposed, agreed, prepared, opened, open in truth. Everybody who works here may read it. */
@Service
public class LifeCycle {
    private final LifeCycleRepository lives;
    private final CentreRepository centres;
    private final Organisations organisations;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    LifeCycle(
            LifeCycleRepository lives,
            CentreRepository centres,
            Organisations organisations,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.lives = lives;
        this.centres = centres;
        this.organisations = organisations;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A centre that is to be.
     *
     * @param note who proposed it and how
     */
    public record Proposal(
            String nameTh,
            String nameEn,
            String tambon,
            Profile.HostKind hostKind,
            @Nullable String hostName,
            LocalDate on,
            String note) {
        private NewOrganisation organisation() {
            return new NewOrganisation(OrganisationKind.CENTRE, nameTh, nameEn, null, tambon, null, on);
        }

        private Profile profile(UnitId id) {
            return new Profile(id, hostKind, Profile.Host.called(hostName), false, null, Set.of(), 0);
        }
    }

    /**
     * One step, with a meeting or a note as its evidence.
     *
     * @param after how many steps there were when it was written
     */
    public record Move(
            Milestone to,
            LocalDate on,
            @Nullable UUID meeting,
            @Nullable String note,
            int after) {}

    /** A call to the number that is answered day and night. */
    public record Call(Instant at, boolean answered) {}

    /**
     * A centre that serves people, as anybody may know it.
     *
     * @param phone null unless somebody answered it when it was tested
     */
    public record Open(
            String nameTh,
            String nameEn,
            Profile.@Nullable Host host,
            @Nullable String phone) {
        String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    /** The centres of a tambon that have been opened. Public facts: asks nobody who they are. */
    List<Open> serving(String tambon) {
        return acting.as(Actor.system("public", Scope.NOWHERE), () -> lives.serving(tambon, today()));
    }

    public CentreLife of(Actor actor, UnitId centre) {
        return acting.as(actor, () -> read(centre));
    }

    /** The centres of an area and below it, by tambon. */
    public List<CentreLife.Standing> in(Actor actor, String areaCode) {
        return in(actor, Tambons.in(areaCode));
    }

    /** The centres from the first to the last of these tambons. */
    public List<CentreLife.Standing> in(Actor actor, Tambons tambons) {
        return acting.as(actor, () -> lives.standing(tambons, today()));
    }

    /** The centres that one agency brings about. */
    public List<CentreLife.Standing> guidedBy(Actor actor, UnitId agency) {
        return acting.as(actor, () -> {
            List<String> tambons = centres.guidedBy(agency, today());
            return lives.standing(Tambons.around(tambons), today()).stream()
                    .filter(one -> tambons.contains(one.areaCode()))
                    .toList();
        });
    }

    /** Enters a centre into the directory, with where it is to stand and its first step. */
    public OrganisationId propose(Actor actor, Proposal proposal) {
        if (!actor.scope().covers(proposal.tambon())) {
            throw new NotFound("tambon");
        }
        return acting.as(actor, () -> {
            lives.proposeAlone(proposal.tambon());
            boolean exists = lives.standing(Tambons.in(proposal.tambon()), today()).stream()
                    .anyMatch(other -> other.milestone() != Milestone.CLOSED);
            if (exists) {
                throw new NotNow("place", "centre.problem.exists");
            }
            OrganisationId id = organisations.register(actor, proposal.organisation());
            OrganisationId house = organisations.called(
                    actor, proposal.hostKind().organisation(), proposal.hostName(), proposal.tambon());
            centres.save(proposal.profile(id.unit()), house, actor.id(), clock.instant());
            move(actor, id.unit(), new Move(Milestone.PROPOSED, proposal.on(), null, proposal.note(), 0));
            return id;
        });
    }

    /**
     * Takes one step.
     *
     * @throws NotNow when the step is not possible from here or on that day
     */
    public void move(Actor actor, UnitId centre, Move move) {
        acting.run(actor, () -> {
            mayWrite(actor, centre);
            if (move.meeting() == null && (move.note() == null || move.note().isBlank())) {
                throw new NotNow("note", "centre.problem.step.evidence");
            }
            CentreLife life = read(centre);
            if (life.length() != move.after()) {
                throw new Stale("life of a centre");
            }
            life.obstacle(move.to(), move.on(), today()).ifPresent(key -> {
                throw new NotNow("on", key);
            });
            store(actor, centre, move);
        });
    }

    /** A meeting has agreed to a centre: every step up to there that nobody has recorded yet is taken, with the meeting as its evidence. */
    void agree(Actor actor, UnitId centre, UUID meeting, LocalDate on) {
        mayWrite(actor, centre);
        List<Milestone> way = read(centre).way(Milestone.RESOLUTION);
        if (way.isEmpty()) {
            throw new NotNow("centre", "centre.problem.agreed");
        }
        for (Milestone to : way) {
            CentreLife life = read(centre);
            life.obstacle(to, on, today()).ifPresent(key -> {
                throw new NotNow("centre", key);
            });
            store(actor, centre, new Move(to, on, meeting, null, life.length()));
        }
    }

    private void store(Actor actor, UnitId centre, Move move) {
        UUID id = NewId.next();
        if (!lives.insert(actor.scope(), centre, move, id, actor.id(), clock.instant())) {
            throw new Stale("life of a centre");
        }
        audit.recordWith(actor, "centre.step", move.to().name(), centre.value(), id);
    }

    /** Writes down that somebody called the number, and whether anybody answered. */
    public void called(Actor actor, UnitId centre, Call call) {
        acting.run(actor, () -> {
            mayWrite(actor, centre);
            if (call.at().isAfter(clock.instant())) {
                throw new NotNow("callDate", "centre.problem.step.future");
            }
            UUID id = NewId.next();
            if (!lives.insertTest(actor.scope(), centre, call, id, actor.id(), clock.instant())) {
                throw new NotNow("callDate", "centre.problem.call.number");
            }
            audit.recordWith(
                    actor, "centre.phone-test", call.answered() ? "ANSWERED" : "NOT_ANSWERED", centre.value(), id);
        });
    }

    /** Writes down what is ready; what is not in the set is still missing. */
    public void prepare(Actor actor, UnitId centre, Set<Readiness> ready, int version) {
        acting.run(actor, () -> {
            mayWrite(actor, centre);
            if (!lives.ready(actor.scope(), centre, ready, version)) {
                throw new Stale("readiness of a centre");
            }
            audit.record(actor, "centre.readiness", centre.value());
        });
    }

    private CentreLife read(UnitId centre) {
        return new CentreLife(
                lives.steps(centre),
                lives.tests(centre),
                centres.profile(centre).orElse(null),
                lives.said(centre));
    }

    private void mayWrite(Actor actor, UnitId centre) {
        String area = lives.area(actor.scope(), centre).orElseThrow(() -> new NotFound("centre"));
        if (!Writers.mayWriteOf(actor, centre, area)) {
            throw new Refused("role");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
