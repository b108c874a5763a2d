package org.dulae.privacy.retention;

import java.time.Instant;
import java.time.Period;
import org.dulae.privacy.Purpose;
import org.dulae.shared.ThaiDate;

/**
 * What is erased after its time, and how long that is. Ten years and one year are the least times of the regulation on official papers
 * (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57), from memory; the others are our own. Words and certainty are in the bundle.
 */
public enum DueKind {
    /** Begun at the desk and never sent, or sent and emptied. */
    DRAFT(Purpose.DRAFT, Period.ofDays(90)),
    /** Wrong numbers and silent calls: matters of routine. */
    QUIET(Purpose.CONTACT, Period.ofYears(1)),
    /** Contacts that ended as advice. */
    ADVICE(Purpose.CONTACT, Period.ofYears(10)),
    /** Closed cases with everything that hangs on them. */
    CASE(Purpose.CASE, Period.ofYears(10)),
    /** People of whom nothing else is kept. */
    PERSON(Purpose.IDENTITY, Period.ofYears(1));

    private final Purpose purpose;
    private final Period kept;

    DueKind(Purpose purpose, Period kept) {
        this.purpose = purpose;
        this.kept = kept;
    }

    Purpose purpose() {
        return purpose;
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
