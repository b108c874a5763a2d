package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.dulae.DulaeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@DulaeTest
class SignInTests {
    private final SignIn signIn;
    private final Acting acting;
    private final JdbcClient app;
    private final JdbcClient owner;

    @Autowired
    SignInTests(
            SignIn signIn,
            Acting acting,
            JdbcClient app,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.signIn = signIn;
        this.acting = acting;
        this.app = app;
        this.owner = TableOwner.of(url, user, password);
    }

    private Actor account(Actor actor, String login, String password) {
        SomeActor.stored(owner, actor);
        owner.sql("update access.app_user set login = ? where id = ?")
                .params(login, actor.id().value())
                .update();
        owner.sql("update access.credential set password_hash = ? where user_id = ?")
                .params(
                        PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(password),
                        actor.id().value())
                .update();
        return actor;
    }

    @Test
    void givesTheActorWithTheRightsHeldNow() {
        Actor stored = account(SomeActor.officerOf("521305"), "mali.test", "correct horse");
        Optional<SignIn.Session> session = signIn.signIn(" Mali.Test ", "correct horse", null);
        Actor actor = session.flatMap(signIn::actor).orElseThrow();
        assertThat(actor.id()).isEqualTo(stored.id());
        assertThat(actor.has(Role.OFFICER)).isTrue();
        assertThat(actor.scope().covers("52130501")).isTrue();
        assertThat(actor.scope().covers("521304")).isFalse();
    }

    @Test
    void refusesAWrongPasswordAnUnknownNameAndSomebodyWhoHasToWaitAlike() {
        account(SomeActor.officerOf("521305"), "wait.test", "right");
        assertThat(signIn.signIn("nobody.test", "right", null)).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.signIn("wait.test", "wrong", null)).isEmpty();
        }
        assertThat(signIn.signIn("wait.test", "right", null))
                .as("has to wait now")
                .isEmpty();
    }

    @Test
    void onlyWhoProvedTheOwnNameEndsItsWaitAndNobodySignedInMakesAnotherWait() {
        Actor stored = account(SomeActor.officerOf("521305"), "clear.test", "right");
        Actor other = account(SomeActor.officerOf("521305"), "other.test", "right");
        for (int i = 0; i < 3; i++) {
            signIn.signIn("clear.test", "wrong", null);
            signIn.signIn("other.test", "wrong", null);
        }
        assertThat(signIn.signIn("clear.test", "right", null)).isPresent();
        assertThat(failures("clear.test")).isZero();
        assertThat(failures("other.test")).isEqualTo(3);
        assertThatThrownBy(() -> acting.run(stored, () -> signIn.failed("other.test")))
                .rootCause()
                .hasMessageContaining("refused: signed in");
        assertThat(signIn.signIn("other.test", "right", null).map(SignIn.Session::user))
                .contains(other.id());
    }

    private int failures(String login) {
        return owner.sql(
                        "select coalesce(max(failures), 0) from access.sign_in_attempt where login_hash = sha256(convert_to(?, 'UTF8'))")
                .params(login)
                .query(Integer.class)
                .single();
    }

    @Test
    void endsEverySessionWhenTheEpochMovesOn() {
        Actor stored = account(SomeActor.officerOf("521305"), "epoch.test", "right");
        SignIn.Session session = signIn.signIn("epoch.test", "right", null).orElseThrow();
        owner.sql("update access.app_user set epoch = epoch + 1 where id = ?")
                .params(stored.id().value())
                .update();
        assertThat(signIn.actor(session)).isEmpty();
    }

    @Test
    void givesTheDatabaseItsActorForOneTransactionOnly() {
        Actor actor = SomeActor.provinceOfficerOf("52");
        String who = acting.as(
                actor,
                () -> app.sql("select access.actor()::text").query(String.class).single());
        assertThat(who).isEqualTo(actor.id().toString());
        assertThatThrownBy(() ->
                        app.sql("select access.actor()").query(String.class).single())
                .rootCause()
                .hasMessageContaining("no actor");
    }

    @Test
    void keepsCredentialsAwayFromTheApplication() {
        for (String table : List.of("credential", "sign_in_attempt", "team", "team_member", "conflict", "audit_seal")) {
            assertThatThrownBy(() ->
                            app.sql("select * from access." + table).query().listOfRows())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
