package org.dulae.exchange;

import java.time.LocalDate;
import java.util.List;
import org.dulae.person.NewPerson;
import org.jspecify.annotations.Nullable;

/**
 * An open case as a ledger tells it.
 *
 * @param person without a team; who may know is decided when it is brought in
 * @param urgency P0 … P3; empty where the ledger says nothing
 * @param nextOn when the next step is due
 */
record CaseTold(
        NewPerson person,
        LocalDate on,
        List<String> problems,
        List<String> groups,
        String urgency,
        String story,
        String done,
        String next,
        @Nullable LocalDate nextOn,
        String oldNumber) {
    boolean names() {
        return !(person.names().given() + person.number()).isBlank();
    }
}
