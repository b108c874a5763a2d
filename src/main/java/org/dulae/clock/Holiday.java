package org.dulae.clock;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A day on which offices are closed.
 *
 * @param areaCode {@link #NATION} or a province
 * @param announced false = expected by the usual rule or the moon; of one written down from memory the source says so
 * @param source which announcement, or by what it was worked out
 * @param addedBy name of the administrator who added it; null = it came with the program
 */
public record Holiday(
        UUID id,
        LocalDate day,
        String areaCode,
        String nameTh,
        String nameEn,
        boolean announced,
        String source,
        @Nullable String addedBy) {
    public static final String NATION = "00";

    public String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }
}
