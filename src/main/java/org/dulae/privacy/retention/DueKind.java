package org.dulae.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.dulae.privacy.Purpose;
import org.dulae.shared.ThaiDate;

/**
 * What is erased after its time, and how long that is. Ten years and one year are the least times of the regulation on official papers
 * (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57), for breaches also those within which damages can be claimed (PDPA s.78), from
 * memory; the others are our own. Words and certainty are in the bundle.
 */
public enum DueKind {
    /** Begun at the desk and never sent, or sent and emptied. */
    DRAFT(Purpose.DRAFT, Period.ofDays(90), false),
    /** Wrong numbers and silent calls: matters of routine. */
    QUIET(Purpose.CONTACT, Period.ofYears(1), false),
    /** Contacts that ended as advice. */
    ADVICE(Purpose.CONTACT, Period.ofYears(10), false),
    /** Closed cases with everything that hangs on them. */
    CASE(Purpose.CASE, Period.ofYears(10), false),
    /** What was told and replied of entitlements of somebody who is still kept. */
    RIGHTS(Purpose.RIGHTS, Period.ofYears(10), true),
    /** Answered requests about data. */
    REQUEST(Purpose.REQUEST, Period.ofYears(10), true),
    /** Answered complaints against whose answer nobody can turn any more. */
    COMPLAINT(Purpose.COMPLAINT, Period.ofYears(10), true),
    /** Breaches of which it is decided whom to tell. */
    BREACH(Purpose.BREACH, Period.ofYears(10), true),
    /** Agreements that ended, with their signed copies. */
    AGREEMENT(Purpose.CONTROLLERS, Period.ofYears(10), true),
    /** Who chaired the volunteers of a place and no longer does. */
    CHAIR(Purpose.VOLUNTEER, Period.ofYears(10), true),
    /** The words of a line in the register of letters that is about no case; number and date stay. */
    REGISTER(Purpose.LETTER, Period.ofYears(10), true),
    /** People of whom nothing else is kept. */
    PERSON(Purpose.IDENTITY, Period.ofYears(1), false);

    /** When these times were written down here: what a law says since, nobody has looked at. */
    public static final LocalDate NOTED = LocalDate.of(2026, 11, 23);

    private final Purpose purpose;
    private final Period kept;
    private final boolean counted;

    DueKind(Purpose purpose, Period kept, boolean counted) {
        this.purpose = purpose;
        this.kept = kept;
        this.counted = counted;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Whether numbers of it stay when it is erased. */
    public boolean isCounted() {
        return counted;
    }

    /** Whether a list says which one it is by its number, its beginning or a name; else by what kind of thing it is. */
    boolean isNamed() {
        return switch (this) {
            case DRAFT, QUIET, ADVICE, COMPLAINT -> false;
            default -> true;
        };
    }

    /** When what was over then came to the end of its time. */
    Instant over(Instant at) {
        return at.atZone(ThaiDate.ZONE).plus(kept).toInstant();
    }

    /** What is older is past its time. */
    Instant before(Instant now) {
        return now.atZone(ThaiDate.ZONE)
                .toLocalDate()
                .minus(kept)
                .atStartOfDay(ThaiDate.ZONE)
                .toInstant();
    }
}
