/** The list of the day: what every module has to do, on one page. */
@NullMarked
package org.dulae.casework.today;

import org.jspecify.annotations.NullMarked;
