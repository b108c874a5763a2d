package org.dulae.person.page;

import static org.dulae.person.SomePerson.BAN_KHO;
import static org.dulae.person.SomePerson.HUA_MUEANG;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of people as an officer and one of the next tambon ask for them, both signed in with a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PersonPagesScene {
    private final Map<Actor, Cookie[]> sessions = new HashMap<>();
    final Actor officer = SomeActor.officerOf(HUA_MUEANG);
    final Actor neighbour = SomeActor.officerOf(BAN_KHO);

    @Autowired
    private MockMvc web;

    @Autowired
    People people;

    JdbcClient owner;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @BeforeAll
    void signIn() throws Exception {
        for (Actor actor : List.of(officer, neighbour)) {
            SomeActor.stored(owner, actor);
            owner.sql("update access.credential set password_hash = '{noop}เรือแจว' where user_id = ?")
                    .param(actor.id().value())
                    .update();
            MockHttpServletRequestBuilder form =
                    post("/sign-in").param("login", "u" + actor.id()).param("password", "เรือแจว");
            sessions.put(
                    actor,
                    web.perform(form.with(SomeActor.token()))
                            .andReturn()
                            .getResponse()
                            .getCookies());
        }
    }

    ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.cookie(Objects.requireNonNull(sessions.get(actor))).with(SomeActor.token()));
    }

    PersonId kaeo() {
        return SomePerson.kaeo()
                .withNumber(SomePerson.number(501))
                .withPhone("0812345501")
                .registeredBy(officer, people);
    }
}
