/** Days that come by themselves and open a right or end one: birthdays, cards that run out, a new fiscal year, a death. They stand on the list of the day. */
@NullMarked
package org.dulae.benefit.occasion;

import org.jspecify.annotations.NullMarked;
