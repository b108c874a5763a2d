/**
 * Organisations: one row each, for the whole product.
 *
 * <p>Owns what an organisation is called, what kind it is, where it stands, its public number. Answers "who is behind this id". Tells
 * nothing. Never holds a person, and never says who answers for an area: that is {@code centre}.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared"})
@NullMarked
package org.dulae.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
