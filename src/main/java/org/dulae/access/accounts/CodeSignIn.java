package org.dulae.access.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Scope;
import org.dulae.access.SignIn;
import org.springframework.stereotype.Service;

/** Signing in with a one-time code and a new password: the first time, and after a reset. Same back-off as any sign-in. */
@Service
public class CodeSignIn {
    private final OwnAccountRepository accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    CodeSignIn(
            OwnAccountRepository accounts,
            Passwords passwords,
            SignIn signIn,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when name or code is wrong, used or old, or somebody has to wait: the form says the same for all. */
    public Optional<SignIn.Session> enter(String login, String code, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        // Hashed in any case: time must not tell who exists.
        String hash = passwords.encode(password);
        Optional<SignIn.Session> session = signIn.mustWait(name) ? Optional.empty() : use(name, code, hash);
        if (session.isEmpty()) {
            signIn.failed(name);
        }
        return session;
    }

    private Optional<SignIn.Session> use(String name, String code, String hash) {
        Actor job = Actor.system("one-time code", Scope.NOWHERE);
        return acting.as(
                job,
                () -> accounts.useCode(name, passwords.codeHash(code), hash, clock.instant())
                        .map(entered -> {
                            audit.record(
                                    job,
                                    "access.account.code.used",
                                    entered.user().value());
                            return new SignIn.Session(entered.user(), entered.epoch(), null);
                        }));
    }
}
