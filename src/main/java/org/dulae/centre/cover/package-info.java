/** Who looks after a centre, and when: hours of work, who stands in, who answers otherwise. */
@NamedInterface("cover")
@NullMarked
package org.dulae.centre.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
