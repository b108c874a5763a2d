package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dulae.DulaeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody tries passwords: each name waits longer and longer, and the answer tells nobody which names there are. */
@DulaeTest
class BackOffTests {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final int[] SECONDS = {0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900};

    private final Hands clock = new Hands();
    private final Counting passwords = new Counting();
    private final SignIn signIn;
    private final JdbcClient owner;

    @Autowired
    BackOffTests(
            SignInRepository accounts,
            ActorRepository actors,
            Acting acting,
            Totp totp,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.signIn = new SignIn(accounts, actors, acting, totp, clock, passwords);
        this.owner = TableOwner.of(url, user, password);
    }

    /** A clock that goes on when it is told to. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T03:00:00Z");

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** The real encoder, which remembers against what it compared. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder real = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final List<String> asked = new ArrayList<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            asked.add(String.valueOf(hash));
            return real.matches(password, hash);
        }

        /** How the hashes were made and how costly they are, without salt and hash. */
        List<String> work() {
            List<String> made = asked.stream()
                    .map(hash -> hash.substring(0, hash.lastIndexOf('$')))
                    .toList();
            asked.clear();
            return made;
        }
    }

    private void account(String login, @Nullable String password) {
        Actor actor = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        owner.sql("update access.app_user set login = ? where id = ?")
                .params(login, actor.id().value())
                .update();
        owner.sql("update access.credential set password_hash = ? where user_id = ?")
                .param(password == null ? null : passwords.encode(password))
                .param(actor.id().value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow.known", "slow.unknown"})
    void aNameWaitsTwiceAsLongAfterEachFailureFromTheFourthOnWhetherOrNotThereIsOne(String name) {
        if (name.endsWith(".known")) {
            account(name, "right");
        }
        for (int i = 0; i < SECONDS.length; i++) {
            Duration wait = Duration.ofSeconds(SECONDS[i]);
            assertThat(signIn.signIn(name, "wrong", null)).isEmpty();
            if (wait.isPositive()) {
                clock.on(wait.minus(MOMENT));
                assertThat(signIn.mustWait(name))
                        .as("failure %d, not before %s", i + 1, wait)
                        .isTrue();
                clock.on(MOMENT);
            }
            assertThat(signIn.mustWait(name))
                    .as("failure %d, after %s", i + 1, wait)
                    .isFalse();
        }
    }

    @Test
    void theRightPasswordOpensOnceTheWaitIsOverAndNotBefore() {
        account("early.test", "right");
        for (int i = 0; i < 4; i++) {
            signIn.signIn("early.test", "wrong", null);
        }
        clock.on(Duration.ofSeconds(2).minus(MOMENT));
        assertThat(signIn.signIn("early.test", "right", null))
                .as("too early, and too early counts as a failure")
                .isEmpty();
        clock.on(Duration.ofSeconds(4));
        assertThat(signIn.signIn("early.test", "right", null)).isPresent();
    }

    @Test
    void anUnknownNameCostsTheSameWorkAsAKnownOne() {
        account("work.known", "right");
        account("work.invited", null);
        signIn.signIn("work.known", "wrong", null);
        List<String> known = passwords.work();
        assertThat(known).hasSize(1);
        for (String name : List.of("work.unknown", "work.invited", "work.known", "work.unknown", "work.unknown")) {
            assertThat(signIn.signIn(name, "wrong", null)).isEmpty();
            assertThat(passwords.work()).as(name).isEqualTo(known);
        }
        signIn.signIn("work.unknown", "wrong", null);
        assertThat(signIn.mustWait("work.unknown")).isTrue();
        passwords.work();
        signIn.signIn("work.unknown", "wrong", null);
        assertThat(passwords.work()).as("waiting").isEqualTo(known);
    }
}
