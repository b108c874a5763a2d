/** The pages of people: search, one person, registering, changing, the household. They call the doors and decide nothing. */
@NullMarked
package org.dulae.person.page;

import org.jspecify.annotations.NullMarked;
