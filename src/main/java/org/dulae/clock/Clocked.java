package org.dulae.clock;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter of a higher module on which clocks run: where it is, who may know of it, who is asked.
 *
 * @param number as people say it
 * @param path the address of its page
 * @param team the only team that may know of it; null = not restricted
 * @param people whom it is about
 * @param owner null while nobody has taken it: the office is asked
 */
public record Clocked(
        UUID id,
        String number,
        String path,
        String areaCode,
        @Nullable UUID team,
        List<UUID> people,
        UUID unit,
        @Nullable UUID owner,
        String ownerName,
        boolean open) {}
