package org.dulae.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News about accounts: ids and dates only. */
public sealed interface UserEvent {
    /**
     * Somebody no longer works here; what was open in this person's name needs another.
     *
     * @param successor a colleague of the same office who takes it on; null: it goes back to the office's queue
     */
    record Left(UUID user, @Nullable UUID successor, LocalDate on) implements UserEvent {}
}
