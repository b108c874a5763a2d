package org.dulae.benefit.given;

import java.time.LocalDate;
import org.dulae.person.PersonId;
import org.dulae.shared.Baht;
import org.jspecify.annotations.Nullable;

/**
 * Help that reached somebody, as her matter tells it.
 *
 * @param code of the entitlement it was; empty = another kind, or nobody has said
 * @param provider who gave it, in words; may be empty
 * @param level where it came from: TAMBON, DISTRICT, PROVINCE
 * @param restricted whether only a team may know of its matter
 */
public record GivenHelp(
        PersonId person,
        String code,
        String what,
        @Nullable Baht amount,
        LocalDate on,
        String provider,
        String level,
        boolean restricted) {}
