/**
 * What keeps an installation safe enough for real people.
 *
 * <p>Owns what the installation is for, its backups and who keeps the keys to them. Answers "may real people be entered here", "when was the last
 * good backup". Tells nothing. Never switches an installation back, never keeps a key inside a backup.
 */
@ApplicationModule(allowedDependencies = {"access", "shared"})
@NullMarked
package org.dulae.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
