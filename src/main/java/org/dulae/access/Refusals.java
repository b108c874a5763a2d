package org.dulae.access;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Records that somebody asked for what is not theirs. Called after the refused transaction has rolled back, from the error pages;
 * in a transaction of its own, so it must never be called inside one.
 */
@Service
public class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private final Acting acting;
    private final Audit audit;

    Refusals(Acting acting, Audit audit) {
        this.acting = acting;
        this.audit = audit;
    }

    /** @param code what was refused, e.g. {@code role} or {@code person.read}; never an address */
    public void record(Actor actor, String code, UUID... ids) {
        try {
            acting.run(actor, () -> audit.recordWith(actor, "access.refused", code, ids));
        } catch (RuntimeException e) {
            // The refusal stands either way; without a database there is nothing to read and nothing to write.
            LOG.warn("a refusal could not be recorded: {}", e.getClass().getSimpleName());
        }
    }
}
