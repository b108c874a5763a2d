package org.dulae.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds: user, epoch and unit as one line of text, never rights and never a draft. The rights are loaded afresh for
 * each request, so a change of rights works at once.
 */
public final class SessionActor {
    private static final String WHO = "dulae.who";
    private static final String LOCKED = "dulae.locked";

    private SessionActor() {}

    public static Optional<SignIn.Session> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || session.getAttribute(LOCKED) != null ? Optional.empty() : stored(session);
    }

    private static Optional<SignIn.Session> stored(HttpSession session) {
        if (!(session.getAttribute(WHO) instanceof String line)) {
            return Optional.empty();
        }
        String[] part = line.split("\\|", -1);
        UUID unit = part[2].isEmpty() ? null : UUID.fromString(part[2]);
        return Optional.of(new SignIn.Session(UserId.valueOf(part[0]), Integer.parseInt(part[1]), unit));
    }

    /** Starts a session under a fresh id, or continues a locked one; a stranger's session id never survives a sign-in. */
    public static void start(HttpServletRequest request, SignIn.Session who) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            request.changeSessionId();
            session = request.getSession(true);
        }
        session.removeAttribute(LOCKED);
        write(session, who);
    }

    private static void write(HttpSession session, SignIn.Session who) {
        UUID unit = who.unit();
        session.setAttribute(WHO, who.user() + "|" + who.epoch() + "|" + (unit == null ? "" : unit));
    }

    /** Acts for another of the person's own units from the next request on; an unknown unit is ignored when rights are loaded. */
    public static void switchUnit(HttpServletRequest request, UnitId unit) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            stored(session).ifPresent(who -> write(session, new SignIn.Session(who.user(), who.epoch(), unit.value())));
        }
    }

    /** Quick lock on a shared PC: the session stays, nobody is signed in until the same person gives the password. */
    static void lock(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(LOCKED, "yes");
        }
    }

    static @Nullable UserId lockedUser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || session.getAttribute(LOCKED) == null
                ? null
                : stored(session).map(SignIn.Session::user).orElse(null);
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
