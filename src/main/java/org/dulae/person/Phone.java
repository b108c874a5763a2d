package org.dulae.person;

import java.util.UUID;

/**
 * A number under which the person can be reached.
 *
 * @param number as dialled, without dashes; show it only where {@link #safe} says that calling is safe
 * @param ownerName whose it is, if not the person's own
 * @param bestTime when it is good to call, in the person's words
 */
public record Phone(
        UUID id, int version, String number, PhoneOwner owner, String ownerName, Safety safe, String bestTime) {
    /** The fewest digits of which some stay hidden. */
    private static final int MASKABLE = 8;

    /** {@code 08x-xxx-1234}: enough for a colleague to say which of two numbers; of what is too short for that, nothing. */
    public static String masked(String digits) {
        return digits.length() < MASKABLE
                ? "xxx"
                : digits.substring(0, 2) + "x-xxx-" + digits.substring(digits.length() - 4);
    }

    public String masked() {
        return masked(number);
    }

    public String written() {
        return new PhoneNumber(number).written();
    }
}
