/** Conferences of people from several professions about one case: who is asked, what they found, what they decided. */
@NamedInterface("conference")
@NullMarked
package org.dulae.casework.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
