package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.link.Links;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two matters that have to do with each other show it on both sides, to those who may see both. */
@DulaeTest
class LinkPagesTests {
    private static final String TAMBON = "521103";
    private static final String NEXT_TAMBON = "521104";
    private final Pages pages;
    private final Casework casework;
    private final CaseReader reader;
    private final Links links;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor officer;

    @Autowired
    LinkPagesTests(
            MockMvc mvc,
            Casework casework,
            CaseReader reader,
            Links links,
            Acting acting,
            Teams teams,
            Environment settings) {
        this.pages = new Pages(mvc);
        this.casework = casework;
        this.reader = reader;
        this.links = links;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(settings);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
    }

    private CaseId opened(String given) {
        return SomeCase.of(SomeCase.person(owner, TAMBON, given))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
    }

    private String number(CaseId id) {
        return owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private ResultActions link(Actor actor, CaseId id, String number) throws Exception {
        return pages.ask(
                actor,
                post("/cases/" + id + "/links"),
                "number",
                number,
                "reason",
                "EVENT",
                "note",
                "บ้านไฟไหม้คืนเดียวกัน");
    }

    @Test
    void twoMattersOfOneEventShowEachOtherAndAreTakenApartAndPutBack() throws Exception {
        CaseId one = opened("หนึ่ง");
        CaseId other = opened("สอง");
        link(officer, one, number(other)).andExpect(status().isSeeOther());
        link(officer, other, number(one)).andExpect(status().isSeeOther());
        pages.ask(officer, get("/cases/" + one + "/links"))
                .andExpect(content().string(containsString(number(other))))
                .andExpect(content().string(containsString("เหตุเดียวกัน")));
        pages.ask(officer, get("/cases/" + other + "/links").header("HX-Request", "true"))
                .andExpect(content().string(containsString(number(one))))
                .andExpect(content().string(containsString("บ้านไฟไหม้คืนเดียวกัน")));
        assertThat(links.of(officer, one)).as("linked once").hasSize(1);
        String away =
                "/cases/" + one + "/links/" + links.of(officer, one).getFirst().id() + "/end";
        pages.ask(officer, post(away)).andExpect(status().isSeeOther());
        assertThat(links.of(officer, one)).isEmpty();
        assertThat(links.of(officer, other)).isEmpty();
        pages.ask(officer, post(away)).andExpect(status().isNotFound());
        pages.ask(officer, post(away), "end", "false").andExpect(status().isSeeOther());
        assertThat(links.of(officer, other)).hasSize(1);
    }

    @Test
    void whatWasTypedStaysWhereTheNumberIsOfNoneOrOfItself() throws Exception {
        CaseId one = opened("สาม");
        link(officer, one, "11-2560-99999")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ไม่พบเรื่องเลขนี้")))
                .andExpect(content().string(containsString("บ้านไฟไหม้คืนเดียวกัน")));
        link(officer, one, number(one))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("นี่คือเรื่องนี้เอง")));
        pages.ask(officer, post("/cases/" + one + "/links"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เลือกว่าเกี่ยวกันอย่างไร")));
    }

    @Test
    void aRestrictedMatterIsLinkedByItsTeamAndNobodyElseCanTell() throws Exception {
        CaseId known = opened("สี่");
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId hidden = SomeCase.of(SomeCase.person(owner, TAMBON, "ห้า"))
                .in(TAMBON, officer.unit())
                .with("DOMESTIC_VIOLENCE")
                .restrictedTo(team)
                .opened(casework, member);
        Actor colleague = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        link(colleague, known, number(hidden))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ไม่พบเรื่องเลขนี้")));
        link(member, known, number(hidden)).andExpect(status().isSeeOther());
        assertThat(links.of(member, known)).hasSize(1);
        assertThat(links.of(colleague, known)).isEmpty();
        pages.ask(colleague, get("/cases/" + known + "/links"))
                .andExpect(content().string(not(containsString(number(hidden)))));
        pages.ask(
                        colleague,
                        post("/cases/" + known + "/links/"
                                + links.of(member, known).getFirst().id() + "/end"))
                .andExpect(status().isNotFound());
        assertThat(links.of(member, hidden)).hasSize(1);
    }

    @Test
    void aLinkGoesAlongWithItsCaseAndIsSeenByWhoSeesBothPlaces() throws Exception {
        Actor there = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId stays = opened("หก");
        CaseId goes = opened("เจ็ด");
        link(officer, stays, number(goes)).andExpect(status().isSeeOther());
        casework.handOver(
                officer,
                goes,
                1,
                new Casework.HandOver(there.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับน้องสาว"));
        assertThat(links.of(officer, stays)).isEmpty();
        assertThat(links.of(there, goes)).isEmpty();
        assertThat(links.of(province, goes)).hasSize(1);
        assertThat(reader.get(province, goes).areaCode()).isEqualTo(NEXT_TAMBON);
    }
}
