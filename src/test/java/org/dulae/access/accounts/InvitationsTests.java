package org.dulae.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.access.accounts.Invitations.Slip;
import org.dulae.access.accounts.RosterRepository.Handed;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page of slips that was lost is no harm: codes are kept nowhere, and made anew for whoever has not come in yet. */
@DulaeTest
class InvitationsTests {
    private static final String PASSWORD = "น้ำใสไหลเย็น เห็นตัวปลา";
    private final Invitations invitations;
    private final CodeSignIn codes;
    private final SomeAdmin some;
    private final MockMvc mvc;

    /** @param owner of the tables */
    private record SomeAdmin(JdbcClient owner) {
        Actor of(String province) {
            Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, province));
            // Every office of the tests has one name, and a list must say which is meant.
            owner.sql("update access.unit set name_th = ? where id = ?")
                    .params(office(admin), admin.unit().value())
                    .update();
            return admin;
        }
    }

    @Autowired
    InvitationsTests(
            Invitations invitations,
            CodeSignIn codes,
            MockMvc mvc,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.invitations = invitations;
        this.codes = codes;
        this.mvc = mvc;
        this.some = new SomeAdmin(TableOwner.of(url, user, password));
    }

    private static String office(Actor admin) {
        return "หน่วย " + admin.unit().value();
    }

    private static String list(Actor admin) {
        String some = UUID.randomUUID().toString().substring(0, 8);
        return """
                name,login,role,office
                มะลิ ทดลอง,mali.%s,OFFICER,%s
                บุญมี ทดลอง,bunmi.%s,OFFICER,%s
                ทองใบ ทดลอง,thong.%s,OFFICER,%s
                """.formatted(some, office(admin), some, office(admin), some, office(admin));
    }

    private boolean opens(Slip slip) {
        return codes.enter(slip.login(), slip.code(), PASSWORD).isPresent();
    }

    @Test
    void everybodyWhoHasNotComeInGetsAFreshSlipAndTheLostOnesOpenNothing() {
        Actor admin = some.of("92");
        List<Slip> lost = invitations.invite(admin, list(admin));
        assertThat(lost).hasSize(3);
        assertThat(opens(lost.getFirst())).as("one got her slip before").isTrue();
        Handed handed = invitations.waiting(admin).getFirst();
        assertThat(handed.people()).isEqualTo(3);
        assertThat(handed.waiting()).isEqualTo(2);

        List<Slip> fresh = invitations.again(admin, handed.made());
        assertThat(fresh)
                .extracting(Slip::login)
                .containsExactly(lost.get(1).login(), lost.get(2).login());
        assertThat(opens(lost.get(1))).as("a slip somebody may have found").isFalse();
        assertThat(opens(fresh.getFirst())).isTrue();
        assertThat(codes.enter(lost.getFirst().login(), lost.getFirst().code(), PASSWORD))
                .as("whoever came in before is left alone, and her code is used up")
                .isEmpty();
        assertThat(invitations.waiting(admin).getFirst().waiting()).isEqualTo(1);
        assertThat(opens(fresh.getLast())).isTrue();
        assertThat(invitations.waiting(admin)).as("nobody waits any more").isEmpty();
    }

    @Test
    void nobodyButWhoMadeTheListMakesItsSlipsAnew() {
        Actor admin = some.of("92");
        List<Slip> slips = invitations.invite(admin, list(admin));
        Handed handed = invitations.waiting(admin).getFirst();
        Actor other = some.of("92");
        assertThat(invitations.waiting(other)).isEmpty();
        assertThat(invitations.again(other, handed.made())).isEmpty();
        assertThat(opens(slips.getFirst())).isTrue();
    }

    @Test
    void aRequestThatIsSentAgainBecauseItsAnswerWasLostLeadsToFreshSlips() throws Exception {
        Actor admin = some.of("92");
        String list = list(admin);
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(post("/accounts/list")
                            .param("text", list)
                            .param("take", "true")
                            .with(SignedIn.as(admin))
                            .with(SomeActor.token()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(sent == 0 ? "one-time-code" : "/accounts/list/slips")));
        }
        String made = invitations.waiting(admin).getFirst().made().toString();
        mvc.perform(get("/accounts/list").with(SignedIn.as(admin)))
                .andExpect(content().string(containsString(made)));
        mvc.perform(post("/accounts/list/slips")
                        .param("made", made)
                        .with(SignedIn.as(admin))
                        .with(SomeActor.token()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("one-time-code")));
        mvc.perform(get("/accounts/list").with(SignedIn.as(some.of("92"))))
                .andExpect(content().string(not(containsString(made))));
    }
}
