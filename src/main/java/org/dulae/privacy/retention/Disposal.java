package org.dulae.privacy.retention;

import java.time.Instant;
import java.util.UUID;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to erase what is past its time, and when it is done the certificate of it.
 *
 * @param restricted of a restricted matter: no office, no name of who proposed it, and no word of what it is
 * @param before what is older
 * @param decided null while it waits for somebody other than its proposer
 */
public record Disposal(
        UUID id,
        DueKind kind,
        boolean restricted,
        Instant before,
        By proposed,
        @Nullable Decided decided,
        Done done,
        String officeTh,
        String officeEn) {
    static final String RESTRICTED = "RESTRICTED";

    public record By(UserId user, String name, Instant at) {}

    /** @param why where it was refused */
    public record Decided(boolean approved, By by, String why) {}

    /**
     * How many of how many, and when the last of them.
     *
     * @param held something keeps them
     * @param gone were no longer due
     */
    public record Done(
            int all,
            int erased,
            int held,
            int gone,
            @Nullable Instant last) {
        int left() {
            return all - erased - held - gone;
        }
    }

    /** What may be said of what it is about: part of a message key. */
    String word() {
        return restricted ? RESTRICTED : kind.name();
    }

    boolean isApproved() {
        return decided != null && decided.approved();
    }

    boolean isApprovedBy(UserId user) {
        return isApproved() && decided != null && decided.by().user().equals(user);
    }

    /** Whether it is a certificate: approved, and nothing of it is left to do. */
    boolean isDone() {
        return isApproved() && done.left() == 0;
    }

    /** Two pairs of eyes: never who proposed it. */
    boolean mayDecide(UserId user) {
        return decided == null && !proposed.user().equals(user);
    }
}
