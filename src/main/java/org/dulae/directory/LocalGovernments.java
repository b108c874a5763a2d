package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to which area an organisation covers. A local government is no tambon: one tambon may lie in two of them, one of them in several
 * tambons, and both change with time.
 */
@Service
public class LocalGovernments {
    private final CoverageRepository coverages;
    private final OrganisationRepository organisations;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    LocalGovernments(
            CoverageRepository coverages,
            OrganisationRepository organisations,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.coverages = coverages;
        this.organisations = organisations;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** The local governments of a place on a day, those nearest to it first, that of the province last. */
    public List<Coverage> of(Actor actor, String areaCode, LocalDate on) {
        return acting.as(actor, () -> coverages.of(areaCode, OrganisationKind.LOCAL_GOVERNMENT, on));
    }

    /** What an organisation covers, now, before and later. */
    public List<Coverage> coveredBy(Actor actor, OrganisationId id) {
        return acting.as(actor, () -> coverages.by(id));
    }

    /** @throws Stale when it covers this area for this already on one of those days */
    public void cover(
            Actor actor, OrganisationId id, String areaCode, boolean whole, @Nullable String power, LocalDate from) {
        acting.run(actor, () -> {
            Organisation one = mine(actor, id);
            Coverage fresh =
                    new Coverage(id, one.nameTh(), one.nameEn(), one.classCode(), areaCode, whole, power, from, null);
            if (!coverages.insert(NewId.next(), fresh, actor.id(), clock.instant())) {
                throw new Stale("coverage");
            }
            audit.recordWith(actor, "directory.cover", areaCode, id.value());
        });
    }

    public void uncover(Actor actor, OrganisationId id, String areaCode, @Nullable String power, LocalDate lastDay) {
        acting.run(actor, () -> {
            mine(actor, id);
            if (!coverages.end(id, areaCode, power, lastDay)) {
                throw new Stale("coverage");
            }
            audit.recordWith(actor, "directory.uncover", areaCode, id.value());
        });
    }

    private Organisation mine(Actor actor, OrganisationId id) {
        Organisation one = organisations.find(id).orElseThrow(() -> new NotFound("organisation"));
        EntryRights.require(actor, one.kind(), one.areaCode());
        return one;
    }
}
