/** Who looks after a centre, and when: hours of work, who stands in, who answers otherwise. */
@NullMarked
package org.dulae.centre.cover;

import org.jspecify.annotations.NullMarked;
