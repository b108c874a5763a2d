package org.dulae.casework.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.casework.CaseId;
import org.dulae.clock.WorkingCalendar;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for and could not be given, as the person was told (หนังสือแจ้งผล): an administrative order that can be
 * appealed must say so, where and until when, else the time to appeal grows to a year, and what is written gives its facts, law and reasons
 * (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 37, 40; read in a translation of the Gazette, 113/60ก, at en.wikisource.org). Pure.
 *
 * @param id of its first version
 * @param versions oldest first; the last one stands
 * @param answers oldest first; the last one counts
 */
public record Refusal(UUID id, CaseId about, List<Version> versions, List<Answered> answers) {
    /** From the day the person was told, where no law sets a way of appeal of its own (มาตรา 44 of that act, read at public-law.net id 1607). */
    public static final int USUAL_DAYS = 15;

    /** Within this time who made the order looks into an appeal (มาตรา 45, read at the same place); who is above has 30 days more. */
    public static final int DAYS_TO_LOOK_INTO = 30;

    public Refusal {
        versions = List.copyOf(versions);
        answers = List.copyOf(answers);
    }

    /**
     * What stands in one version.
     *
     * @param code of the entitlement, empty = another kind of help
     * @param law act and section
     * @param because what the rule says, in words a person understands
     * @param office who decided
     * @param instead what else there is; may be empty
     * @param onPaper false where paper in her bag would not be safe
     * @param nextYear only because what may be given in one fiscal year was used up: the next one opens it again
     */
    public record Told(
            String code,
            String asked,
            Decision decision,
            String law,
            String because,
            String facts,
            LocalDate decidedOn,
            String office,
            How how,
            LocalDate toldOn,
            Appeal appeal,
            String instead,
            boolean onPaper,
            boolean nextYear) {
        /** From when it may be asked for again; null = a new fiscal year changes nothing. */
        public @Nullable LocalDate again() {
            return nextYear ? ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(decidedOn) + 1) : null;
        }
    }

    /** Where to appeal, the last day for it, and the law that gives this time. */
    public record Appeal(String to, LocalDate by, String law) {}

    public enum Decision {
        NOT_GIVEN,
        IN_PART,
        ENDED
    }

    public enum How {
        SPOKEN,
        LETTER,
        BOTH
    }

    /** @param why it was corrected; empty for the first */
    public record Version(int ordinal, Told told, String why, String by, Instant at) {}

    public enum Answer {
        APPEALS,
        /** Says so, or the last day has passed. */
        DOES_NOT,
        UPHELD,
        CHANGED,
        /** She withdrew her appeal. */
        WITHDRAWN,
        /** The office took its decision back, or it should never have been written here. */
        TAKEN_BACK
    }

    public record Answered(Answer answer, LocalDate on, String words, String by, Instant at) {}

    public Version last() {
        return versions.getLast();
    }

    public Told told() {
        return last().told();
    }

    public @Nullable Answered answered() {
        return answers.isEmpty() ? null : answers.getLast();
    }

    public @Nullable Answer state() {
        return answers.isEmpty() ? null : answers.getLast().answer();
    }

    /** Whether the decision is still the office's word: neither changed on appeal nor taken back. */
    public boolean stands() {
        return state() != Answer.CHANGED && state() != Answer.TAKEN_BACK;
    }

    /** What can be said next; who wrote down the wrong thing says the right one after it. */
    public Set<Answer> next() {
        return after(state());
    }

    static Set<Answer> after(@Nullable Answer state) {
        if (state == null) {
            return EnumSet.of(Answer.APPEALS, Answer.DOES_NOT, Answer.TAKEN_BACK);
        }
        return switch (state) {
            case DOES_NOT -> EnumSet.of(Answer.APPEALS, Answer.TAKEN_BACK);
            case APPEALS ->
                EnumSet.of(Answer.UPHELD, Answer.CHANGED, Answer.WITHDRAWN, Answer.DOES_NOT, Answer.TAKEN_BACK);
            case UPHELD -> EnumSet.of(Answer.CHANGED, Answer.WITHDRAWN, Answer.TAKEN_BACK);
            case CHANGED -> EnumSet.of(Answer.UPHELD, Answer.WITHDRAWN);
            case WITHDRAWN -> EnumSet.of(Answer.UPHELD, Answer.CHANGED, Answer.TAKEN_BACK);
            case TAKEN_BACK -> EnumSet.of(Answer.APPEALS, Answer.DOES_NOT);
        };
    }

    /** The newest that a case may end on: it stands, and was written since the case was opened again for the last time. */
    static Optional<Refusal> standing(List<Refusal> newestFirst, Instant opened) {
        return newestFirst.stream()
                .filter(one -> one.stands() && !one.versions.getFirst().at().isBefore(opened))
                .findFirst();
    }

    /** The day until which somebody is waited for: the last day to appeal, or to look into an appeal; null = for nobody. */
    public @Nullable LocalDate due() {
        Answered answered = answered();
        return due(told().appeal().by(), state(), answered == null ? null : answered.on());
    }

    static @Nullable LocalDate due(LocalDate appealBy, @Nullable Answer state, @Nullable LocalDate on) {
        if (state == null) {
            return appealBy;
        }
        return state == Answer.APPEALS && on != null ? on.plusDays(DAYS_TO_LOOK_INTO) : null;
    }

    /** What is recorded did not happen before the person was told, nor has it still to come. */
    public boolean mayBeOn(LocalDate day, LocalDate today) {
        Answered before = answered();
        LocalDate from = before == null ? told().decidedOn() : before.on();
        return !day.isAfter(today) && !day.isBefore(from);
    }

    /** The last day of so many, the day of telling not counted; where offices are closed on it, the next day they work. */
    public static LocalDate lastDay(LocalDate toldOn, int days, WorkingCalendar calendar) {
        LocalDate last = toldOn.plusDays(days);
        return calendar.isWorkingDay(last) ? last : calendar.plusWorkingDays(last, 1);
    }
}
