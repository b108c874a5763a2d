/**
 * Photos, papers and voices of a case, with what the person said to keeping them.
 *
 * <p>Owns which there are, what each is for, who said yes to what, how and when, and that a yes was taken back. Answers "what is there and
 * may it be used for this" ({@link org.dulae.attachment.Attachments}). Tells nothing. Never uses a file for what nobody said yes to, never
 * keeps a copy where looking is enough, and never shows what was withdrawn.
 */
@ApplicationModule(allowedDependencies = {"casework", "casework :: amend", "person", "document", "access", "shared"})
@NullMarked
package org.dulae.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
