/** Some of each month's searches and openings, put before a reviewer who is not the one who searched. */
@NamedInterface("sample")
@NullMarked
package org.dulae.privacy.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
