/**
 * Owns: provinces, districts, tambons and villages by official code, older codes, register population, the register's age files.
 * Answers: what is this code called, where does it lie, which place do these words mean, how many people live there.
 * Tells: nothing.
 * Never does: ask who is acting (the codes are public), key on a name, tell a route or an office by an area's point.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.dulae.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
