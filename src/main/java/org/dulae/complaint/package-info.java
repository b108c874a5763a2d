/**
 * Complaints about the service: spoken or written, with or without a name.
 *
 * <p>Owns what somebody was not content with, who answers it, and the answer. Answers "who can look into this who is not complained of"
 * and "where is my complaint". Tells nothing. Never reaches whoever is complained of, never waits for a case and never holds one up, but keeps it from being erased: it
 * knows a case by the number that was told, and a case knows nothing of it.
 */
@ApplicationModule(allowedDependencies = {"privacy :: retention", "clock", "access", "area", "shared"})
@NullMarked
package org.dulae.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
