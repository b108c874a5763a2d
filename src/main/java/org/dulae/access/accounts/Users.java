package org.dulae.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to accounts, for administrators of an area. The database asks again whether they may (V2__accounts.sql). */
@Service
public class Users {
    static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private final UserRepository users;
    private final Passwords passwords;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    Users(UserRepository users, Passwords passwords, Acting acting, Audit audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Status {
        INVITED,
        ACTIVE,
        LEFT
    }

    /** One line of the list. */
    public record Summary(UserId id, String login, String name, Status status, String unitsTh, String unitsEn) {}

    /** A right in one unit, dated. */
    public record Right(
            UnitId unit,
            String unitTh,
            String unitEn,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /**
     * Days away.
     *
     * @param deputy who was named first to do the ordinary work
     * @param name who does it now; null = that one has left, and nobody is named
     * @param lacking on some of the days nobody does it
     */
    public record StandIn(UserId deputy, @Nullable String name, LocalDate from, LocalDate to, boolean lacking) {}

    public record Account(
            UserId id,
            String login,
            String name,
            Status status,
            boolean demo,
            int version,
            List<Right> rights,
            List<StandIn> standIns) {
        /** One of the person's units on a day: where colleagues are who could take over. */
        Optional<UnitId> unitOn(LocalDate day) {
            return rights.stream()
                    .filter(right -> right.on(day))
                    .map(Right::unit)
                    .findFirst();
        }
    }

    public record NewAccount(
            String login,
            String name,
            UnitId unit,
            Set<Role> roles,
            LocalDate from,
            @Nullable LocalDate to,
            boolean demo) {}

    /** @param code shown once, on paper or by mouth, never sent */
    public record Invited(UserId id, String code) {}

    /** Somebody has this sign-in name already. */
    public static class LoginTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public List<Summary> list(Actor actor, String text, boolean left) {
        return acting.as(actor, () -> users.list(reach(actor), text.strip(), left));
    }

    /** An account of the administrator's area; others look like none. */
    public Account get(Actor actor, UserId id) {
        return acting.as(actor, () -> users.find(id, reach(actor), today()).orElseThrow(() -> new NotFound("account")));
    }

    public Invited invite(Actor actor, NewAccount account) {
        return invite(actor, account, clock.instant());
    }

    /** @param now the same for all of one list, which are found again by it */
    Invited invite(Actor actor, NewAccount account, Instant now) {
        String code = passwords.freshCode();
        UserId id = new UserId(NewId.next());
        acting.run(actor, () -> {
            if (users.loginExists(account.login().toLowerCase(Locale.ROOT))) {
                throw new LoginTaken();
            }
            users.invite(id, account, passwords.codeHash(code), now.plus(Passwords.CODE_VALID), now);
            audit.record(actor, "access.account.invite", id.value());
        });
        return new Invited(id, code);
    }

    /** A new code, handed over in person: the old password and all sessions end at once. */
    public String newCode(Actor actor, UserId id, boolean forgetSecondFactor) {
        String code = passwords.freshCode();
        acting.run(actor, () -> {
            get(actor, id);
            users.issueCode(
                    id, passwords.codeHash(code), clock.instant().plus(Passwords.CODE_VALID), forgetSecondFactor);
            audit.record(actor, "access.account.code", id.value());
        });
        return code;
    }

    public void rename(Actor actor, UserId id, String name, int version) {
        acting.run(actor, () -> {
            get(actor, id);
            if (!users.rename(id, name, version)) {
                throw new Stale("account");
            }
            audit.record(actor, "access.account.rename", id.value());
        });
    }

    public void grant(Actor actor, UserId id, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        acting.run(actor, () -> {
            get(actor, id);
            users.grant(id, unit, role, from, to);
            audit.recordWith(actor, "access.account.grant", role.name(), id.value(), unit.value());
        });
    }

    public void endRight(Actor actor, UserId id, UnitId unit, Role role, LocalDate from) {
        acting.run(actor, () -> {
            get(actor, id);
            users.endRight(id, unit, role, from, today().minusDays(1));
            audit.recordWith(actor, "access.account.revoke", role.name(), id.value(), unit.value());
        });
    }

    /** Signs out everywhere. */
    public void endSessions(Actor actor, UserId id) {
        acting.run(actor, () -> {
            get(actor, id);
            users.endSessions(id);
            audit.record(actor, "access.account.sign-out", id.value());
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }

    static String reach(Actor actor) {
        return actor.isSystem() || actor.unitArea().equals("00") ? "" : actor.unitArea();
    }
}
