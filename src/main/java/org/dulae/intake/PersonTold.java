package org.dulae.intake;

import java.util.List;
import java.util.UUID;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.NumberKind;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.Sex;
import org.jspecify.annotations.Nullable;

/** Reads people out of what the desk was told; nothing of it is required. */
final class PersonTold {
    private PersonTold() {}

    /** The person who needs help. */
    static NewPerson main(ContactForm form, String areaCode, @Nullable UUID team) {
        Names names = new Names(form.one("title"), form.one("given"), form.one("family"), form.one("nickname"));
        String number = form.one("number");
        return new NewPerson(
                names,
                sex(form.one("sex")),
                form.one("birth"),
                kind(number),
                number,
                areaCode,
                home(form),
                phones(form),
                team);
    }

    /** Somebody else in the same matter: a name, an age, the same home. */
    static NewPerson other(ContactForm form, ContactForm.Other other, String areaCode, @Nullable UUID team) {
        Names names = Names.of(other.name(), "");
        return new NewPerson(
                names, Sex.UNKNOWN, other.age(), NumberKind.NONE, "", areaCode, home(form), List.of(), team);
    }

    private static Sex sex(String code) {
        return switch (code) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            case "X" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    // On the phone nobody asks which kind of card it is; the digits tell.
    private static NumberKind kind(String number) {
        if (number.isEmpty()) {
            return NumberKind.NONE;
        }
        if (!number.matches("[0-9๐-๙ .-]+")) {
            return NumberKind.PASSPORT;
        }
        return number.startsWith("0") || number.startsWith("๐") ? NumberKind.PINK_CARD : NumberKind.THAI_ID;
    }

    private static Dwelling home(ContactForm form) {
        return form.ticked("moving") ? Dwelling.MOVING : Dwelling.at("", "", "", form.one("placeText"));
    }

    // The caller's number is the person's own only when the person is calling.
    private static List<NewPhone> phones(ContactForm form) {
        String phone = form.one("callerPhone");
        if (phone.isEmpty() || !form.one("callerRelation").equals("SELF")) {
            return List.of();
        }
        String safe = form.one("callerSafe");
        Safety safety = safe.isEmpty() ? Safety.NOT_ASKED : Safety.valueOf(safe);
        return List.of(new NewPhone(phone, PhoneOwner.SELF, "", safety, form.one("callerTime")));
    }
}
