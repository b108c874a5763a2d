package org.dulae.benefit.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An older couple in one home, and the officer who writes down what they say. */
abstract class CoupleScene {
    static final String TAMBON = "950101";

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    PersonRights rights;

    Pages pages;
    JdbcClient owner;
    Actor officer;
    PersonId kaeo;
    PersonId husband;

    @BeforeEach
    void anOlderCouple(@Autowired MockMvc mvc, @Autowired Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        kaeo = SomePerson.kaeo().in(TAMBON).born("3 ม.ค. 2497").registeredBy(officer, people);
        husband = SomePerson.named("คำ", "ใจดีสมมุติ")
                .man()
                .in(TAMBON)
                .born("3 ม.ค. 2495")
                .registeredBy(officer, people);
        households.join(officer, kaeo, husband, "SPOUSE", LocalDate.of(2020, 2, 1));
    }

    String page(PersonId id, String below) {
        return pages.page(officer, "/people/" + id + "/rights" + below);
    }

    MockHttpServletResponse told(PersonId id, int version, String... typed) {
        List<String> fields = new ArrayList<>(List.of("version", String.valueOf(version), "source", "PAPER"));
        fields.addAll(List.of(typed));
        return pages.answer(officer, post("/people/" + id + "/rights"), fields.toArray(String[]::new));
    }

    String value(PersonId id, Fact fact) {
        return owner.sql("select value from person.fact where person_id = ? and code = ? and ended_at is null")
                .params(id.value(), fact.name())
                .query(String.class)
                .single();
    }
}
