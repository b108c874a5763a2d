/**
 * Tambon centres and who answers for which tambon.
 *
 * <p>Owns the dated responsibility of offices for tambons and target groups, the profile of each centre and the steps of its life,
 * meetings with what they resolved, and the plan of the roll-out. Answers "who takes what happens here, today" ({@link Centres#route})
 * and "how far has this centre come" ({@link LifeCycle}). Tells nothing. Never holds a person, and never moves a matter by itself.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "directory", "shared", "vocabulary"})
@NullMarked
package org.dulae.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
