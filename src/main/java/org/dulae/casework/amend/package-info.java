/** What was written on the wrong person: a whole case, or a contact, goes to the right one; nothing is deleted and both people's pages tell it. */
@NamedInterface("amend")
@NullMarked
package org.dulae.casework.amend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
