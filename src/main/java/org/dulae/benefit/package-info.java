/**
 * What a person or a household may be entitled to.
 *
 * <p>Owns the catalogue of entitlements with their dated rules, each beside its law, source and certainty, and the public pages and the
 * interface that show them. Answers "what may this person be entitled to on this day, by which rule, and what is still to be asked"
 * ({@link Screening#of}), and the same for very many people at once ({@link Screen}). Tells nothing. Never approves anything, never takes a
 * missing fact for a no, and keeps nothing of what it was told.
 */
@ApplicationModule(allowedDependencies = {"access", "shared"})
@NullMarked
package org.dulae.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
