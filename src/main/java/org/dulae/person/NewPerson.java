package org.dulae.person;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person nobody has registered yet, as typed. Nothing of it is required: a life in danger has no name at first.
 *
 * @param birth a date, a month, a year or an age, as typed
 * @param number the identity number as typed; empty with {@link NumberKind#NONE}
 * @param areaCode where the person is; {@code 00} = not known
 * @param teamId the only team that may know of this person, or null
 */
public record NewPerson(
        Names names,
        Sex sex,
        String birth,
        NumberKind numberKind,
        String number,
        String areaCode,
        Dwelling home,
        List<NewPhone> phones,
        @Nullable UUID teamId) {
    public NewPerson {
        phones = List.copyOf(phones);
    }

    /** A name and a place: the rest as it becomes known. */
    public static NewPerson named(Names names, String areaCode) {
        return new NewPerson(
                names, Sex.UNKNOWN, "", NumberKind.NONE, "", areaCode, Dwelling.NOT_KNOWN, List.of(), null);
    }

    /**
     * A phone number that was told.
     *
     * @param ownerName whose it is, if not the person's own
     * @param bestTime when it is good to call, in the person's words
     */
    public record NewPhone(String number, PhoneOwner owner, String ownerName, Safety safe, String bestTime) {
        /** What is wrong, field by field; {@code phone} is the field of the number. */
        Problems problems() {
            return PhoneNumber.read(number).isPresent()
                    ? Problems.NONE
                    : Problems.of("phone", "person.phone.unreadable");
        }
    }
}
