/**
 * What comes in from elsewhere.
 *
 * <p>Owns ledgers: the lists an office kept till now, brought as workbooks, and which of their lines were brought in. Answers "what would
 * become of each line" and "which case was this number" ({@link org.dulae.exchange.Ledgers}). Tells nothing. Never writes a person or a case
 * itself but through their doors, never joins a line to somebody known unless an officer says so, brings no line twice.
 */
@ApplicationModule(allowedDependencies = {"casework", "person", "vocabulary", "access", "area", "shared"})
@NullMarked
package org.dulae.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
