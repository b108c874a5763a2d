package org.dulae.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Problems;
import org.dulae.area.RegisterBase;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an age file besides its rows.
 *
 * @param kept id of the file when it was sent before
 */
record AgeFileForm(
        @Nullable String asOf,
        @Nullable String base,
        @Nullable String kept) {
    static final AgeFileForm EMPTY = new AgeFileForm("", "", "");

    /** The register has been kept by machine since then. */
    private static final LocalDate FIRST = LocalDate.of(1993, 1, 1);

    Optional<LocalDate> date(LocalDate today) {
        return ThaiDate.parse(text(asOf), today);
    }

    String dateText() {
        return text(asOf);
    }

    String baseCode() {
        return text(base);
    }

    Optional<UUID> keptId() {
        try {
            return text(kept).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(kept)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** These problems and those of the form's own fields. */
    Problems check(Problems before, LocalDate today) {
        Problems found = before;
        Optional<LocalDate> day = date(today);
        if (text(asOf).isEmpty()) {
            found = found.and("asOf", "insight.age-file.problem.day");
        } else if (day.isEmpty()) {
            found = found.and("asOf", "ui.error.unreadable");
        } else if (day.get().isAfter(today) || day.get().isBefore(FIRST)) {
            found = found.and("asOf", "insight.age-file.problem.time");
        }
        boolean known =
                Arrays.stream(RegisterBase.values()).anyMatch(one -> one.name().equals(baseCode()));
        return known ? found : found.and("base", "insight.age-file.problem.base");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
