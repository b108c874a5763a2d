package org.dulae.privacy;

import java.time.Instant;
import java.util.UUID;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A breach of personal data. From when it is known 72 hours run for telling the Office of the Personal Data Protection Committee; a
 * person decides whom to tell, with a reason.
 *
 * @param unit whose privacy officer wrote it down
 */
public record Breach(
        UUID id,
        UUID unit,
        String areaCode,
        Told told,
        @Nullable Decided office,
        @Nullable Decided people,
        int version,
        By by) {
    /**
     * What is known of it.
     *
     * @param account whose account; null = every account in that time
     */
    public record Told(
            Instant known,
            String what,
            Instant from,
            Instant until,
            @Nullable UserId account,
            String accountName) {}

    /** @param tell whether they are told */
    public record Decided(boolean tell, String reason, String by, Instant at) {}

    public record By(UUID user, String name, Instant at) {}

    /** Whom a decision is about. */
    public enum Audience {
        OFFICE,
        PEOPLE
    }

    @Nullable
    Decided decided(Audience audience) {
        return audience == Audience.OFFICE ? office : people;
    }

    boolean isOpen() {
        return office == null || people == null;
    }

    /** A later decision takes the place of an earlier one: more may become known. */
    Breach decided(Audience audience, Decided now) {
        return audience == Audience.OFFICE
                ? new Breach(id, unit, areaCode, told, now, people, version, by)
                : new Breach(id, unit, areaCode, told, office, now, version, by);
    }
}
