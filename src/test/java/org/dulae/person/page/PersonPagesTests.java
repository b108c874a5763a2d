package org.dulae.person.page;

import static org.dulae.person.SomePerson.HUA_MUEANG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.person.PersonId;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.SomePerson;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody is found, read and registered by whoever may see her, and is not there for anybody else. */
@DulaeTest
class PersonPagesTests extends PersonPagesScene {
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
}
