package org.dulae.directory;

import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;

/** Who may write in the directory: the provincial office about its province, administrators about what belongs to the nation. */
final class EntryRights {
    private EntryRights() {}

    static boolean mayWrite(Actor actor, OrganisationKind kind, String areaCode) {
        boolean national =
                areaCode.equals("00") || kind == OrganisationKind.MINISTRY || kind == OrganisationKind.DEPARTMENT;
        return actor.isSystem()
                || national && actor.has(Role.ADMIN)
                || !national
                        && actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                        && actor.scope().covers(areaCode);
    }

    static void require(Actor actor, OrganisationKind kind, String areaCode) {
        if (!mayWrite(actor, kind, areaCode)) {
            throw new Refused(actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD) ? "centre.other-province" : "role");
        }
    }
}
