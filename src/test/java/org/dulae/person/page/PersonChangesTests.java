package org.dulae.person.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.person.SomePerson.BAN_KHO;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.Safety;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What changes about somebody: details a colleague changed first, a name, a home in another tambon, phones, the household. */
@DulaeTest
class PersonChangesTests extends PersonPagesScene {
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
    void S1_06_theStageOfLifeComesFromTheBirthAndHardshipFromWhatWasDeclared() throws Exception {
        for (String[] born :
                new String[][] {{"4 ปี", "เด็ก"}, {"20 ปี", "เยาวชน"}, {"40 ปี", "วัยทำงาน"}, {"80 ปี", "ผู้สูงอายุ"}
                }) {
            PersonId id = SomePerson.named("เย็น", "ทดลองวัย").born(born[0]).registeredBy(officer, people);
            assertThat(groups(id)).containsExactly(born[1]);
            MockHttpServletRequestBuilder declared = post("/people/" + id + "/details")
                    .param("version", "1")
                    .param("given", "เย็น")
                    .param("family", "ทดลองวัย")
                    .param("sex", "FEMALE")
                    .param("birth", born[0])
                    .param("numberKind", "NONE")
                    .param("groups", "DISABLED", "DISADVANTAGED");
            as(officer, declared).andExpect(status().isSeeOther());
            assertThat(groups(id)).containsExactlyInAnyOrder(born[1], "คนพิการ", "ผู้ด้อยโอกาส");
        }
    }

    private List<String> groups(PersonId id) throws Exception {
        String page =
                as(officer, get("/people/" + id)).andReturn().getResponse().getContentAsString(UTF_8);
        String from = page.substring(page.indexOf("<dt>กลุ่ม</dt>"));
        return Pattern.compile(">\\s*([^<>\\s]+)\\s*</span>")
                .matcher(from.substring(0, from.indexOf("</dd>")))
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .toList();
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
