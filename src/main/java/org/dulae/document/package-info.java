/**
 * Files that belong to a record of another module: photos, scanned papers, signed copies, recorded voices.
 *
 * <p>Owns their bytes, encrypted with the installation's key, in PostgreSQL. A file has no place or team of its own: who may see the
 * record may see its files, and nobody else ({@code document.is_open}). Answers "which files has this record" and "what is in it"
 * ({@link org.dulae.document.Documents}). Tells nothing. Never keeps what is larger or of another kind than it says, never where a
 * picture was taken, and shows nothing by itself: the module of the record does.
 */
@ApplicationModule(allowedDependencies = {"access", "shared"})
@NullMarked
package org.dulae.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
