package org.dulae.person.family;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.person.Birth;
import org.dulae.person.PersonId;
import org.dulae.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a family.
 *
 * @param name as on pages and lists; empty when nobody knows it
 * @param called the given name alone, or the nickname
 * @param home lives with the person the picture is about
 * @param missing nobody is recorded here, but between a grandparent and a grandchild there is somebody
 */
public record Relative(
        PersonId id,
        String name,
        String called,
        Sex sex,
        Birth birth,
        @Nullable LocalDate diedOn,
        boolean home,
        boolean missing) {
    /** Letters that fit under a figure; marks above and below take no room. */
    private static final int ROOM = 13;

    /** Between these two; the same whenever it is drawn. */
    static Relative between(PersonId grandparent, PersonId grandchild) {
        UUID id = UUID.nameUUIDFromBytes(
                (grandparent + "|" + grandchild).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new Relative(new PersonId(id), "", "", Sex.UNKNOWN, Birth.UNKNOWN, null, false, true);
    }

    public boolean died() {
        return diedOn != null;
    }

    /** As much of the name as fits under the figure. */
    public String cut() {
        int room = ROOM;
        for (int at = 0; at < called.length(); at++) {
            if (Character.getType(called.charAt(at)) != Character.NON_SPACING_MARK && room-- == 0) {
                return called.substring(0, at) + "…";
            }
        }
        return called;
    }

    Relative at(boolean sameHome) {
        return new Relative(id, name, called, sex, birth, diedOn, sameHome, missing);
    }
}
