/**
 * Owns: until when — holidays, what the law gives how long for, and the clocks that run on matters.
 * Answers: when so many working days are over, what is running on a matter, how far it has come, whom to ask.
 * Tells: nothing by event; it asks the owner of a matter, the office and the province by a notice, each step once.
 * Never does: decide, close, or tell anybody outside; know what a matter is about.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared"})
@NullMarked
package org.dulae.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
