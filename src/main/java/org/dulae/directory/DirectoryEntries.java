package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.directory.Organisation.Does;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to what changes about an organisation: its facts, its name from a day on, whom it belongs to, its end. */
@Service
public class DirectoryEntries {
    private final OrganisationRepository organisations;
    private final RegisterRepository register;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    DirectoryEntries(
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

    /**
     * An organisation as it is to be.
     *
     * @param renamedOn the first day of the new name; null: the old one was a mistake
     */
    public record Entry(
            @Nullable String classCode,
            String nameTh,
            String nameEn,
            @Nullable LocalDate renamedOn,
            String areaCode,
            @Nullable String phone,
            @Nullable String code,
            Does does,
            @Nullable LocalDate checkedOn) {}

    /** @throws Stale when somebody else saved first */
    public void change(Actor actor, OrganisationId id, int version, Entry entry) {
        acting.run(actor, () -> {
            Organisation before = mine(actor, id);
            EntryRights.require(actor, before.kind(), entry.areaCode());
            boolean renamed =
                    !before.nameTh().equals(entry.nameTh()) || !before.nameEn().equals(entry.nameEn());
            if (renamed && entry.renamedOn() != null) {
                register.keepName(before, entry.renamedOn().minusDays(1), actor.id(), clock.instant());
            }
            if (!register.change(id, entry, version, clock.instant())) {
                throw new Stale("organisation");
            }
            audit.record(actor, "directory.change", id.value());
        });
    }

    /** From a day on it belongs to another one; what it belonged to until then is kept. */
    public void belong(Actor actor, OrganisationId id, OrganisationId parent, LocalDate from) {
        acting.run(actor, () -> {
            mine(actor, id);
            Organisation above = organisations.find(parent).orElseThrow(() -> new NotFound("organisation"));
            register.belong(id, above.id(), from, actor.id(), clock.instant());
            audit.record(actor, "directory.belong", id.value(), parent.value());
        });
    }

    /** @param lastDay null: it goes on after all */
    public void end(Actor actor, OrganisationId id, @Nullable LocalDate lastDay, int version) {
        acting.run(actor, () -> {
            Organisation before = mine(actor, id);
            if (lastDay != null && lastDay.isBefore(before.from())) {
                throw new Stale("end of an organisation");
            }
            if (!register.end(id, lastDay, version, clock.instant())) {
                throw new Stale("organisation");
            }
            audit.record(actor, lastDay == null ? "directory.reopen" : "directory.end", id.value());
        });
    }

    private Organisation mine(Actor actor, OrganisationId id) {
        Organisation one = organisations.find(id).orElseThrow(() -> new NotFound("organisation"));
        EntryRights.require(actor, one.kind(), one.areaCode());
        return one;
    }
}
