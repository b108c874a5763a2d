/** Families beyond one house: who is whose parent, child, sibling or partner, who cares for whom, and the picture of three generations. */
@NamedInterface("family")
@NullMarked
package org.dulae.person.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
