/**
 * The door: a call, a visit, a message becomes a contact, and a contact becomes a case where it is needed.
 *
 * <p>Owns contacts, drafts of contacts, the proposal of urgency and the queue of contacts whose place is not known. Answers "what was
 * told, by whom, when". Tells {@link org.dulae.intake.IntakeEvent}. Never decides urgency: it proposes with a reason, a person decides.
 */
@ApplicationModule(
        allowedDependencies = {
            "benefit",
            "casework",
            "casework :: amend",
            "casework :: watch",
            "person",
            "person :: fact",
            "centre",
            "centre :: cover",
            "vocabulary",
            "access",
            "area",
            "shared"
        })
@NullMarked
package org.dulae.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
