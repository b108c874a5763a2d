package org.dulae.benefit.income;

import org.dulae.benefit.Office;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * Who pays: an office of the list, or somebody else by a name in words. Other programs write the code of the office, or {@code OTHER:} with the name,
 * in which a space is {@code %20}, a comma {@code %2C} and a percent sign {@code %25}.
 *
 * @param office null for somebody else
 * @param name empty for an office
 */
public record Payer(@Nullable Office office, String name) {
    public static final int LONGEST = 80;
    static final String NAMED = "OTHER:";

    public Payer {
        if ((office == null) == name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("no payer");
        }
    }

    public static Payer of(Office office) {
        return new Payer(office, "");
    }

    /** A name that was typed, as {@link #parse} reads it: no name, or one too long, is read by nobody. */
    public static String written(String name) {
        String tidy = ThaiText.normalise(name).strip().replaceAll("\\s+", " ");
        return NAMED + tidy.replace("%", "%25").replace(",", "%2C").replace(" ", "%20");
    }

    /** @throws IllegalArgumentException when it cannot be read */
    public static Payer parse(String written) {
        if (!written.startsWith(NAMED)) {
            return of(Office.valueOf(written));
        }
        String name = written.substring(NAMED.length());
        return new Payer(null, name.replace("%20", " ").replace("%2C", ",").replace("%25", "%"));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return office == null ? written(name) : office.name();
    }

    public String words(Texts t) {
        return office == null ? name : office.words(t);
    }
}
