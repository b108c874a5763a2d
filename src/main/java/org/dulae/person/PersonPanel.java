package org.dulae.person;

import org.dulae.access.Actor;

/**
 * What a higher module shows on a person's page, as a fragment of its own page at its own address; without a script the title is a
 * link to that page. The page must check for itself who may see what.
 */
public interface PersonPanel {
    /** Message key of the panel's title. */
    String titleKey();

    /** Address of the fragment, for example {@code /people/…/contacts}. */
    String path(PersonId id);

    /** Whether this actor gets the panel at all. */
    default boolean isFor(Actor actor) {
        return true;
    }
}
