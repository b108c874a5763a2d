/**
 * The edge: what stands between a browser and the modules.
 *
 * <p>Owns the security filter chain, the frame of every page, language, preferences, error pages, and the files browsers keep. Answers
 * "who is asking, in which language, and what does a failure look like". Tells nothing. Never knows a rule about people or cases.
 */
@ApplicationModule(allowedDependencies = {"access", "shared", "upkeep"})
@NullMarked
package org.dulae.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
