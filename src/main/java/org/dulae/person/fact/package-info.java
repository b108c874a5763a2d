/** What is told of a person beyond who she is: each fact with who said it and when. Which facts there are, the modules say that ask them. */
@NamedInterface("fact")
@NullMarked
package org.dulae.person.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
