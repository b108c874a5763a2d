/** How far the centres of an area have come, what holds them up, and the plan: counted from the lives and the meetings below. */
@NamedInterface("rollout")
@NullMarked
package org.dulae.centre.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
