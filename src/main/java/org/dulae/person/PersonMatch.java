package org.dulae.person;

import java.util.List;
import java.util.Set;
import org.dulae.area.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be the one meant, as shown while somebody types.
 *
 * @param name the display name in pieces, those that were found marked
 * @param nickname the same of the nickname; empty if there is none
 * @param formerName found by a name borne before: that name; else empty
 * @param area the place with all above it; null when it is not known
 * @param village its name in pieces; empty if there is none
 * @param maskedNumber empty without a number
 * @param why what was recognised, at least one
 * @param sameAs a person listed before this one who is perhaps the same; a person decides, nothing is merged
 */
public record PersonMatch(
        PersonId id,
        List<Piece> name,
        List<Piece> nickname,
        String formerName,
        Birth birth,
        boolean died,
        @Nullable AreaPath area,
        String moo,
        List<Piece> village,
        String maskedNumber,
        boolean restricted,
        Set<Why> why,
        @Nullable PersonId sameAs) {

    /** A piece of a text, marked if it is what was typed. */
    public record Piece(String text, boolean marked) {}

    /** What was recognised. */
    public enum Why {
        NUMBER,
        PHONE,
        NAME,
        NICKNAME,
        FORMER_NAME,
        PLACE,
        ALIKE
    }

    public String displayName() {
        StringBuilder all = new StringBuilder();
        name.forEach(piece -> all.append(piece.text()));
        return all.toString();
    }
}
