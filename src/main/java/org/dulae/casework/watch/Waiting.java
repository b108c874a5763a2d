package org.dulae.casework.watch;

import java.time.Instant;
import java.util.UUID;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.CaseId;
import org.dulae.centre.cover.OnDuty;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something urgent at a centre where nobody is, which nobody has taken.
 *
 * @param matter what the actor may see of it; null where that is only that something waits
 * @param dueAt by when somebody is to act
 * @param late whether that time is over
 */
public record Waiting(
        OnDuty duty,
        String urgency,
        Instant dueAt,
        Instant since,
        boolean late,
        @Nullable Matter matter) {
    /** @param name null when the actor may not see the person's record */
    record Matter(
            CaseId id,
            String number,
            boolean restricted,
            @Nullable String name,
            int version) {}

    public UUID centre() {
        return duty.centre().id().value();
    }

    /** What tells one from another, as long as nothing about it changes. */
    String key() {
        return matter == null ? "watch-" + centre() : "watch-" + matter.id();
    }

    Group group() {
        return late ? Group.LATE : Group.TODAY;
    }

    public String centreName(Texts t) {
        return duty.centre().name(t);
    }

    /** The number that is answered day and night; null while the centre has none. */
    public @Nullable String phone() {
        return duty.centre().phone();
    }

    /** That number, or the hotline. */
    String call() {
        String own = phone();
        return own == null ? "1300" : own;
    }

    /** Why it stands before somebody of another office. */
    public String why(Texts t) {
        return t.text(duty.open() ? "casework.watch.away" : "casework.watch.closed", centreName(t));
    }
}
