/**
 * Owns: dated lists of codes in Thai and English — problems, target groups, urgency, dimensions, reasons, channels …
 * Answers: which terms there are on a day, what a code is called, whether its mere existence must stay hidden.
 * Tells: nothing.
 * Never does: hold a second list for the same thing, change a code's meaning, decide by a code.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "shared"})
@NullMarked
package org.dulae.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
