package org.dulae.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SignIn;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Users.Invited;
import org.dulae.access.accounts.Users.NewAccount;
import org.dulae.access.accounts.Users.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulaeTest
class UsersTests {
    private static final String PASSWORD = "ฝนตกพรำ ๆ ทั้งวัน";

    @Autowired
    private Users users;

    @Autowired
    private Leaving leaving;

    @Autowired
    private CodeSignIn codes;

    @Autowired
    private SignIn signIn;

    private JdbcClient owner;
    private Actor admin;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void anAdministrator() {
        admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
    }

    private Invited invited(String login, Role... roles) {
        return users.invite(
                admin,
                new NewAccount(
                        login + UUID.randomUUID().toString().substring(0, 8),
                        "ทดลอง สมมุติ",
                        admin.unit(),
                        Set.of(roles),
                        LocalDate.of(2026, 1, 1),
                        null,
                        false));
    }

    private String login(UserId id) {
        return users.get(admin, id).login();
    }

    @Test
    void opensAnAccountWithTheCodeOnceAndWithTheOwnPasswordFromThenOn() {
        Invited invited = invited("new", Role.OFFICER);
        String login = login(invited.id());
        assertThat(users.get(admin, invited.id()).status()).isEqualTo(Status.INVITED);
        assertThat(signIn.signIn(login, "", null)).isEmpty();
        assertThat(codes.enter(
                        login, invited.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "), PASSWORD))
                .isPresent();
        assertThat(codes.enter(login, invited.code(), PASSWORD))
                .as("a second time")
                .isEmpty();
        assertThat(signIn.signIn(login, PASSWORD, null)).isPresent();
        assertThat(users.get(admin, invited.id()).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void stopsTheOldPasswordAndEverySessionWithANewCode() {
        Invited invited = invited("reset", Role.OFFICER);
        String login = login(invited.id());
        SignIn.Session session = codes.enter(login, invited.code(), PASSWORD).orElseThrow();
        assertThat(signIn.actor(session)).isPresent();
        String code = users.newCode(admin, invited.id(), true);
        assertThat(signIn.actor(session)).isEmpty();
        assertThat(signIn.signIn(login, PASSWORD, null)).isEmpty();
        assertThat(codes.enter(login, code, PASSWORD + " ใหม่")).isPresent();
    }

    @Test
    void holdsRolesBackUntilThereIsASecondFactor() {
        Invited invited = invited("privacy", Role.PRIVACY, Role.PROVINCE_OFFICER);
        SignIn.Session session =
                codes.enter(login(invited.id()), invited.code(), PASSWORD).orElseThrow();
        assertThat(signIn.actor(session).orElseThrow().roles()).containsExactly(Role.PROVINCE_OFFICER);
        owner.sql("update access.credential set totp_secret = '\\x01' where user_id = ?")
                .params(invited.id().value())
                .update();
        assertThat(signIn.actor(session).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.PRIVACY, Role.PROVINCE_OFFICER);
    }

    @Test
    void endsRightsAtOnce() {
        Invited invited = invited("ends", Role.OFFICER, Role.SOCIAL_WORKER);
        codes.enter(login(invited.id()), invited.code(), PASSWORD);
        users.endRight(admin, invited.id(), admin.unit(), Role.OFFICER, LocalDate.of(2026, 1, 1));
        SignIn.Session session =
                signIn.signIn(login(invited.id()), PASSWORD, null).orElseThrow();
        assertThat(signIn.actor(session).orElseThrow().roles()).containsExactly(Role.SOCIAL_WORKER);
    }

    @Test
    void letsNobodyGiveRightsToOneselfOrOutsideTheArea() {
        assertThatThrownBy(() ->
                        users.grant(admin, admin.id(), admin.unit(), Role.OFFICER, LocalDate.of(2026, 1, 1), null))
                .rootCause()
                .hasMessageContaining("refused: role");
        Actor elsewhere = SomeActor.stored(owner, SomeActor.officerOf("341305"));
        assertThatThrownBy(() -> users.get(admin, elsewhere.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> users.invite(
                        admin,
                        new NewAccount(
                                "far." + UUID.randomUUID().toString().substring(0, 8),
                                "ทดลอง สมมุติ",
                                elsewhere.unit(),
                                Set.of(Role.OFFICER),
                                LocalDate.of(2026, 1, 1),
                                null,
                                false)))
                .rootCause()
                .hasMessageContaining("refused: account");
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        assertThatThrownBy(() ->
                        users.grant(officer, admin.id(), officer.unit(), Role.OFFICER, LocalDate.of(2026, 1, 1), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void closesAnAccountForGood() {
        Invited invited = invited("leaves", Role.OFFICER);
        String login = login(invited.id());
        SignIn.Session session = codes.enter(login, invited.code(), PASSWORD).orElseThrow();
        leaving.leave(admin, invited.id(), null);
        assertThat(signIn.actor(session)).isEmpty();
        assertThat(signIn.signIn(login, PASSWORD, null)).isEmpty();
        assertThat(users.list(admin, login, false)).isEmpty();
        assertThat(users.list(admin, login, true)).hasSize(1);
    }
}
