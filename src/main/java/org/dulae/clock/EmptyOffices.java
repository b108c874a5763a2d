package org.dulae.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.jspecify.annotations.Nullable;

/** What this module asks of the module above that knows when somebody is in an office; it implements it. */
public interface EmptyOffices {
    /**
     * Who answers for an office while nobody is there: a colleague, or a role in another office.
     *
     * @param page what may be opened, if it is not what the clocks are on
     */
    record Instead(
            UUID office,
            @Nullable UUID user,
            @Nullable UUID unit,
            @Nullable Role role,
            @Nullable String page) {}

    /** Of those of these offices that are empty at that moment. */
    List<Instead> instead(Actor job, Collection<UUID> offices, Instant at);
}
