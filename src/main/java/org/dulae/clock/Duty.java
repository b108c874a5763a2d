package org.dulae.clock;

import java.time.LocalDate;
import java.util.Set;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something the law gives a time for.
 *
 * @param checked the day somebody looked at the law
 * @param read the section was read in a published text or in the agency's own answer; else it is from memory
 * @param source a code of the law, or the address at which the agency says so
 * @param onCase it runs on a case; else on a breach of personal data
 * @param problems a case with one of these begins it by itself
 * @param ownMeasure the law says "without delay", the figure is our own
 */
public record Duty(
        String code,
        Words name,
        Words law,
        String section,
        boolean read,
        String source,
        LocalDate checked,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean onCase,
        Set<String> problems,
        Words begins,
        Span span,
        boolean ownMeasure,
        String holder,
        Asks asks) {

    public record Words(String th, String en) {
        public String in(Texts t) {
            return t.pick(th, en);
        }
    }

    /** What is asked of the holder when half, nine tenths and all of the time have gone. */
    public record Asks(Words half, Words nearly, Words over) {}

    boolean isValid(LocalDate on) {
        return (validFrom == null || !validFrom.isAfter(on)) && (validTo == null || !validTo.isBefore(on));
    }

    public boolean hasAddress() {
        return source.contains("/");
    }

    public String name(Texts t) {
        return name.in(t);
    }
}
