/**
 * Starts Dulae: finds its home, brings up or reaches PostgreSQL, hands Spring two logins, says in one sentence what stands in the way.
 * Owns the data folder and its locks, never a table of the domain.
 */
@NullMarked
package org.dulae;

import org.jspecify.annotations.NullMarked;
