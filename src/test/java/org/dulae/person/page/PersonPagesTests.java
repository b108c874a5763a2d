package org.dulae.person.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.person.SomePerson.BAN_KHO;
import static org.dulae.person.SomePerson.HUA_MUEANG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonPagesTests {
    private final MockMvc web;
    private final People people;
    private final JdbcClient owner;
    private final Map<Actor, Cookie[]> sessions = new HashMap<>();
    private final Actor officer = SomeActor.officerOf(HUA_MUEANG);
    private final Actor neighbour = SomeActor.officerOf(BAN_KHO);

    @Autowired
    PersonPagesTests(
            MockMvc web,
            People people,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.web = web;
        this.people = people;
        this.owner = TableOwner.of(url, user, password);
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

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.cookie(Objects.requireNonNull(sessions.get(actor))).with(SomeActor.token()));
    }

    private PersonId kaeo() {
        return SomePerson.kaeo()
                .withNumber(SomePerson.number(501))
                .withPhone("0812345501")
                .registeredBy(officer, people);
    }

    @Test
    void showsOnePersonWithEverythingKnownAndTheNumberMasked() throws Exception {
        PersonId id = SomePerson.kaeo()
                .withNumber(SomePerson.number(502))
                .withPhone("0812345502")
                .withPhone("0899999502", PhoneOwner.NEIGHBOUR, Safety.UNSAFE)
                .registeredBy(officer, people);
        as(officer, get("/people/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")))
                .andExpect(content().string(containsString("x-xxxx-xxxxx-")))
                .andExpect(content().string(containsString("tel:0812345502")))
                .andExpect(content().string(not(containsString("0899999502"))))
                .andExpect(content().string(not(containsString(SomePerson.number(502)))));
        as(officer, get("/people/" + id + "?lang=en")).andExpect(status().isOk());
        as(officer, get("/people/" + id + "/number")).andExpect(content().string(containsString("3-0000-00005-02-")));
        as(officer, get("/people/" + id + "/looks"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ดูเลขประจำตัวเต็ม")));
    }

    @Test
    void anotherTambonGetsTheSameAnswerAsForNobody() throws Exception {
        PersonId id = kaeo();
        for (String page :
                new String[] {"", "/number", "/looks", "/details", "/phones", "/household", "/addresses/CURRENT"}) {
            as(neighbour, get("/people/" + id + page)).andExpect(status().isNotFound());
        }
    }

    @Test
    void keepsWhatWasSearchedForOutOfTheAddress() throws Exception {
        kaeo();
        String results = as(officer, post("/people/searches").param("q", "ป้าแก้ว หัวเมือง"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/people/searches/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        as(officer, get(String.valueOf(results)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>แก้ว</mark>")));
        as(neighbour, get(String.valueOf(results))).andExpect(status().isGone());
        as(officer, get("/people")).andExpect(status().isOk());
    }

    @Test
    void listsCandidatesWhileSomebodyTypes() throws Exception {
        PersonId id = kaeo();
        as(officer, post("/people/candidates").param("who", "0812345501"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"personId\" value=\"" + id)));
    }

    @Test
    void registersSomebodyAndShowsWhoIsAlikeBeforeKeepingHerTwice() throws Exception {
        MockHttpServletRequestBuilder form = post("/people")
                .param("given", "ทองใบ")
                .param("family", "ทดลองซ้ำ")
                .param("birth", "70 ปี")
                .param("place", HUA_MUEANG)
                .param("placeText", "ต.หัวเมือง อ.เมืองปาน จ.ลำปาง");
        as(officer, form)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/people/")));
        as(
                        officer,
                        post("/people")
                                .param("given", "ทองใบ")
                                .param("family", "ทดลองซ้ำ")
                                .param("place", HUA_MUEANG)
                                .param("placeText", "ต.หัวเมือง อ.เมืองปาน จ.ลำปาง"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("notThem")));
        as(officer, get("/people/new")).andExpect(status().isOk());
    }

    @Test
    void showsTheFormAgainWithWhatWasTypedWhenANumberIsWrong() throws Exception {
        as(
                        officer,
                        post("/people")
                                .param("given", "ผ่อง")
                                .param("numberKind", "THAI_ID")
                                .param("number", "1234567890121")
                                .param("place", HUA_MUEANG)
                                .param("placeText", "หัวเมือง เมืองปาน ลำปาง"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ระบบทดลอง ห้ามใส่ข้อมูลคนจริง")))
                .andExpect(content().string(containsString("ผ่อง")));
    }

    private MockHttpServletRequestBuilder details(PersonId id, int version, String nickname) {
        return post("/people/" + id + "/details")
                .param("version", String.valueOf(version))
                .param("title", "นาง")
                .param("given", "แก้ว")
                .param("family", "ใจดีสมมุติ")
                .param("nickname", nickname)
                .param("sex", "FEMALE")
                .param("birth", "12 มี.ค. 2501")
                .param("numberKind", "THAI_ID");
    }

    @Test
    void showsBothVersionsWhenAColleagueSavedFirstAndKeepsTheOneChosen() throws Exception {
        PersonId id = kaeo();
        as(officer, get("/people/" + id + "/details")).andExpect(status().isOk());
        as(officer, details(id, 1, "แก้วตา")).andExpect(status().isSeeOther());
        as(officer, details(id, 1, "แก้วมา"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("keep.nickname")))
                .andExpect(content().string(containsString("แก้วมา")));
        assertThat(people.get(officer, id).names().nickname()).isEqualTo("แก้วตา");
        as(officer, details(id, 1, "แก้วมา").param("against", "2").param("keep.nickname", "mine"))
                .andExpect(status().isSeeOther());
        assertThat(people.get(officer, id).names().nickname()).isEqualTo("แก้วมา");
    }

    @Test
    void anEarlierNameIsStillFoundAfterAChange() throws Exception {
        PersonId id = SomePerson.named("สายใจ", "ทดลองเปลี่ยนชื่อ").registeredBy(officer, people);
        MockHttpServletRequestBuilder renamed = post("/people/" + id + "/details")
                .param("version", "1")
                .param("given", "ณิชา")
                .param("family", "ทดลองใหม่")
                .param("sex", "FEMALE")
                .param("numberKind", "NONE");
        as(officer, renamed).andExpect(status().isUnprocessableContent());
        as(officer, renamed.param("nameChange", "RENAMED")).andExpect(status().isSeeOther());
        assertThat(people.candidates(officer, "สายใจ ทดลองเปลี่ยนชื่อ")
                        .getFirst()
                        .formerName())
                .isEqualTo("สายใจ ทดลองเปลี่ยนชื่อ");
        assertThat(people.candidates(officer, "ณิชา").getFirst().id()).isEqualTo(id);
    }

    @Test
    void sayAMoveOutOfTheAreaBeforeItIsDone() throws Exception {
        PersonId id = kaeo();
        as(officer, get("/people/" + id + "/addresses/CURRENT")).andExpect(status().isOk());
        MockHttpServletRequestBuilder move = post("/people/" + id + "/addresses/CURRENT")
                .param("version", "1")
                .param("way", "FIXED")
                .param("place", BAN_KHO)
                .param("placeText", "ต.บ้านขอ อ.เมืองปาน จ.ลำปาง")
                .param("moo", "2");
        as(officer, move)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"leaves\"")));
        as(officer, move.param("leaves", "true")).andExpect(status().isSeeOther());
        as(officer, get("/people/" + id)).andExpect(status().isNotFound());
        PersonFile moved = people.get(neighbour, id);
        assertThat(moved.areaCode()).isEqualTo(BAN_KHO);
        assertThat(moved.phones()).hasSize(1);
        assertThat(moved.current().orElseThrow().home().moo()).isEqualTo("2");
    }

    @Test
    void keepsPhonesWithWhoseTheyAreAndWhetherCallingIsSafe() throws Exception {
        PersonId id = SomePerson.named("บุญมา", "ทดลองโทร").registeredBy(officer, people);
        as(officer, post("/people/" + id + "/phones").param("phone", "12"))
                .andExpect(status().isUnprocessableContent());
        as(
                        officer,
                        post("/people/" + id + "/phones")
                                .param("phone", "0820000001")
                                .param("owner", "RELATIVE")
                                .param("safe", "UNSAFE"))
                .andExpect(status().isSeeOther());
        as(officer, get("/people/" + id + "/phones"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("08x-xxx-0001")));
        var phone = people.get(officer, id).phones().getFirst();
        as(
                        officer,
                        post("/people/" + id + "/phones/" + phone.id())
                                .param("version", "1")
                                .param("owner", "SELF")
                                .param("safe", "SAFE"))
                .andExpect(status().isSeeOther());
        assertThat(people.get(officer, id).phones().getFirst().safe()).isEqualTo(Safety.SAFE);
        as(officer, post("/people/" + id + "/phones/" + phone.id() + "/end")).andExpect(status().isSeeOther());
        assertThat(people.get(officer, id).phones()).isEmpty();
    }

    @Test
    void addsMembersToAHouseholdAndHidesThoseOthersMayNotSee() throws Exception {
        PersonId id = kaeo();
        PersonId grandson =
                SomePerson.named("ต้นกล้า", "ใจดีสมมุติ").born("9 ปี").registeredBy(officer, people);
        as(
                        officer,
                        post("/people/" + id + "/household/members")
                                .param("personId", grandson.toString())
                                .param("relation", "GRANDCHILD"))
                .andExpect(status().isSeeOther());
        as(
                        officer,
                        post("/people/" + id + "/household/members")
                                .param("given", "ต้นไผ่")
                                .param("relation", "GRANDCHILD")
                                .param("since", "1 ต.ค. 2568"))
                .andExpect(status().isSeeOther());
        as(officer, post("/people/" + id + "/household/members")).andExpect(status().isUnprocessableContent());
        as(officer, get("/people/" + grandson + "/household"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว")))
                .andExpect(content().string(containsString("ต้นไผ่")));
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(team, id.value())
                .update();
        owner.sql("update person.membership set team_id = ? where person_id = ?")
                .params(team, id.value())
                .update();
        as(officer, get("/people/" + grandson + "/household"))
                .andExpect(content().string(not(containsString("นางแก้ว"))));
    }
}
