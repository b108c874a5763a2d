package org.dulae.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every letter of an office begins and ends with.
 *
 * @param code its code in the numbers of its letters: {@code ลป 0004}
 * @param office its name as it stands on its letters
 * @param contact whom to ask, at the foot
 * @param version 0 = nobody has written it down yet
 */
public record Letterhead(String code, String office, String address, String contact, int version) {
    public static final Letterhead NONE = new Letterhead("", "", "", "", 0);

    public boolean isKnown() {
        return version > 0;
    }

    /** Field of the form → what stands in it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("office", office);
        fields.put("address", address);
        fields.put("contact", contact);
        return fields;
    }
}
