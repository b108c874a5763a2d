/**
 * Organisations: one row each, for the whole product.
 *
 * <p>Owns what an organisation is called and was called, what kind it is, where it stands, what it belongs to and since when, which areas it
 * covers, what its kind may decide, which ministries work together by whose word, and how much care there is in an area. Answers "who is behind
 * this id", "which local governments has this tambon" ({@link LocalGovernments}), "who may decide this" ({@link OneHome}), "what is there to care
 * with" ({@link CareCapacities}). Tells nothing. Never holds a person, and never says who answers for an area: that is {@code centre}.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared", "vocabulary"})
@NullMarked
package org.dulae.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
