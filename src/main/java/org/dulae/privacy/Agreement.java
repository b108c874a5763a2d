package org.dulae.privacy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.directory.OrganisationId;
import org.dulae.shared.Light;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation agreed to: one that controls what is kept here, alone or with others, or that processes it for them.
 *
 * @param copyOn the day on the newest signed copy that is on file; null = none is
 */
public record Agreement(
        UUID id,
        String nameTh,
        String nameEn,
        Told told,
        String endedWhy,
        int version,
        @Nullable LocalDate copyOn) {
    /** Time to agree anew. */
    static final int SOON = 60;

    /** What part the organisation has (PDPA s.6). */
    public enum Part {
        CONTROLLER,
        JOINT,
        PROCESSOR
    }

    /**
     * @param to the last day; null = until it is ended
     * @param contact who answers there for personal data, and how to reach them
     */
    public record Told(
            OrganisationId organisation,
            Part part,
            Set<Purpose> purposes,
            String number,
            LocalDate signed,
            LocalDate from,
            @Nullable LocalDate to,
            String contact) {}

    String name(Texts t) {
        return t.pick(nameTh, nameEn);
    }

    boolean isOn(LocalDate day) {
        LocalDate to = told.to();
        return !told.from().isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** It ends within two months, or has ended, and nobody wrote that it should. */
    boolean endsSoon(LocalDate today) {
        LocalDate to = told.to();
        return to != null && endedWhy.isEmpty() && to.isBefore(today.plusDays(SOON));
    }

    /** In force, and nobody has put the signed paper on file. */
    boolean lacksCopy(LocalDate today) {
        return isOn(today) && copyOn == null;
    }

    String copy(Texts t) {
        return copyOn == null ? t.text("privacy.copy.none") : t.text("privacy.copy.on", copyOn);
    }

    /** The shape of its light. */
    String light(LocalDate today) {
        if (!isOn(today)) {
            return Light.BAD;
        }
        return endsSoon(today) ? Light.WARN : Light.OK;
    }
}
