package org.dulae.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The administrator's door: are there good backups, who keeps the keys, may real people be entered. */
@Service
public class Upkeep {
    private static final int SHOWN = 14;
    private final Acting acting;
    private final Audit audit;
    private final BackupRepository backups;
    private final InstallationRepository rows;
    private final Surroundings around;
    private final Clock clock;

    Upkeep(
            Acting acting,
            Audit audit,
            BackupRepository backups,
            InstallationRepository rows,
            Surroundings around,
            @Qualifier("wallClock") Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.backups = backups;
        this.rows = rows;
        this.around = around;
        this.clock = clock;
    }

    /**
     * @param fresh whether the last good one is of this night
     * @param invented whether what is here is made up, and so not saved each night
     */
    record State(
            BackupSettings settings,
            Path dataKeys,
            @Nullable BackupNote lastGood,
            boolean fresh,
            boolean invented,
            List<BackupNote> newest,
            List<KeyHolder> holders) {}

    State state(Actor actor) {
        actor.require(Role.ADMIN);
        return acting.as(actor, () -> {
            BackupNote good = backups.lastGood().orElse(null);
            return new State(
                    around.settings(),
                    around.dataKeys(),
                    good,
                    good != null && good.isFresh(clock.instant()),
                    around.isInvented(),
                    backups.newest(SHOWN),
                    rows.keyHolders());
        });
    }

    /** One by hand, now; it goes on after the answer. */
    void take(Actor actor) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> audit.record(actor, "upkeep.backup"));
        around.takeOneBeside();
    }

    void name(Actor actor, String name, String place) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> {
            KeyHolder holder = new KeyHolder(NewId.next(), name, place, today());
            rows.name(holder);
            audit.record(actor, "upkeep.key-holder.name", holder.id());
        });
    }

    void end(Actor actor, UUID holder) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> {
            if (!rows.end(holder, today())) {
                throw new NotFound("key holder");
            }
            audit.record(actor, "upkeep.key-holder.end", holder);
        });
    }

    ReadyForReal readiness(Actor actor) {
        actor.require(Role.ADMIN);
        return acting.as(actor, this::found);
    }

    /** @return false when something is still missing; then nothing is changed */
    boolean begin(Actor actor, String reason) {
        actor.require(Role.ADMIN);
        boolean begun = acting.as(actor, () -> {
            if (!found().ready() || !rows.beginReal(reason, today(), clock.instant())) {
                return false;
            }
            audit.record(actor, "upkeep.real-people");
            return true;
        });
        around.lookAgain();
        return begun;
    }

    private ReadyForReal found() {
        return ReadyForReal.of(new ReadyForReal.Found(
                around.targetIsReachable(),
                backups.lastGood().filter(last -> last.isFresh(clock.instant())).isPresent(),
                around.keysLieApart(),
                rows.keyHolders().size(),
                around.isClosed(),
                rows.hasDemo(),
                rows.decides(today()),
                backups.everDrilled()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }
}
