/** Help that matters tell of, for counting how often a kind of aid reached a person in a fiscal year. */
@NullMarked
package org.dulae.benefit.given;

import org.jspecify.annotations.NullMarked;
