/** The pages of cases: the case page, its forms, lists. No rule stands here; every act goes through a door of casework. */
@NullMarked
package org.dulae.casework.page;

import org.jspecify.annotations.NullMarked;
