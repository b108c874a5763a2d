package org.dulae.casework.amend;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Problems;
import org.dulae.area.AreaPath;
import org.dulae.person.Address;
import org.dulae.person.Birth;
import org.dulae.person.NewPerson;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Choosing the right person, then looking at both before anything moves.
 *
 * @param wrong the one it is written on; null when the actor may not see her record
 * @param right the one chosen; null while nobody is
 * @param fresh the right one as typed, where nobody has registered her yet
 * @param parts what will move
 * @param matches who may be meant
 * @param fields as typed
 */
public record AmendSheet(
        @Nullable Who wrong,
        @Nullable Who right,
        @Nullable NewPerson fresh,
        List<Belongings.Part> parts,
        List<PersonMatch> matches,
        Map<String, String> fields,
        Problems problems) {
    /** The link that takes the last move back. */
    public static final String BACK = "casework.amend.back";

    /** Whose matter it is, where it is worked on, and who alone may know of it. */
    public record Of(
            PersonId person, String areaCode, @Nullable UUID team) {}

    /**
     * One of the two.
     *
     * @param nickname may be empty
     * @param home where she lives, as far as it is known
     */
    public record Who(
            @Nullable PersonId id,
            String called,
            String nickname,
            Birth birth,
            @Nullable AreaPath place,
            @Nullable Address home,
            String maskedNumber) {
        static Who of(PersonFile file, @Nullable AreaPath place) {
            return new Who(
                    file.id(),
                    file.displayName(),
                    file.names().nickname(),
                    file.birth(),
                    place,
                    file.current().orElse(null),
                    file.maskedNumber());
        }

        public String name(Texts t) {
            return called.isEmpty() ? t.text("casework.amend.unnamed") : called;
        }

        /** By what one tells two people of one name from each other. */
        public List<String> facts(Texts t) {
            String number = maskedNumber.isEmpty() ? t.text("casework.amend.no-number") : maskedNumber;
            String known = id == null ? t.text("casework.amend.new") : number;
            String age = birth.date() == null ? "" : birth.age(t);
            String where = place == null ? "" : place.full(t);
            return List.of(nickname, age, home == null ? where : home.written(t, where), known).stream()
                    .filter(fact -> !fact.isEmpty())
                    .toList();
        }
    }

    public String of(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public boolean given(String field) {
        return !of(field).isEmpty();
    }

    /** Both are there, it was looked at, and the reason is given. */
    public boolean isConfirmed() {
        return right != null && isLookedAt() && !given("act") && !problems.any();
    }

    boolean isLookedAt() {
        return given("looked");
    }

    /** Somebody was looked for, and nobody is known whom the actor may see. */
    public boolean isNobody() {
        return given("who") && matches.isEmpty();
    }

    public AmendSheet with(Problems found) {
        return new AmendSheet(wrong, null, null, parts, matches, fields, found);
    }
}
