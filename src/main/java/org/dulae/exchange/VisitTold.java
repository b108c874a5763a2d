package org.dulae.exchange;

import java.time.LocalDate;
import org.dulae.person.Names;
import org.jspecify.annotations.Nullable;

/**
 * A home visit as a ledger tells it.
 *
 * @param number the office's own number of the matter, or ours; may be empty
 */
record VisitTold(
        LocalDate on,
        Names names,
        String number,
        String visitor,
        String seen,
        @Nullable LocalDate nextOn) {}
