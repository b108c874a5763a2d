package org.dulae.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.dulae.person.Birth;
import org.dulae.person.Birth.Precision;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.shared.ThaiText;

/**
 * Whom a row is about, made comparable with the other rows of its list.
 *
 * @param row as the workbook counts it
 * @param number the identity number, digits and letters alone; empty without one
 * @param place tambon and village number
 * @param home the place with house and village name
 */
record LedgerWho(int row, Names names, String number, Birth birth, String place, String home) {
    static LedgerWho of(int row, Names names, String number, Birth birth, String tambon, Dwelling home) {
        String place = tambon + "\n" + home.moo();
        return new LedgerWho(
                row,
                names,
                ThaiText.arabicDigits(number).replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT),
                birth,
                place,
                place + "\n" + home.houseNo() + "\n" + ThaiText.foldPlace(home.village()));
    }

    /** Name in full, day of birth and address: enough to be one person without a number. Empty when one of them is missing. */
    String born() {
        LocalDate day = birth.precision() == Precision.DAY ? birth.date() : null;
        boolean known =
                day != null && !names.given().isEmpty() && !names.family().isEmpty();
        return known ? names.given() + "\n" + names.family() + "\n" + day + "\n" + home : "";
    }

    /** A name as it is heard, in one village: perhaps the same person, for an officer to say. Empty without a name. */
    String heard() {
        return names.given().isEmpty() ? "" : sound() + "\n" + place;
    }

    private String sound() {
        return ThaiText.fold(names.given() + " " + names.family());
    }

    /** Whether the names can be one person's; who is known by a nickname alone contradicts nobody. */
    boolean namedLike(LedgerWho other) {
        Names theirs = other.names;
        boolean given = names.given().isEmpty()
                || theirs.given().isEmpty()
                || ThaiText.fold(names.given()).equals(ThaiText.fold(theirs.given()));
        boolean family = names.family().isEmpty()
                || theirs.family().isEmpty()
                || ThaiText.fold(names.family()).equals(ThaiText.fold(theirs.family()));
        return given && family;
    }

    /** A day against a day must be the same; a year, or what an age makes of it, may be one off. */
    boolean bornLike(LedgerWho other) {
        LocalDate mine = birth.date();
        LocalDate theirs = other.birth.date();
        if (mine == null || theirs == null) {
            return true;
        }
        return birth.precision() == Precision.DAY && other.birth.precision() == Precision.DAY
                ? mine.equals(theirs)
                : Math.abs(mine.getYear() - theirs.getYear()) <= 1;
    }

    boolean numberedLike(LedgerWho other) {
        return number.isEmpty() || other.number.isEmpty() || number.equals(other.number);
    }
}
