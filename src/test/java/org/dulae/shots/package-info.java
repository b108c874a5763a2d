/** Pictures of every page, for looking at. */
@NullMarked
package org.dulae.shots;

import org.jspecify.annotations.NullMarked;
