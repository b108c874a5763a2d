/** The plan of a case as it was saved each time, the page of it the person gets, and how she stays safe. */
@NamedInterface("plan")
@NullMarked
package org.dulae.casework.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
