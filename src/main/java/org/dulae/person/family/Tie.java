package org.dulae.person.family;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What two people are to each other.
 *
 * @param id null when nobody recorded it: the household tells it
 * @param from the parent, or who cares; of equals either
 * @param ending how it ended; null while it lasts
 */
public record Tie(
        @Nullable UUID id,
        int version,
        Kind kind,
        PersonId from,
        PersonId to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Ending ending) {

    public enum Kind {
        BIRTH,
        STEP,
        ADOPTION,
        FOSTER,
        SIBLING,
        MARRIAGE,
        COHABITATION,
        CARE;

        public boolean descends() {
            return compareTo(FOSTER) <= 0;
        }

        public boolean couples() {
            return this == MARRIAGE || this == COHABITATION;
        }

        /** Of the same sort: what a household tells adds nothing where one of its sort is recorded. */
        boolean like(Kind other) {
            return this == other || descends() && other.descends() || couples() && other.couples();
        }
    }

    public enum Ending {
        SEPARATED,
        DIVORCED,
        ENDED
    }

    static Tie told(Kind kind, PersonId from, PersonId to) {
        return new Tie(null, 0, kind, from, to, null, null, null);
    }

    boolean touches(PersonId one) {
        return from.equals(one) || to.equals(one);
    }

    boolean between(PersonId one, PersonId other) {
        return touches(one) && touches(other) && !one.equals(other);
    }

    public PersonId other(PersonId one) {
        return from.equals(one) ? to : from;
    }

    /** The step from one of the two to the other: up to a parent, down to a child, to a partner, to a sibling; empty: none, one only cares. */
    String step(PersonId one) {
        return switch (kind) {
            case SIBLING -> "S";
            case MARRIAGE, COHABITATION -> "P";
            case CARE -> "";
            case BIRTH, STEP, ADOPTION, FOSTER -> from.equals(one) ? "D" : "U";
        };
    }
}
