/** The month's return of an office, counted from the work done: on screen, on paper and as a workbook. Nobody types it. */
@NullMarked
package org.dulae.insight.monthly;

import org.jspecify.annotations.NullMarked;
