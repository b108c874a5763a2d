/**
 * What a person or a household may be entitled to.
 *
 * <p>Owns the catalogue of entitlements with their dated rules, each beside its law, source and certainty, and the public pages and the
 * interface that show them, and the check of one person by what is known of her. Answers "what may this person be entitled to on this day, by which rule, and what is still to be asked"
 * ({@link Screening#of}), and the same for very many people at once ({@link Screen}): who is missing what, and what a rule with other figures
 * would change. Counts how often a kind of aid was given in a fiscal year, by what was told and by what matters tell of together
 * ({@link org.dulae.benefit.given.GivenHelps}). Puts days that open or end a right by themselves on the list of the office that answers, and
 * keeps what became of them.
 * Tells nothing. Never approves anything, never takes a missing fact for a no, and keeps nothing of what anybody told without signing in.
 */
@ApplicationModule(
        allowedDependencies = {"access", "area", "casework", "casework :: refusal", "person", "person :: fact", "shared"
        })
@NullMarked
package org.dulae.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
