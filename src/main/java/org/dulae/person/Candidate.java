package org.dulae.person;

import java.util.List;
import java.util.UUID;
import org.dulae.area.Area;
import org.dulae.area.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A person found by the database, with what is needed to rank and to show.
 *
 * @param number the identity number in the clear, for its mask and for longer tails; never leaves the module
 * @param formerNames given and family name, one a name
 * @param tailOfPhone one of the phones ends in the digits that were typed
 */
record Candidate(
        PersonId id,
        Names names,
        String displayName,
        Birth birth,
        boolean died,
        NumberKind numberKind,
        String number,
        @Nullable AreaPath area,
        @Nullable UUID teamId,
        List<String> formerNames,
        String moo,
        String village,
        boolean tailOfNumber,
        boolean tailOfPhone) {

    /** Thai names of tambon, district and province; none for a place that is not known. */
    List<String> placeNames() {
        return area == null
                ? List.of()
                : area.areas().stream().map(Area::nameTh).toList();
    }
}
