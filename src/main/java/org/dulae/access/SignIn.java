package org.dulae.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in: password by the framework's current recommendation, second factor for roles that need it, back-off after failures. The
 * answer and its time are the same for a wrong password, an unknown name and a name that has to wait.
 */
@Service
public class SignIn {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private final SignInRepository accounts;
    private final ActorRepository actors;
    private final Acting acting;
    private final Totp totp;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final String nobody;

    SignIn(
            SignInRepository accounts,
            ActorRepository actors,
            Acting acting,
            Totp totp,
            Clock clock,
            PasswordEncoder passwords) {
        this.accounts = accounts;
        this.actors = actors;
        this.acting = acting;
        this.totp = totp;
        this.clock = clock;
        this.passwords = passwords;
        this.nobody = passwords.encode(UUID.randomUUID().toString());
    }

    /** Whether this installation has no account at all. */
    public boolean nobodyYet() {
        return accounts.nobodyYet();
    }

    /** What the session remembers, and nothing else: who, which epoch of rights, in which unit. */
    public record Session(UserId user, int epoch, @Nullable UUID unit) {}

    /** Empty when name, password or code is wrong or has to wait: the form says the same for all three. */
    public Optional<Session> signIn(String login, String password, @Nullable String code) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        byte[] hash = hash(name);
        Instant now = clock.instant();
        boolean mustWait =
                accounts.waitUntil(hash).filter(until -> until.isAfter(now)).isPresent();
        Optional<SignInRepository.Candidate> known = accounts.find(name);
        String expected = known.map(SignInRepository.Candidate::passwordHash).orElse(nobody);
        // The hash is computed for unknown names too: time must not tell who exists.
        boolean matches = passwords.matches(password, expected);
        Optional<Long> step = known.flatMap(account -> secondStep(account, code, now));
        Optional<Session> session = mustWait || !matches || step.isEmpty()
                ? Optional.empty()
                : known.map(account -> new Session(account.id(), account.epoch(), null));
        Optional<Actor> actor = session.flatMap(this::actor);
        if (actor.isEmpty()) {
            accounts.failed(hash, now);
            return Optional.empty();
        }
        acting.run(actor.get(), () -> accounts.worked(step.orElseThrow()));
        return session;
    }

    /** Whether this name has to wait after failures, known or not; for the other way in, by one-time code. */
    public boolean mustWait(String name) {
        return accounts.waitUntil(hash(name))
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
    }

    public void failed(String name) {
        accounts.failed(hash(name), clock.instant());
    }

    // Demo accounts have no second factor; a banner says so on every page.
    private Optional<Long> secondStep(SignInRepository.Candidate account, @Nullable String code, Instant now) {
        byte[] secret = account.totpSecret();
        if (!totp.isOn() || account.demo() || secret == null) {
            return Optional.of(account.totpLastStep());
        }
        return totp.check(secret, code == null ? "" : code, now, account.totpLastStep());
    }

    /** The actor of a session with the rights held now; empty when the account, its rights or its password changed since. */
    public Optional<Actor> actor(Session session) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, THAILAND);
        return actors.load(session.user(), session.epoch(), session.unit(), today, now)
                .map(found -> actor(session.user(), found));
    }

    private Actor actor(UserId id, ActorRepository.Loaded found) {
        Set<Role> roles = held(found);
        boolean onlyAccounts = roles.stream().allMatch(Role.ADMIN::equals);
        Scope scope = onlyAccounts ? Scope.NOWHERE : Scope.of(found.areas());
        return new Actor(
                id,
                found.name(),
                new UnitId(found.unit()),
                UnitKind.valueOf(found.unitKind()),
                found.unitNameTh(),
                found.unitNameEn(),
                found.unitArea(),
                roles,
                scope,
                found.teams(),
                found.barred(),
                found.units(),
                found.deputyships());
    }

    // A role that needs a second factor works only once there is one; until then the account page is all there is.
    private Set<Role> held(ActorRepository.Loaded found) {
        if (found.secondFactor()) {
            return found.roles();
        }
        return found.roles().stream().filter(role -> !totp.demandedOf(role)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some right of this actor waits for a second factor. */
    public boolean needsSecondFactor(Set<Role> roles) {
        return roles.stream().anyMatch(totp::demandedOf);
    }

    private static byte[] hash(String login) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
