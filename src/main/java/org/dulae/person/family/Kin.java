package org.dulae.person.family;

import java.util.Arrays;
import java.util.List;
import org.dulae.person.family.Tie.Kind;
import org.jspecify.annotations.Nullable;

/** What somebody is to a person. Those with a kind can be recorded; the others follow from what is recorded. */
public enum Kin {
    SELF(null, false, ""),
    PARENT(Kind.BIRTH, true, "U"),
    CHILD(Kind.BIRTH, false, "D"),
    SPOUSE(Kind.MARRIAGE, true, "P"),
    PARTNER(Kind.COHABITATION, true),
    SIBLING(Kind.SIBLING, true, "S", "UD"),
    STEPPARENT(Kind.STEP, true, "UP"),
    STEPCHILD(Kind.STEP, false, "PD"),
    ADOPTIVE_PARENT(Kind.ADOPTION, true),
    ADOPTED_CHILD(Kind.ADOPTION, false),
    FOSTER_PARENT(Kind.FOSTER, true),
    FOSTER_CHILD(Kind.FOSTER, false),
    CARER(Kind.CARE, true),
    CARED_FOR(Kind.CARE, false),
    GRANDPARENT(null, false, "UU"),
    GRANDCHILD(null, false, "DD"),
    UNCLE_OR_AUNT(null, false, "UUD", "US"),
    NIECE_OR_NEPHEW(null, false, "UDD", "SD"),
    COUSIN(null, false, "UUDD", "USD"),
    PARENT_IN_LAW(null, false, "PU"),
    CHILD_IN_LAW(null, false, "DP"),
    SIBLING_IN_LAW(null, false, "PS", "PUD", "SP", "UDP"),
    OTHER_KIN(null, false);

    private final @Nullable Kind kind;
    private final boolean first;
    private final List<String> ways;

    /** @param first whether this one stands first in the tie: the parent, who cares */
    Kin(@Nullable Kind kind, boolean first, String... ways) {
        this.kind = kind;
        this.first = first;
        this.ways = List.of(ways);
    }

    /** What can be recorded, in the order in which it is asked for. */
    public static List<Kin> recordable() {
        return Arrays.stream(values()).filter(kin -> kin.kind != null).toList();
    }

    public boolean isRecordable() {
        return kind != null;
    }

    Kind kind() {
        if (kind == null) {
            throw new IllegalStateException(this + " follows from other ties");
        }
        return kind;
    }

    boolean standsFirst() {
        return first;
    }

    /** What the one at the other end of a tie is. */
    static Kin of(Kind kind, boolean first) {
        return Arrays.stream(values())
                .filter(kin -> kin.kind == kind && (kin.first == first || !kind.descends() && kind != Kind.CARE))
                .findFirst()
                .orElse(OTHER_KIN);
    }

    static Kin along(String way) {
        return Arrays.stream(values())
                .filter(kin -> kin.ways.contains(way))
                .findFirst()
                .orElse(OTHER_KIN);
    }
}
