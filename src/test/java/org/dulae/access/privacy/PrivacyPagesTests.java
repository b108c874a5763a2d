package org.dulae.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class PrivacyPagesTests {
    @Autowired
    private MockMvc pages;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    @Autowired
    private Teams teams;

    @Autowired
    private Sealer sealer;

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

    @Test
    void showsBreakGlassRefusalsAndTheChain() throws Exception {
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "631305");
        Actor privacy = stored(Role.PRIVACY, UnitKind.PROVINCE, "63");
        teams.breakGlass(officer, "63-2570-00001", "เหตุผลทดลอง");
        pages.perform(get("/accounts").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isForbidden());
        sealer.seal();
        pages.perform(get("/privacy").cookie(SomeActor.session(owner, privacy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("เหตุผลทดลอง")))
                .andExpect(content().string(containsString("63-2570-00001")))
                .andExpect(content().string(containsString("/privacy/users/" + officer.id())));
        pages.perform(get("/privacy").cookie(SomeActor.session(owner, officer))).andExpect(status().isForbidden());
    }

    @Test
    void recordsARefusalWithItsIdsAndNoAddress() throws Exception {
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "641305");
        UUID asked = NewId.next();
        pages.perform(get("/teams/" + asked).cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isNotFound());
        assertThat(owner.sql(
                                "select detail from access.audit where act = 'access.refused' and user_id = ? and ? = any(subjects)")
                        .params(officer.id().value(), asked)
                        .query(String.class)
                        .list())
                .containsExactly("not-found.team");
    }

    @Test
    void findsAnOfficerByNameAndWhoLookedAtSomebody() throws Exception {
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "651305");
        Actor privacy = stored(Role.PRIVACY, UnitKind.PROVINCE, "65");
        UUID person = NewId.next();
        acting.run(officer, () -> audit.record(officer, "person.read", person));
        pages.perform(post("/privacy/trails")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, privacy))
                        .param("text", "u" + officer.id()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/privacy/users/" + officer.id()));
        pages.perform(get("/privacy/users/" + officer.id()).cookie(SomeActor.session(owner, privacy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("person.read")))
                .andExpect(content().string(containsString("/privacy/subjects/" + person)));
        pages.perform(get("/privacy/subjects/" + person).cookie(SomeActor.session(owner, privacy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/privacy/users/" + officer.id())));
        pages.perform(post("/privacy/trails")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, privacy))
                        .param("text", "ไม่มีใครชื่อนี้"))
                .andExpect(status().is(422));
    }

    @Test
    void writesAnAnchorOutsideTheDatabase() throws Exception {
        Actor officer = stored(Role.OFFICER, UnitKind.CENTRE, "661305");
        acting.run(officer, () -> audit.record(officer, "person.read", NewId.next()));
        sealer.seal();
        sealer.anchor();
        Path file = sealer.anchorFile();
        assertThat(Files.readAllLines(file)).isNotEmpty();
        assertThat(Anchor.read(file).getLast().line())
                .isEqualTo(Files.readAllLines(file).getLast());
    }
}
