package org.dulae.centre;

import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;

/** Who may write about centres: the provincial office about its province, the officer of a centre about that centre and its tambon. */
public final class Writers {
    private Writers() {}

    static boolean mayWriteOf(Actor actor, UnitId centre, String areaCode) {
        return mayWriteIn(actor, areaCode) && (decides(actor) || actor.unit().equals(centre));
    }

    public static boolean mayWriteIn(Actor actor, String areaCode) {
        return actor.scope().covers(areaCode)
                && (decides(actor) || actor.has(Role.OFFICER) && actor.unitKind() == UnitKind.CENTRE);
    }

    /** The provincial office. */
    public static boolean decides(Actor actor) {
        return actor.isSystem() || actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
    }
}
