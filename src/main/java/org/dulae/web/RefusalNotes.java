package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Refusals;
import org.dulae.access.Refused;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.stereotype.Component;

/** Notes in the audit that somebody was refused: a code and the ids asked for, never the address. */
@Component
class RefusalNotes {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Refusals refusals;

    RefusalNotes(Refusals refusals) {
        this.refusals = refusals;
    }

    /** After the refused transaction has rolled back. */
    void note(Exception failure, HttpServletRequest request) {
        switch (failure) {
            case NotFound missing -> note("not-found." + missing.getMessage(), request);
            case Refused refused -> note(refused.code(), request);
            case PermissionDeniedDataAccessException second -> note("second-lock", request);
            default -> {}
        }
    }

    void note(String code, HttpServletRequest request) {
        Actor actor = ActorArgument.current();
        if (actor != null) {
            Matcher ids = ID.matcher(request.getRequestURI());
            refusals.record(
                    actor,
                    code,
                    ids.results().map(found -> UUID.fromString(found.group())).toArray(UUID[]::new));
        }
    }
}
