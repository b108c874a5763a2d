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
    public String masked() {
        return new PhoneNumber(number).masked();
    }

    public String written() {
        return new PhoneNumber(number).written();
    }
}
