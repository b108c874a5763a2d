package org.dulae.person;

import java.net.URI;
import java.util.Optional;
import org.dulae.access.Actor;

/** What a higher module finds by its own numbers when they are typed into the search of people, such as the number of a matter. */
public interface NumberSource {
    /** Where to go, if the text is a number of this module that the actor may see. */
    Optional<URI> find(Actor actor, String typed);
}
