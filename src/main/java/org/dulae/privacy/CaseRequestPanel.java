package org.dulae.privacy;

import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.stereotype.Component;

/** What the household of a case asked about its data, on the page of the case. */
@Component
class CaseRequestPanel implements CasePanel {
    @Override
    public String titleKey() {
        return "privacy.requests.household";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/data-requests";
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER);
    }
}
