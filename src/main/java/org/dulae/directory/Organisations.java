package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.Units.NewUnit;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to organisations. */
@Service
public class Organisations implements Units.Register {
    /** More than any list shows on one page. */
    private static final int ALL = 100_000;

    private static final int PROVINCE = 2;
    private final OrganisationRepository organisations;
    private final RegisterRepository register;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations,
            RegisterRepository register,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param from {@link LocalDate#MIN} when nobody knows */
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
        OrganisationFilter all = new OrganisationFilter("", kind, areaCode, on);
        return acting.as(actor, () -> organisations.page(all, List.of(), 1, ALL));
    }

    /** By what was typed, as it stands or on the other keyboard; where nothing holds it, the names most like it. */
    public PageOf<Organisation> search(Actor actor, OrganisationFilter filter, int number, int size) {
        return acting.as(actor, () -> {
            for (List<String> words : filter.readings()) {
                List<Organisation> found = organisations.page(filter, words, number, size);
                if (!found.isEmpty()) {
                    return PageOf.cut(found, number, size);
                }
            }
            String folded = ThaiText.foldPlace(filter.typed());
            List<Organisation> alike =
                    number > 1 || folded.isEmpty() ? List.of() : organisations.alike(filter, folded, size);
            return PageOf.cut(alike, number, size);
        });
    }

    /** Those in the same place that are called nearly the same: perhaps one is the one about to be entered. */
    public List<Organisation> nearlyCalled(Actor actor, String nameTh, String areaCode, LocalDate on) {
        return acting.as(actor, () -> organisations.nearlyCalled(nameTh, areaCode, on));
    }

    /** What it was called and what it belonged to before. */
    public OrganisationHistory history(Actor actor, OrganisationId id) {
        return acting.as(actor, () -> organisations.history(id));
    }

    /** Those that belong to it on a day, by kind and name. */
    public List<Organisation> children(Actor actor, OrganisationId id, LocalDate on, int most) {
        return acting.as(actor, () -> organisations.children(id, on, most));
    }

    /** Those an organisation of this place may belong to. */
    public List<Organisation> parents(Actor actor, String areaCode, LocalDate on) {
        return acting.as(actor, () -> organisations.parents(areaCode.substring(0, PROVINCE), on));
    }

    /** By its number or short name in other registers. */
    public Optional<Organisation> coded(Actor actor, OrganisationKind kind, String code) {
        return acting.as(actor, () -> organisations.coded(kind, code));
    }

    /** The one of this kind and name around a tambon; entered there where it is not known yet. Null without a name. */
    public @Nullable OrganisationId called(Actor actor, OrganisationKind kind, @Nullable String nameTh, String tambon) {
        if (nameTh == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        return acting.as(
                actor,
                () -> organisations
                        .called(kind, nameTh, tambon, today)
                        .orElseGet(() -> register(
                                actor, new NewOrganisation(kind, nameTh, "", null, tambon, null, LocalDate.MIN))));
    }

    public OrganisationId register(Actor actor, NewOrganisation organisation) {
        EntryRights.require(actor, organisation.kind(), organisation.areaCode());
        return acting.as(actor, () -> {
            OrganisationId id = new OrganisationId(NewId.next());
            register.insert(id, organisation, actor.id(), clock.instant());
            audit.record(actor, "directory.register", id.value());
            return id;
        });
    }

    @Override
    public Optional<UnitId> known(Actor actor, NewUnit unit) {
        return organisations.withoutUnit(unit, OrganisationKind.of(unit.kind())).map(OrganisationId::unit);
    }

    /** An office whose people sign in is an organisation, too: under the same id, in the same transaction. */
    @Override
    public void opened(Actor actor, Unit unit, LocalDate since) {
        OrganisationId id = new OrganisationId(unit.id().value());
        if (organisations.find(id).isEmpty()) {
            NewOrganisation office = new NewOrganisation(
                    OrganisationKind.of(unit.kind()), unit.nameTh(), unit.nameEn(), null, unit.areaCode(), null, since);
            register.insert(id, office, actor.id(), clock.instant());
        }
    }
}
