package org.dulae.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dulae.shared.Texts;

/**
 * Where a person lives or is registered.
 *
 * @param placeCode official code of the tambon, district or province; {@code 00} = not known
 */
public record Address(Kind kind, String placeCode, Dwelling home, LocalDate since) {
    /** Two addresses, often different: the house register's and where somebody really lives. */
    public enum Kind {
        REGISTERED,
        CURRENT
    }

    /**
     * In one line; of a refuge nothing but that it is one.
     *
     * @param place its place with the whole path, empty = not known
     */
    public String written(Texts t, String place) {
        if (home.refuge()) {
            return t.text("person.address.refuge");
        }
        List<String> parts = new ArrayList<>();
        if (home.moving()) {
            parts.add(t.text("person.address.moving"));
        }
        add(parts, home.houseNo(), "person.address.house", t);
        add(parts, home.moo(), "person.address.moo.short", t);
        add(parts, home.village(), "person.address.village.short", t);
        add(parts, home.lane(), "person.address.lane.short", t);
        add(parts, home.road(), "person.address.road.short", t);
        add(parts, place, "person.address.as-is", t);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String value, String key, Texts t) {
        if (!value.isEmpty()) {
            parts.add(t.text(key, value));
        }
    }
}
