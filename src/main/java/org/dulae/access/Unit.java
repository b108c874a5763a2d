package org.dulae.access;

import org.dulae.shared.Texts;

/** An office whose people sign in. The organisation of the same id in the directory says everything else about it. */
public record Unit(UnitId id, UnitKind kind, String nameTh, String nameEn, String areaCode) {
    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }
}
