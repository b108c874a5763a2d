package org.dulae.access.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Matters.Entrusted;
import org.dulae.access.UserId;
import org.dulae.access.accounts.StandIns.Gap;
import org.jspecify.annotations.Nullable;

/**
 * One absence of one's own, with the restricted matters that go on meanwhile.
 *
 * @param standIn who does the ordinary work; null = nobody any more
 * @param gap on some of the days nobody does it
 * @param toCome who takes on what comes meanwhile: the one named for all
 */
record Absence(
        Days days,
        @Nullable String standIn,
        @Nullable Gap gap,
        List<Line> lines,
        @Nullable Named toCome) {
    List<Line> nobodys() {
        return lines.stream().filter(Line::isNobodys).toList();
    }

    boolean hasNamed() {
        return toCome != null || lines.stream().anyMatch(line -> line.deputy() != null);
    }

    String all() {
        return toCome == null ? "" : toCome.deputy().toString();
    }

    /** Named for this one matter and not for all. */
    String each(Line line) {
        Named deputy = line.deputy();
        return deputy == null || deputy.deputy().toString().equals(all())
                ? ""
                : deputy.deputy().toString();
    }

    /** One absence: who stands in for the ordinary work, and the days. */
    record Days(UserId standIn, LocalDate from, LocalDate to) {}

    /** @param team null: whatever she comes to belong to while away */
    record Named(UserId standIn, LocalDate from, @Nullable UUID team, UserId deputy, String name) {
        boolean in(Days days) {
            return standIn.equals(days.standIn()) && from.equals(days.from());
        }
    }

    /**
     * A restricted matter of one's own, or several with one team.
     *
     * @param others how many others of its team are there on all of those days
     * @param deputy who takes it on, in one absence
     */
    record Line(
            UUID team,
            List<Entrusted> matters,
            int others,
            @Nullable Named deputy) {
        boolean isNobodys() {
            return others == 0 && deputy == null;
        }

        String numbers() {
            return matters.stream().map(Entrusted::number).collect(Collectors.joining(", "));
        }
    }
}
