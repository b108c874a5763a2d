package org.dulae.centre.cover;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a centre, and when: its hours of work, who does it in the place of its officer, and who outside these hours. A centre of one
 * person that says all three is as well looked after as a large one.
 *
 * @param deputy who does it when the officer is away; null = nobody is named
 * @param fallback who answers otherwise; null = nobody is named
 * @param version 0 before it is stored
 */
record Cover(
        @Nullable Hours hours,
        @Nullable Deputy deputy,
        @Nullable Fallback fallback,
        int version) {
    static final Cover NONE = new Cover(null, null, null, 0);

    /** When somebody is there. */
    record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        Hours {
            days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
        }

        List<DayOfWeek> inOrder() {
            return days.stream().sorted().toList();
        }

        boolean holds(DayOfWeek day, LocalTime at) {
            return days.contains(day) && !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** @param works still works somewhere around; who has left stands in for nobody */
    record Deputy(UUID id, String name, boolean works) {}

    /** Who answers when neither the officer nor the deputy does. */
    enum Fallback {
        HOTLINE_1300,
        PROVINCE_OFFICE
    }

    /** What a cover is made of. */
    enum Part {
        HOURS,
        DEPUTY,
        FALLBACK
    }

    /** Who it falls to. */
    enum Holder {
        OFFICER,
        DEPUTY,
        FALLBACK,
        NOBODY
    }

    /** What is not said yet, in the order of the page. */
    List<Part> missing() {
        return Stream.of(Part.values()).filter(part -> !has(part)).toList();
    }

    boolean has(Part part) {
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

    /** To whom it falls at that hour. */
    Holder at(DayOfWeek day, LocalTime time, boolean officerAway) {
        Hours known = hours;
        if (known == null || !known.holds(day, time)) {
            return has(Part.FALLBACK) ? Holder.FALLBACK : Holder.NOBODY;
        }
        if (!officerAway) {
            return Holder.OFFICER;
        }
        return has(Part.DEPUTY) ? Holder.DEPUTY : has(Part.FALLBACK) ? Holder.FALLBACK : Holder.NOBODY;
    }
}
