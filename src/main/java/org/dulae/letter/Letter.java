package org.dulae.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.casework.CaseId;
import org.dulae.directory.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A letter about a case to an organisation. Until it has a number its text may change; afterwards it is what was signed.
 *
 * @param head as it was when the number was given; of a draft nothing
 */
public record Letter(
        UUID id,
        CaseId about,
        Place place,
        Recipient to,
        Words words,
        @Nullable Numbered numbered,
        Letterhead head,
        @Nullable String cancelledReason,
        int version,
        String by,
        Instant changedAt) {

    /** Where it lies: with the office that wrote it, and the team of its case. */
    public record Place(
            UUID unit, String areaCode, @Nullable UUID team, UUID person) {}

    public record Recipient(OrganisationId organisation, String name) {}

    /**
     * @param addressee เรียน
     * @param refers อ้างถึง, may be empty
     * @param encloses สิ่งที่ส่งมาด้วย, one a line, may be empty
     */
    public record Words(
            String addressee,
            String subject,
            String refers,
            String encloses,
            String cause,
            String purpose,
            String ending,
            String signer,
            String position) {}

    /** @param number ที่, with the office's code */
    public record Numbered(UUID entry, String number, LocalDate dated) {}

    public boolean isDraft() {
        return numbered == null;
    }

    public boolean isCancelled() {
        return cancelledReason != null;
    }
}
