/** The pages of entitlements that anybody may open, and the interface for other programs. No rule stands here, and nothing of what is told is kept. */
@NullMarked
package org.dulae.benefit.page;

import org.jspecify.annotations.NullMarked;
