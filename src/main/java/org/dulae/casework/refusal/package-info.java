/** What could not be given: stated with its rule and facts, told with where and by when to appeal, and what became of it. */
@NamedInterface("refusal")
@NullMarked
package org.dulae.casework.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
