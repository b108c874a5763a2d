package org.dulae.privacy.retention;

import java.time.Instant;
import java.util.UUID;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A restricted matter past its time, for who leads its team. A head in place of a lead, because nobody of the team is left, is told
 * neither what nor when.
 *
 * @param key stands for it in a request
 * @param id null, as what follows is empty, for who is not of its team
 * @param title a number, a name or a kind
 * @param hold what keeps it; empty = nothing
 */
record RestrictedDue(
        DueKind kind,
        UUID key,
        @Nullable UUID id,
        @Nullable Instant at,
        String unitTh,
        String unitEn,
        String title,
        String hold) {
    boolean isHeld() {
        return !hold.isEmpty();
    }

    String name(Texts t) {
        if (id == null) {
            return t.text("privacy.restricted.orphan");
        }
        if (kind == DueKind.QUIET || kind == DueKind.ADVICE) {
            return t.text("privacy.due.type." + title);
        }
        return title.isEmpty() ? t.text("person.unnamed") : title;
    }

    /** Its own page, where it has one; null for who is not of its team. */
    @Nullable
    String href() {
        return switch (kind) {
            case CASE -> id == null ? null : "/cases/" + id;
            case PERSON, RIGHTS -> id == null ? null : "/people/" + id;
            case REQUEST -> id == null ? null : "/privacy/requests/" + id;
            default -> null;
        };
    }

    RestrictedDue heldBy(String what) {
        return new RestrictedDue(kind, key, id, at, unitTh, unitEn, title, what);
    }
}
