package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.PersonRights;
import org.dulae.centre.SomeCentre;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A desk, the centre that answers for a tambon, and an old man there whom both know. */
abstract class RightsHeardScene {
    static final String PROVINCE = "61";
    static final String TAMBON = "610101";
    static final String[] ANSWERS = {
        "rightIncome",
        "๙,๐๐๐",
        "rightPeople",
        "3",
        "rightTHAI",
        "yes",
        "rightSTATE_PENSION",
        "no",
        "rightReceives",
        "OLD_AGE_ALLOWANCE"
    };

    @Autowired
    People people;

    @Autowired
    PersonRights rights;

    @Autowired
    MockMvc web;

    Pages pages;
    JdbcClient owner;
    Actor operator;
    Actor officer;
    PersonId boon;

    @BeforeEach
    void aDeskAndACentre(@Autowired Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(web, owner);
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        SomeCentre.of(owner, officer, "ศูนย์ทดลองสิทธิ", "Trial centre of rights");
        boon = SomePerson.named("บุญ", "นามเล่าครั้งเดียว")
                .in(TAMBON)
                .born("3 ม.ค. 2495")
                .registeredBy(officer, people);
    }

    static MockHttpServletRequestBuilder told() {
        return post("/contacts")
                .param("channel", "HOTLINE_1300")
                .param("notes", "เงินไม่พอใช้")
                .param("place", TAMBON);
    }

    MockHttpServletRequestBuilder ofBoon() {
        return told().param("type", "HELP").param("personId", boon.toString());
    }

    String saved(MockHttpServletRequestBuilder told, String... more) {
        String at = pages.answer(operator, told, more).getRedirectedUrl();
        assertThat(at).startsWith("/contacts/");
        return at;
    }

    Map<String, Object> row(String at) {
        return owner.sql("select * from intake.contact where id = ?::uuid")
                .params(at.substring("/contacts/".length()))
                .query()
                .singleRow();
    }

    /** What holds of a person now, with who said it. */
    List<String> known(Object person) {
        return owner.sql(
                        "select code || ' ' || value || ' ' || origin from person.fact where person_id = ?::uuid and ended_at is null order by code")
                .params(person.toString())
                .query(String.class)
                .list();
    }

    int told(Object person) {
        return owner.sql("select count(*) from person.fact where person_id = ?::uuid")
                .params(person.toString())
                .query(Integer.class)
                .single();
    }
}
