package org.dulae.centre;

import org.dulae.access.UnitId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who receives what happens somewhere.
 *
 * @param receiver null when it stays with whoever took it
 * @param areaCode the area the matter belongs to: the tambon where one is known
 */
public record Route(Kind kind, @Nullable UnitId receiver, String nameTh, String nameEn, String areaCode) {
    public enum Kind {
        /** The tambon's centre, or the agency that answers for the tambon or for these people in it. */
        CENTRE,
        /** Nobody answers for the tambon on this day: the provincial office shares it out. */
        PROVINCE_QUEUE,
        /** Nobody knows where yet: it stays in the queue of whoever took it, with a due time. */
        UNKNOWN_PLACE,
        /** The place is known, but its province has no office here yet: it stays as well. */
        NO_OFFICE
    }

    static Route stays(Kind kind, String areaCode) {
        return new Route(kind, null, "", "", areaCode);
    }

    /** Whether it stays with whoever took it. */
    public boolean stays() {
        return receiver == null;
    }

    /** The receiving unit; ask {@link #stays} first. */
    public UnitId unit() {
        if (receiver == null) {
            throw new IllegalStateException("nobody receives it: " + kind);
        }
        return receiver;
    }

    public String unitName(Texts t) {
        return t.pick(nameTh, nameEn);
    }
}
