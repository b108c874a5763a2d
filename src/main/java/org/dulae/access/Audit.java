package org.dulae.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record of who saw or did what. A plain call in the caller's transaction: no row, no read and no write. Holds
 * ids and codes, never values and never names. One row per list, with the ids as an array. All that a transaction records is written
 * in one statement just before it commits; where that fails, nothing of it happened.
 */
@Service
public class Audit {
    /** At the end of the code of what a deputy did for a restricted matter in the place of somebody away. */
    private static final String AS_DEPUTY = "DEPUTY";

    private final AuditRepository rows;
    private final Clock clock;
    private final ObjectProvider<Matters> matters;

    Audit(AuditRepository rows, @Qualifier("wallClock") Clock clock, ObjectProvider<Matters> matters) {
        this.rows = rows;
        this.clock = clock;
        this.matters = matters;
    }

    /** @param act what was done, as a code that starts with the module: {@code casework.close} */
    public void record(Actor actor, String act, UUID... subjects) {
        write(actor, act, subjects, null);
    }

    public void record(Actor actor, String act, Collection<UUID> subjects) {
        write(actor, act, subjects.toArray(UUID[]::new), null);
    }

    /** With one code that says more, e.g. the reason of a closure; never free text. */
    public void recordWith(Actor actor, String act, String code, UUID... subjects) {
        write(actor, act, subjects, code);
    }

    private void write(Actor actor, String act, UUID[] subjects, @Nullable String code) {
        Recorded recorded = (Recorded) TransactionSynchronizationManager.getResource(this);
        if (recorded == null) {
            recorded = new Recorded();
            TransactionSynchronizationManager.registerSynchronization(recorded);
            TransactionSynchronizationManager.bindResource(this, recorded);
        }
        UUID[] about = Arrays.stream(subjects).distinct().toArray(UUID[]::new);
        AuditRepository.Row row = new AuditRepository.Row(NewId.next(), clock.instant(), actor, act, about, code);
        recorded.add(asDeputy(actor, about) ? row.with(AS_DEPUTY) : row);
    }

    /** Whether any of it is of a restricted matter that is the actor's only in the place of somebody away; asked before it may move on. */
    private boolean asDeputy(Actor actor, UUID... subjects) {
        if (actor.deputyships().isEmpty() || subjects.length == 0) {
            return false;
        }
        Set<UUID> teams =
                actor.deputyships().stream().map(Actor.Deputyship::team).collect(Collectors.toSet());
        return Arrays.stream(subjects).anyMatch(teams::contains)
                || matters.orderedStream()
                        .flatMap(module -> module.restricted(actor, List.of(subjects)).values().stream())
                        .anyMatch(teams::contains);
    }

    /** What one transaction has recorded so far. */
    private final class Recorded implements TransactionSynchronization {
        private final List<AuditRepository.Row> kept = new ArrayList<>();

        void add(AuditRepository.Row row) {
            kept.add(row);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            rows.insert(kept);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Audit.this);
        }
    }
}
