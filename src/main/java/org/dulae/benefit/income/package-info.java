/** What comes in: income as it was said, brought to one measure, and benefits that are received, each with how much, from whom and since when. */
@NullMarked
package org.dulae.benefit.income;

import org.jspecify.annotations.NullMarked;
