/** What is kept past its time: found, proposed, approved by somebody else, erased for good, and certified. */
@NamedInterface("retention")
@NullMarked
package org.dulae.privacy.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
