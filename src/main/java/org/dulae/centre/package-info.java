/**
 * Tambon centres and who answers for which tambon.
 *
 * <p>Owns the dated responsibility of offices for tambons and target groups, and the profile of each centre. Answers "who takes what
 * happens here, today" ({@link Centres#route}). Tells nothing. Never holds a person, and never moves a matter by itself.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "directory", "shared", "vocabulary"})
@NullMarked
package org.dulae.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
