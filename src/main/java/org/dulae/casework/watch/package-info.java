/** What is urgent and waits at a centre where nobody is at this hour: put before whoever answers for it, until somebody takes it. */
@NamedInterface("watch")
@NullMarked
package org.dulae.casework.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
