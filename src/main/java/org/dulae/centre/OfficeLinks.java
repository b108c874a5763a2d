package org.dulae.centre;

import java.util.List;
import java.util.Set;
import org.dulae.access.Actor;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.OrganisationLinks;
import org.springframework.stereotype.Component;

/** From an organisation to what it answers for, and of a tambon's centre to its life. */
@Component
class OfficeLinks implements OrganisationLinks {
    private static final Set<OrganisationKind> OFFICES = Set.of(
            OrganisationKind.CENTRE,
            OrganisationKind.ONE_HOME_AGENCY,
            OrganisationKind.PROVINCE_OFFICE,
            OrganisationKind.HOTLINE,
            OrganisationKind.LOCAL_HELP_CENTRE);

    @Override
    public List<Link> of(Actor actor, Organisation one) {
        return OFFICES.contains(one.kind())
                ? List.of(new Link("/centres/" + one.id(), "centre.work-of-office", "list-check"))
                : List.of();
    }
}
