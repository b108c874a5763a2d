package org.dulae.letter;

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

    /** The same words upon what a colleague saved. */
    Letterhead at(int otherVersion) {
        return new Letterhead(code, office, address, contact, otherVersion);
    }
}
