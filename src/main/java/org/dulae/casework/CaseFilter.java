package org.dulae.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null = whichever. A filter never widens what the actor may see.
 *
 * @param number a whole case number, or its last figures
 * @param owner an officer's id
 * @param unowned only cases nobody has taken
 * @param unit only those of one office
 * @param closedLevel where closed ones ended; for the lists that numbers open to
 */
public record CaseFilter(
        @Nullable CaseStatus status,
        @Nullable Boolean open,
        @Nullable Urgency urgency,
        @Nullable String problem,
        @Nullable UUID owner,
        boolean unowned,
        @Nullable UUID unit,
        @Nullable UUID person,
        String number,
        int page) {
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, false, null, null, "", 1);

    public static CaseFilter ofPerson(UUID person) {
        return new CaseFilter(null, null, null, null, null, false, null, person, "", 1);
    }

    public static CaseFilter numbered(String number) {
        return new CaseFilter(null, null, null, null, null, false, null, null, number, 1);
    }
}
