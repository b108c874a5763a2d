package org.dulae.person.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.family.Families;
import org.dulae.person.family.Tie;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulaeTest
class FamilyPagesTests {
    private final MockMvc web;
    private final People people;
    private final Families families;
    private final Actor officer = SomeActor.officerOf(SomePerson.HUA_MUEANG);

    @Autowired
    FamilyPagesTests(MockMvc web, People people, Families families) {
        this.web = web;
        this.people = people;
        this.families = families;
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedIn.as(officer)).with(SomeActor.token()));
    }

    @Test
    void anOfficerRecordsWhoIsWhoAndSeesTheFamilyDrawnAndInWords() throws Exception {
        PersonId kaeo = SomePerson.kaeo().registeredBy(officer, people);
        PersonId daughter = SomePerson.named("สายทอง", "ใจดีสมมุติ").registeredBy(officer, people);
        String family = "/people/" + kaeo + "/family";
        ask(get("/people/" + kaeo)).andExpect(content().string(containsString(family)));
        ask(post(family)).andExpect(status().isUnprocessableContent());
        ask(post(family).param("personId", daughter.toString()).param("relation", "CHILD"))
                .andExpect(status().isSeeOther());
        ask(post(family)
                        .param("given", "คำ")
                        .param("sex", "MALE")
                        .param("birth", "71 ปี")
                        .param("relation", "SPOUSE")
                        .param("since", "1 พ.ค. 2520"))
                .andExpect(status().isSeeOther());
        ask(get(family))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<svg viewBox")))
                .andExpect(content().string(containsString("href=\"/people/" + daughter + "\"")))
                .andExpect(content().string(containsString("สามี")))
                .andExpect(content().string(containsString("ลูกสาว")))
                .andExpect(content().string(containsString("1 พ.ค. 2520")));
        ask(get(family).param("lang", "en")).andExpect(content().string(containsString("Husband")));
    }

    @Test
    void theCasePageGetsThePictureAlone() throws Exception {
        PersonId kaeo = SomePerson.kaeo().registeredBy(officer, people);
        ask(get("/people/" + kaeo + "/family").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("aria-current=\"true\"")));
    }

    @Test
    void aSeparationIsRecordedWithItsDayAndUndone() throws Exception {
        PersonId kaeo = SomePerson.kaeo().registeredBy(officer, people);
        String family = "/people/" + kaeo + "/family";
        ask(post(family).param("nickname", "ลุงคำ").param("relation", "PARTNER"));
        Tie tie = families.of(officer, kaeo).recorded().getFirst();
        String at = family + "/" + Objects.requireNonNull(tie.id());
        ask(post(at + "/end").param("version", "1").param("until", "ไม่ใช่วัน"))
                .andExpect(status().isUnprocessableContent());
        ask(post(at + "/end").param("version", "1").param("ending", "SEPARATED").param("until", "5 มิ.ย. 2566"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("undo", at + "/restore?version=2"));
        ask(get(family)).andExpect(content().string(containsString("แยกกันอยู่เมื่อ 5 มิ.ย. 2566")));
        ask(post(at + "/strike").param("version", "1")).andExpect(status().isConflict());
        ask(post(at + "/restore").param("version", "2")).andExpect(status().isSeeOther());
        ask(get(family)).andExpect(content().string(not(containsString("แยกกันอยู่เมื่อ"))));
    }
}
