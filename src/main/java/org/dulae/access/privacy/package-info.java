/**
 * The audit looked after: sealed into a chain, anchored outside the database, verified, and read by the privacy officer.
 *
 * <p>Owns the seals and the pages of the privacy officer. Answers "is the record whole" and "who looked". Tells nothing. Never changes
 * an audit row.
 */
@NamedInterface("privacy")
@NullMarked
package org.dulae.access.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
