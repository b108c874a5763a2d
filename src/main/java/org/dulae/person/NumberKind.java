package org.dulae.person;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** What kind of identity number a person has. Nobody is turned away for having none. */
public enum NumberKind {
    /** Thai identity card, 13 digits. */
    THAI_ID,
    /** Card of people without Thai nationality (pink card), 13 digits beginning with 0, 6, 7 or 8. */
    PINK_CARD,
    PASSPORT,
    NONE;

    private static final Pattern PASSPORT_FORM = Pattern.compile("[A-Z0-9]{5,15}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** The number without spaces, dashes and Thai digits: what is kept, hashed and compared. */
    static String tidy(String typed) {
        return BETWEEN.matcher(ThaiText.arabicDigits(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * Why a number cannot be this kind's, as a message key; null if it can.
     *
     * @param realPeople false in installations for trying out: only numbers of registrar 0000, which no office has, are taken
     */
    @Nullable
    String problem(String typed, boolean realPeople) {
        String number = tidy(typed);
        if (typed.isBlank()) {
            return null;
        }
        if (this == NONE) {
            return "person.number.kind-missing";
        }
        if (this == PASSPORT) {
            return PASSPORT_FORM.matcher(number).matches()
                    ? real(realPeople || number.contains("0000"))
                    : "person.number.passport";
        }
        if (!CitizenNumber.fits(number)) {
            return "person.number.digits";
        }
        boolean pink = "0678".indexOf(number.charAt(0)) >= 0;
        boolean thai = number.charAt(0) != '0' && number.charAt(0) != '9';
        if (this == PINK_CARD ? !pink : !thai) {
            return this == PINK_CARD ? "person.number.pink" : "person.number.thai";
        }
        return real(realPeople || new CitizenNumber(number).isInvented());
    }

    private static @Nullable String real(boolean accepted) {
        return accepted ? null : "person.number.real";
    }

    /** As shown on lists: enough to recognise, not enough to use. */
    String masked(String number) {
        return switch (this) {
            case NONE -> "";
            case PASSPORT ->
                "x".repeat(Math.max(0, number.length() - 3)) + number.substring(Math.max(0, number.length() - 3));
            case THAI_ID, PINK_CARD -> new CitizenNumber(number).masked();
        };
    }

    /** As on the card. */
    String written(String number) {
        return this == THAI_ID || this == PINK_CARD ? new CitizenNumber(number).written() : number;
    }
}
