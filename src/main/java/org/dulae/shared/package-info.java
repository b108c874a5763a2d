/**
 * Owns: small values every module speaks with — ids, Thai dates and text, money, pages of a list, the words on screen.
 * Answers: how is it written, folded, parsed, counted. Tells: nothing.
 * Never does: hold state, open a connection, know a domain word.
 */
@NullMarked
package org.dulae.shared;

import org.jspecify.annotations.NullMarked;
