package org.dulae.privacy;

import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.person.PersonId;
import org.dulae.person.PersonPanel;
import org.springframework.stereotype.Component;

/** What a person asked about her own data, on her page. */
@Component
class RequestPanel implements PersonPanel {
    @Override
    public String titleKey() {
        return "privacy.requests";
    }

    @Override
    public String path(PersonId id) {
        return "/people/" + id + "/data-requests";
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER);
    }
}
