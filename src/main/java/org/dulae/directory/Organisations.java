package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.Units;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to organisations. */
@Service
public class Organisations implements Units.Register {
    private final OrganisationRepository organisations;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Organisations(OrganisationRepository organisations, Acting acting, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    public record NewOrganisation(
            OrganisationKind kind,
            String nameTh,
            String nameEn,
            @Nullable OrganisationId parent,
            String areaCode,
            @Nullable String phone,
            LocalDate from) {}

    public Organisation get(Actor actor, OrganisationId id) {
        return acting.as(actor, () -> organisations.find(id).orElseThrow(() -> new NotFound("organisation")));
    }

    /** Those that exist on a day in an area or below it, and of one kind if a kind is given; by name in Thai order. */
    public List<Organisation> list(Actor actor, String areaCode, @Nullable OrganisationKind kind, LocalDate on) {
        return acting.as(actor, () -> organisations.list(areaCode.equals("00") ? "" : areaCode, kind, on));
    }

    public OrganisationId register(Actor actor, NewOrganisation organisation) {
        if (!actor.isSystem()) {
            actor.require(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN);
        }
        return acting.as(actor, () -> {
            OrganisationId id = new OrganisationId(NewId.next());
            organisations.insert(id, organisation, actor.id(), clock.instant());
            audit.record(actor, "directory.register", id.value());
            return id;
        });
    }

    /** An office whose people sign in is an organisation, too: under the same id, in the same transaction. */
    @Override
    public void opened(Actor actor, Unit unit, LocalDate since) {
        organisations.insert(
                new OrganisationId(unit.id().value()),
                new NewOrganisation(
                        OrganisationKind.of(unit.kind()),
                        unit.nameTh(),
                        unit.nameEn(),
                        null,
                        unit.areaCode(),
                        null,
                        since),
                actor.id(),
                clock.instant());
    }
}
