package org.dulae.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to who looked at whom: for those who may see the one looked at, and for privacy officers. */
@Service
public class AuditTrail {
    private static final int MOST = 200;
    private final AuditRepository rows;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    AuditTrail(AuditRepository rows, Acting acting, Audit audit, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param act code of what was done, e.g. {@code person.read}
     * @param asDeputy for the team of a restricted matter, in the place of somebody away
     */
    public record Look(
            Instant at, UserId user, String name, String unitTh, String unitEn, String act, boolean asDeputy) {}

    /**
     * The latest looks and changes, newest first. Reading it is recorded, too.
     *
     * @param areaCode of the one looked at, as the caller's own row says
     * @param team its restricted team, or null
     */
    public List<Look> whoLooked(Actor actor, UUID subject, String areaCode, @Nullable UUID team) {
        return acting.as(actor, () -> {
            List<Look> looks = rows.whoLooked(subject, areaCode, team, MOST, clock.instant());
            audit.record(actor, "access.audit.read", subject);
            return looks;
        });
    }
}
