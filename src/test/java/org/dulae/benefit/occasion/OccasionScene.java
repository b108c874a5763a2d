package org.dulae.benefit.occasion;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.PersonRights;
import org.dulae.casework.Casework;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who is sixty in three weeks, in a tambon and with an officer of her own for each test. */
abstract class OccasionScene {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    protected MockMvc web;

    @Autowired
    protected People people;

    @Autowired
    protected Households households;

    @Autowired
    protected Casework casework;

    @Autowired
    protected PersonRights rights;

    @Autowired
    protected Occasions occasions;

    @Autowired
    protected Acting acting;

    @Autowired
    protected JdbcClient jdbc;

    protected final LocalDate today = LocalDate.now(ThaiDate.ZONE);
    protected JdbcClient owner;
    protected Actor officer;
    protected PersonId kaeo;

    @BeforeEach
    void somebodyWhoIsSixtyInThreeWeeks(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        List<String> tambons = owner.sql("select code from area.area where code ~ '^25[0-9]{4}$' order by code")
                .query(String.class)
                .list();
        String tambon = tambons.get(NEXT.getAndIncrement());
        officer = SomeActor.stored(owner, SomeActor.officerOf(tambon));
        kaeo = somebody("แก้ว", today.plusDays(22).minusYears(60));
        home(kaeo);
    }

    protected PersonId somebody(String given, LocalDate born) {
        return SomePerson.named(given, "ใจดีสมมุติ")
                .in(officer.scope().areas().getFirst())
                .born(ThaiDate.format(born, Texts.THAI))
                .registeredBy(officer, people);
    }

    protected void home(PersonId one) {
        PersonId other = somebody("บัว", LocalDate.of(1990, 5, 5));
        households.join(officer, one, other, "CHILD", today.minusYears(1));
    }

    protected List<Occasion> open(Actor actor) {
        return occasions.open(actor, today);
    }

    protected List<Occasion> of(Actor actor, PersonId id) {
        return open(actor).stream().filter(one -> one.person().equals(id)).toList();
    }

    protected String list() throws Exception {
        return web.perform(get("/today").with(SignedIn.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    protected int press(String answer, String... more) throws Exception {
        Occasion one = open(officer).stream()
                .filter(each -> each.person().equals(kaeo))
                .findFirst()
                .orElse(null);
        var form = post("/occasions/" + kaeo + "/answers")
                .param("kind", "AGE_60")
                .param("day", (one == null ? today.plusDays(21) : one.day()).toString())
                .param("answer", answer)
                .param("back", "unit")
                .with(SignedIn.as(officer))
                .with(SomeActor.token());
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return web.perform(form).andReturn().getResponse().getStatus();
    }
}
