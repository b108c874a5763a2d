package org.dulae.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.casework.refusal.Refusal;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about the data kept of a person, and how it was answered. Nothing is given out before a colleague has said that
 * it puts nobody in danger; the same question is asked whatever is known, so that asking tells nothing.
 *
 * @param name of the person
 * @param check null = nobody has looked yet
 * @param answer null = not decided
 */
public record Request(
        UUID id,
        PersonId person,
        String name,
        Asked asked,
        @Nullable Check check,
        @Nullable Answer answer,
        int version,
        Took took) {
    /** Days for an answer: s.30 for seeing one's data; for the others we hold ourselves to the same. */
    static final int DAYS = 30;

    /**
     * What may be asked. Sections 30 and 31 were read in the act's translation (library.siam-legal.com, sections 30-42), 33 and 34 in the act
     * (pdpa.sidata.plus), whose s.33(3) names s.32 as the objection; 35 is from memory.
     */
    public enum Kind {
        ACCESS("30", true),
        CORRECTION("35", false),
        OBJECTION("32", true),
        ERASURE("33", true),
        RESTRICTION("34", true),
        PORTABILITY("31", true);

        private final String section;
        private final boolean read;

        Kind(String section, boolean read) {
            this.section = section;
            this.read = read;
        }

        String section() {
            return section;
        }

        /** What a refusal of it says of its own section: as it was read, or to be checked first. */
        String hint() {
            return read ? "privacy.refused.law.hint" : "privacy.refused.law.hint.unread";
        }

        /** Whether the answer is a copy of what is kept. */
        boolean handsOut() {
            return this == ACCESS || this == PORTABILITY;
        }
    }

    public enum Asker {
        SELF,
        PARENT,
        TRUSTED,
        OTHER
    }

    public enum Decision {
        DONE,
        PART,
        REFUSED;

        /** Whether something asked for is not given: then the person is told why, and where and by when to appeal. */
        boolean isRefusal() {
            return this != DONE;
        }
    }

    /** @param name of the asker, empty where it is the person */
    public record Asked(Kind kind, Asker asker, String name, String wish, LocalDate on) {
        LocalDate due() {
            return on.plusDays(DAYS);
        }
    }

    public record Check(boolean safe, String note, String by, Instant at) {}

    /** What a refusal tells beside its reason (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 37, 40): act and section, facts, appeal. */
    public record Refused(String law, String facts, Refusal.Appeal appeal) {}

    /** @param refused null where all was done; also of what was answered before a refusal had to tell it */
    public record Answer(
            Decision decision, String reason, @Nullable Refused refused, String by, Instant at) {
        LocalDate on() {
            return LocalDate.ofInstant(at, ThaiDate.ZONE);
        }
    }

    /** Who took it, for which office. */
    public record Took(String by, Instant at, UUID unit, String officeTh, String officeEn) {}

    boolean isOpen() {
        return answer == null;
    }

    /** A colleague has said whether giving something out is safe; may be said anew until it is answered. */
    Request checked(Check said) {
        if (!isOpen()) {
            throw new TooLate();
        }
        return new Request(id, person, name, asked, said, answer, version, took);
    }

    /**
     * @throws NotSafe when nobody has said that giving it out is safe
     * @throws TooLate when it is decided already
     */
    Request answered(Answer given) {
        if (!isOpen()) {
            throw new TooLate();
        }
        if (given.decision.isRefusal() == (given.refused == null)) {
            throw new IllegalArgumentException(
                    "a refusal tells its rule, its facts and where to appeal, and nothing else does");
        }
        if (check == null || !check.safe && asked.kind.handsOut() && given.decision != Decision.REFUSED) {
            throw new NotSafe();
        }
        return new Request(id, person, name, asked, check, given, version, took);
    }

    /** Whether the answer brings a copy of what is kept. */
    boolean handsOut() {
        return answer != null && answer.decision != Decision.REFUSED && asked.kind.handsOut();
    }

    /** Nobody has said yet, or somebody has said that it is not safe. */
    static class NotSafe extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** It was answered before. */
    static class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
