package org.dulae.person;

import org.dulae.shared.ThaiText;

/** What somebody is called. Every part may be empty; some people have no family name, some only a nickname. */
public record Names(String title, String given, String family, String nickname) {
    public Names {
        title = ThaiText.normalise(title);
        given = ThaiText.normalise(given);
        family = ThaiText.normalise(family);
        nickname = ThaiText.normalise(nickname);
    }

    public static Names of(String given, String family) {
        return new Names("", given, family, "");
    }

    boolean sameNameAs(Names other) {
        return given.equals(other.given) && family.equals(other.family);
    }
}
