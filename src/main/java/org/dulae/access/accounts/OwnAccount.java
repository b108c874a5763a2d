package org.dulae.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Totp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to one's own credential: password, second factor, sessions. Each change ends every other session. */
@Service
class OwnAccount {
    private static final int SECRET = 20;
    private final OwnAccountRepository own;
    private final Passwords passwords;
    private final Totp totp;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    OwnAccount(OwnAccountRepository own, Passwords passwords, Totp totp, Acting acting, Audit audit, Clock clock) {
        this.own = own;
        this.passwords = passwords;
        this.totp = totp;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    record Credential(
            @Nullable String passwordHash, @Nullable Instant passwordSetAt, boolean secondFactor, boolean demo) {}

    /** @param passwordSetAt when the password was last set */
    record Mine(
            String login,
            @Nullable Instant passwordSetAt,
            boolean secondFactor,
            boolean demo,
            List<Users.Right> rights,
            List<Users.StandIn> standIns) {}

    Mine get(Actor actor) {
        return acting.as(actor, () -> own.mine(actor.id(), Answers.today(clock)));
    }

    /** The message of what is wrong with a new password, or null. */
    @Nullable
    String problem(Actor actor, String fresh) {
        return passwords.problem(fresh, get(actor).login());
    }

    /** The new epoch, with which the present session goes on; empty when the present password is wrong. */
    Optional<Integer> changePassword(Actor actor, String present, String fresh) {
        return acting.as(actor, () -> {
            if (!passwords.matches(present, own.credential().passwordHash())) {
                return Optional.empty();
            }
            audit.record(actor, "access.account.password", actor.id().value());
            return Optional.of(own.changePassword(passwords.encode(fresh), clock.instant()));
        });
    }

    /** A secret to show; it counts once a code made with it comes back. */
    byte[] freshSecret() {
        return passwords.bytes(SECRET);
    }

    /** Empty when the present password or the code is wrong. */
    Optional<Integer> setSecondFactor(Actor actor, String present, byte[] secret, String code) {
        return acting.as(actor, () -> {
            byte[] kept = totp.seal(secret);
            Optional<Long> step = totp.check(kept, code, clock.instant(), 0);
            if (step.isEmpty() || !passwords.matches(present, own.credential().passwordHash())) {
                return Optional.empty();
            }
            audit.record(actor, "access.account.second-factor", actor.id().value());
            return Optional.of(own.setTotp(kept, step.get()));
        });
    }

    /** Ends every session; the present one goes on with the new epoch. */
    int endOtherSessions(Actor actor) {
        return acting.as(actor, () -> {
            audit.record(actor, "access.account.sign-out", actor.id().value());
            return own.endSessions(actor.id());
        });
    }
}
