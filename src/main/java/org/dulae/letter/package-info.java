/**
 * Official letters and the register of their numbers.
 *
 * <p>Owns each office's register of letters received and sent, what its letters begin and end with, the letters written about a case and
 * the scans of those that came. Answers "which number is this" ({@link org.dulae.letter.LetterRegister}), "what did we write"
 * ({@link org.dulae.letter.Letters}) and "what came" ({@link org.dulae.letter.ReceivedLetters}). Tells nothing. Never gives a number twice or leaves one out, never changes a letter that has one, and sends nothing: a letter is
 * printed, signed in ink and scanned.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework :: amend",
            "person",
            "directory",
            "document",
            "access",
            "area",
            "shared"
        })
@NullMarked
package org.dulae.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
