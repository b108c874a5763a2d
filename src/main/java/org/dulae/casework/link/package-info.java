/** Cases that have to do with each other. */
@NamedInterface("link")
@NullMarked
package org.dulae.casework.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
