/**
 * Owns: people, their names, numbers, addresses, phones, households, families and what was searched for.
 * Answers: who is this, who may be meant, how to reach them safely, with whom they live, who is their kin, who looked at them.
 * Tells: nothing.
 * Never does: forbid two people with one number, show a refuge's address, tell that a hidden person exists.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared", "upkeep", "vocabulary"})
@NullMarked
package org.dulae.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
