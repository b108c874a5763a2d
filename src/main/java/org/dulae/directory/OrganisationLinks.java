package org.dulae.directory;

import java.util.List;
import org.dulae.access.Actor;

/** Pages that other modules keep about the same organisation; its page in the directory leads to them. */
public interface OrganisationLinks {
    /** @param key of its words */
    record Link(String href, String key, String icon) {}

    List<Link> of(Actor actor, Organisation one);
}
