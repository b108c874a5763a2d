package org.dulae.casework;

import org.dulae.access.Actor;

/**
 * A part of the case page that a higher module brings: a page fragment at its own address, loaded by itself and reachable as a plain link
 * without script. The case never learns the module's name.
 */
public interface CasePanel {
    /** Message key of the panel's heading. */
    String titleKey();

    /** Address of the fragment for one case. */
    String path(CaseId id);

    /** Name of an icon in the sprite. */
    String icon();

    /** Whether this actor gets the panel at all. */
    default boolean isFor(Actor actor) {
        return true;
    }
}
