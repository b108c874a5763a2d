package org.dulae.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class AccountPagesTests {
    @Autowired
    private MockMvc pages;

    private JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private Actor stored(Role role, UnitKind kind, String area) {
        Actor actor = SomeActor.stored(owner, SomeActor.of(role, kind, area));
        owner.sql("update access.app_user set demo = true where id = ?")
                .params(actor.id().value())
                .update();
        return actor;
    }

    private Actor admin() {
        return stored(Role.ADMIN, UnitKind.PROVINCE, "52");
    }

    @Test
    void showsTheCodeOnceAndTheFormAgainWhenSomethingIsMissing() throws Exception {
        Actor admin = admin();
        String login = "page." + UUID.randomUUID().toString().substring(0, 8);
        pages.perform(post("/accounts")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, admin))
                        .param("name", "มะลิ สมมุติ"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("มะลิ สมมุติ")))
                .andExpect(content().string(containsString("เลือกหน้าที่อย่างน้อยหนึ่งข้อ")));
        pages.perform(post("/accounts")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, admin))
                        .param("name", "มะลิ สมมุติ")
                        .param("login", login)
                        .param("unit", admin.unit().toString())
                        .param("roles", "OFFICER", "SOCIAL_WORKER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("one-time-code")));
        pages.perform(get("/accounts").cookie(SomeActor.session(owner, admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(login)));
    }

    @Test
    void showsEveryPageOfAccountsAndUnits() throws Exception {
        Actor admin = admin();
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "521305");
        for (String path : new String[] {
            "/accounts",
            "/accounts?left=true",
            "/accounts/new",
            "/accounts/" + officer.id(),
            "/accounts/" + admin.id(),
            "/accounts/units",
            "/accounts/units/new",
            "/accounts/units/" + officer.unit(),
            "/account",
            "/units",
            "/account/second-factor",
            "/inbox"
        }) {
            pages.perform(get(path).cookie(SomeActor.session(owner, admin)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<main")));
            pages.perform(get(path).cookie(SomeActor.session(owner, admin)).param("lang", "en"))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void answers404ForAnAccountOfAnotherProvinceAnd403ForAnotherRole() throws Exception {
        Actor far = stored(Role.OFFICER, UnitKind.CENTRE, "341305");
        pages.perform(get("/accounts/" + far.id()).cookie(SomeActor.session(owner, admin())))
                .andExpect(status().isNotFound());
        pages.perform(get("/accounts").cookie(SomeActor.session(owner, far))).andExpect(status().isForbidden());
    }

    @Test
    void opensAUnitWithItsAreaAndAsksWhichWhenANameIsNotEnough() throws Exception {
        Actor admin = admin();
        pages.perform(post("/accounts/units")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, admin))
                        .param("kind", "CENTRE")
                        .param("nameTh", "ศูนย์ทดลองหัวเมือง")
                        .param("place", "หัวเมือง"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"521305\"")));
        pages.perform(post("/accounts/units")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, admin))
                        .param("kind", "CENTRE")
                        .param("nameTh", "ศูนย์ทดลองหัวเมือง")
                        .param("place", "หัวเมือง")
                        .param("placeCode", "521305"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/accounts/units/*"));
        assertThat(owner.sql(
                                "select count(*) from directory.organisation o join access.unit u using (id) where u.name_th = 'ศูนย์ทดลองหัวเมือง'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesTheSameAnswerToEveryBreakGlass() throws Exception {
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "521305");
        pages.perform(post("/break-glass")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("number", "๕๒-2570-99999")
                        .param("reason", "ทดลอง"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/break-glass/**"));
        pages.perform(get("/break-glass/asked").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk());
        pages.perform(post("/break-glass")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("number", "52-2570-99999"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("บอกเหตุผลสั้น ๆ")));
    }

    @Test
    void refusesAnEasyPasswordBeforeItLooksAtTheCode() throws Exception {
        pages.perform(post("/sign-in/code")
                        .with(SomeActor.token())
                        .param("login", "nobody")
                        .param("code", "x")
                        .param("fresh", "short")
                        .param("again", "short"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("อย่างน้อย 12 ตัวอักษร")));
    }
}
