/**
 * Very many people at once: who may be due something she does not receive, of whom one fact alone is missing, and what a rule with other figures
 * would change. What it keeps is made from records and rules, and made again when either changes; nothing restricted is in it.
 */
@NullMarked
package org.dulae.benefit.screen;

import org.jspecify.annotations.NullMarked;
