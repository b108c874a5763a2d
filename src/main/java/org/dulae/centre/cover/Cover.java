package org.dulae.centre.cover;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.UnitKind;
import org.dulae.centre.CoverPart;
import org.dulae.centre.cover.OnDuty.Holder;
import org.dulae.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a centre, and when: its hours of work, who does it in the place of its officer, and who when that one cannot either. A
 * centre of one person that says all three is as well looked after as a large one. Pure: every time is given in.
 *
 * @param deputy who does it outside the hours and when the officer is away; null = nobody is named
 * @param fallback who answers otherwise; null = nobody is named
 * @param version 0 before it is stored
 */
public record Cover(
        @Nullable Hours hours,
        @Nullable Deputy deputy,
        @Nullable Fallback fallback,
        int version) {
    static final Cover NONE = new Cover(null, null, null, 0);

    /** When somebody is there. */
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Hours {
            days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
        }

        List<DayOfWeek> inOrder() {
            return days.stream().sorted().toList();
        }

        /** On a public holiday nobody is there, whichever day of the week it is. */
        boolean holds(LocalDateTime at, WorkingCalendar calendar) {
            return days.contains(at.getDayOfWeek())
                    && !calendar.holidays().contains(at.toLocalDate())
                    && !at.toLocalTime().isBefore(from)
                    && at.toLocalTime().isBefore(to);
        }
    }

    /**
     * @param works still works somewhere around; who has left stands in for nobody
     * @param sees works on matters of this place anyway; who does not learns that something waits, and nothing more
     */
    public record Deputy(UUID id, String name, boolean works, boolean sees) {}

    /** Who answers when neither the officer nor the deputy does. */
    public enum Fallback {
        HOTLINE_1300(UnitKind.HOTLINE),
        PROVINCE_OFFICE(UnitKind.PROVINCE);

        private final UnitKind kind;

        Fallback(UnitKind kind) {
            this.kind = kind;
        }

        UnitKind kind() {
            return kind;
        }
    }

    /** Who is away on a day. */
    record Away(boolean officer, boolean deputy) {
        static final Away NOBODY = new Away(false, false);
    }

    Set<CoverPart> said() {
        return Stream.of(CoverPart.values()).filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    List<CoverPart> missing() {
        return CoverPart.missing(said());
    }

    boolean has(CoverPart part) {
        return switch (part) {
            case HOURS -> hours != null;
            case DEPUTY -> deputy != null && deputy.works();
            case FALLBACK -> fallback != null;
        };
    }

    /** Valid: at every hour of the week it falls to somebody who is named. */
    boolean complete() {
        return missing().isEmpty();
    }

    boolean isOpen(LocalDateTime at, WorkingCalendar calendar) {
        return hours != null && hours.holds(at, calendar);
    }

    /** To whom it falls at that moment: in its hours to the officer, else to the deputy, after both to the fallback. */
    Holder at(LocalDateTime at, WorkingCalendar calendar, Away away) {
        if (isOpen(at, calendar) && !away.officer()) {
            return Holder.OFFICER;
        }
        if (has(CoverPart.DEPUTY) && !away.deputy()) {
            return Holder.DEPUTY;
        }
        return has(CoverPart.FALLBACK) ? Holder.FALLBACK : Holder.NOBODY;
    }
}
