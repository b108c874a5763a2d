/**
 * Owns: until when — holidays, what the law gives how long for, the clocks that run on matters, how soon each office means to act.
 * Answers: when so many working days are over, what is running on a matter, how far it has come, whom to ask, by when a new matter is due.
 * Tells: nothing by event; it asks the owner of a matter, the office and the province by a notice, each step once.
 * Never does: decide, close, or tell anybody outside; know what a matter is about.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared", "vocabulary"})
@NullMarked
package org.dulae.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
