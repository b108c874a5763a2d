/**
 * Tambon centres and who answers for which tambon.
 *
 * <p>Owns the dated responsibility of offices for tambons and target groups, the profile of each centre and the steps of its life,
 * meetings with what they resolved, the plan of the roll-out, and who looks after a centre at which hour. Answers "who takes what happens
 * here, today" ({@link Centres#route}), "how far has this centre come" ({@link LifeCycle}) and "who answers there at this hour"
 * ({@link org.dulae.centre.cover.Covers#whoAnswers}). Tells nothing. Never holds a person, and never moves a matter by itself.
 */
@ApplicationModule(allowedDependencies = {"access", "area", "clock", "directory", "shared", "vocabulary"})
@NullMarked
package org.dulae.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
