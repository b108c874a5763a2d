/**
 * Who acts, what that person may see, and the record of what was seen and done.
 *
 * <p>Owns units, users, roles, sign-in, scope, restricted teams, conflict of interest, break-glass, audit and client keys. Answers
 * "who is asking and may they", for every module above. Tells nothing by event. Never decides anything about a person's need.
 */
@ApplicationModule(allowedDependencies = {"area", "shared"})
@NullMarked
package org.dulae.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
