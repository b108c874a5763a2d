package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.centre.SomeCentre;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Handing a case to another office, as the form asks for it. */
@DulaeTest
class HandOverPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    private JdbcClient owner;
    private Actor officer;
    private CaseId id;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
    }

    @BeforeEach
    void aCase() {
        id = SomeCase.of(SomeCase.person(owner, SomeCase.TAMBON, "แก้ว")).opened(casework, officer);
    }

    private ResultActions send(Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/cases/" + id + "/hand-over")
                .with(SignedIn.as(officer))
                .with(SomeActor.token())
                .param("version", String.valueOf(reader.read(officer, id).file().version()));
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    @Test
    void handsOverOnlyAfterShowingWhoReceivesIt() throws Exception {
        Actor there = SomeActor.stored(owner, SomeActor.officerOf("521304"));
        SomeCentre.of(owner, there, "ศูนย์แจ้ซ้อน", "Chae Son centre");
        Map<String, String> form =
                new HashMap<>(Map.of("to", "PLACE", "place", "521304", "placeText", "", "reason", "ย้ายบ้าน"));
        send(Map.of("to", "PLACE", "reason", "ย้ายบ้าน")).andExpect(status().isUnprocessableContent());
        send(form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ผู้รับคือ")))
                .andExpect(content().string(not(containsString("name=\"beyond\""))));
        assertThat(reader.read(officer, id).file().place().areaCode()).isEqualTo(SomeCase.TAMBON);
        form.put("confirmed", there.unit().toString());
        send(form).andExpect(status().isSeeOther());
        mvc.perform(get("/cases/" + id).with(SignedIn.as(there)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นางแก้ว ใจดีสมมุติ")));
        mvc.perform(get("/cases/" + id).with(SignedIn.as(officer))).andExpect(status().isNotFound());
    }

    @Test
    void asksWhyWhereItGoesFromACentreToAWiderOffice() throws Exception {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        Map<String, String> form =
                new HashMap<>(Map.of("to", province.unit().toString(), "reason", "ต้องขออนุมัติเงิน"));
        send(form).andExpect(status().isOk()).andExpect(content().string(containsString("name=\"beyond\"")));
        form.put("confirmed", province.unit().toString());
        send(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เลือกเหตุผลหนึ่งข้อ")))
                .andExpect(content().string(containsString("ต้องขออนุมัติเงิน")));
        form.put("beyond", "AUTHORITY");
        send(form).andExpect(status().isSeeOther());
        assertThat(owner.sql("select reason from casework.moved_up where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("AUTHORITY");
    }

    /** Each office of the list, in its order. */
    private List<String> offered(Actor actor, CaseId which) throws Exception {
        String page = mvc.perform(get("/cases/" + which + "/hand-over").with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Pattern.compile("name=\"to\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void theDistrictIsARungWhereItHasAnOfficeAndIsSkippedWhereItHasNone() throws Exception {
        Actor alone = SomeActor.stored(owner, SomeActor.officerOf("520902"));
        CaseId there = SomeCase.of(SomeCase.person(owner, "520902", "แก้ว"))
                .in("520902", alone.unit())
                .opened(casework, alone);
        String province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"))
                .unit()
                .toString();
        assertThat(offered(alone, there)).contains(province);
        Actor district = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "5209"));
        Actor another = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "5210"));
        assertThat(offered(alone, there))
                .containsSubsequence(district.unit().toString(), province)
                .doesNotContain(another.unit().toString());
    }
}
