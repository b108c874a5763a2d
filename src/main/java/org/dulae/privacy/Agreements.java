package org.dulae.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.directory.Organisations;
import org.dulae.privacy.Agreement.Told;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** The door to the register of controllers: who controls what is kept here, for what, and by which agreement. */
@Service
public class Agreements {
    private static final int MOST = 300;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final AgreementRepository rows;
    private final Organisations organisations;

    Agreements(Acting acting, Audit audit, Clock clock, AgreementRepository rows, Organisations organisations) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.organisations = organisations;
    }

    /** @throws NotFound when there is no such organisation */
    public UUID add(Actor actor, Told told) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            organisations.get(actor, told.organisation());
            UUID id = NewId.next();
            rows.insert(actor, id, actor.deskArea().substring(0, 2), told, clock.instant());
            audit.recordWith(
                    actor,
                    "privacy.agreement.add",
                    told.part().name(),
                    id,
                    told.organisation().value());
            return id;
        });
    }

    /** In the actor's area: a colleague of a smaller one sees none. */
    public List<Agreement> list(Actor actor) {
        return acting.as(actor, () -> rows.list(actor, MOST));
    }

    /** Those under which the record of processing stands today. */
    List<Agreement> today(Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        return list(actor).stream().filter(one -> one.isOn(today)).toList();
    }

    public Agreement get(Actor actor, UUID id) {
        actor.require(Role.PRIVACY, Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER);
        return acting.as(actor, () -> rows.find(actor, id).orElseThrow(() -> new NotFound("agreement")));
    }

    /**
     * Before its time, or because nothing comes after it.
     *
     * @throws Stale when somebody else saved first
     */
    public void end(Actor actor, UUID id, int version, LocalDate lastDay, String why) {
        actor.require(Role.PRIVACY);
        acting.run(actor, () -> {
            Agreement before = get(actor, id);
            if (before.version() != version || !rows.end(actor, before, lastDay, why, clock.instant())) {
                throw new Stale("agreement");
            }
            audit.record(actor, "privacy.agreement.end", id);
        });
    }
}
