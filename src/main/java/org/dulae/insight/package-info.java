/**
 * The honest numbers, each open to what it counts.
 *
 * <p>Owns how matters, contacts, help and changes in life are counted, when a count may be told, and who may bring an area's figures and boundaries.
 * Answers "how many, of how many, which ones", and draws maps of public facts. Tells nothing. Never keeps a row, reads more than published
 * {@code report} views, ranks a tambon or a person, or adds up levels.
 */
@ApplicationModule(
        allowedDependencies = {
            "intake",
            "casework",
            "person",
            "centre",
            "directory",
            "vocabulary",
            "access",
            "area",
            "shared"
        })
@NullMarked
package org.dulae.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
