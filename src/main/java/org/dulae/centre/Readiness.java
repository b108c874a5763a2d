package org.dulae.centre;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a centre needs before it opens. The list is the project's own: premises, equipment, staffing, as short as it can be. */
public enum Readiness {
    PLACE,
    PRIVATE_ROOM,
    SIGN,
    COMPUTER,
    PHONE,
    OFFICER,
    STAND_IN;

    static Set<Readiness> of(String... codes) {
        Set<Readiness> items = EnumSet.noneOf(Readiness.class);
        for (String code : codes) {
            items.add(valueOf(code));
        }
        return items;
    }

    /** As the database writes a list: {@code {PLACE,PHONE}}. */
    static Set<Readiness> listed(String written) {
        String codes = written.substring(1, written.length() - 1);
        return codes.isEmpty() ? Set.of() : of(codes.split(","));
    }

    /** What is ticked, and what is there because somebody was named as the deputy. */
    static Set<Readiness> with(Set<Readiness> ticked, Set<CoverPart> said) {
        Set<Readiness> ready = EnumSet.noneOf(Readiness.class);
        ready.addAll(ticked);
        if (said.contains(CoverPart.DEPUTY)) {
            ready.add(STAND_IN);
        }
        return Collections.unmodifiableSet(ready);
    }

    /** What is still missing, in the order of the list. */
    static List<Readiness> missing(Set<Readiness> ready) {
        return Arrays.stream(values()).filter(item -> !ready.contains(item)).toList();
    }
}
