package org.dulae.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation was called before and what it belonged to.
 *
 * @param names the latest first
 * @param parents the latest first
 */
public record OrganisationHistory(List<FormerName> names, List<Belonging> parents) {
    /** A name until a day. */
    public record FormerName(String nameTh, String nameEn, LocalDate lastDay) {
        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    /**
     * What it belonged to, from when until when.
     *
     * @param from {@link LocalDate#MIN} when nobody knows
     */
    public record Belonging(
            OrganisationId parent,
            String nameTh,
            String nameEn,
            LocalDate from,
            @Nullable LocalDate to) {
        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }

        /** Null when nobody knows. */
        public @Nullable LocalDate since() {
            return from.equals(LocalDate.MIN) ? null : from;
        }

        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    public OrganisationHistory {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
    }

    /** What it belonged to on a day. */
    public Optional<Belonging> parentOn(LocalDate day) {
        return parents.stream().filter(one -> one.on(day)).findFirst();
    }
}
