package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulaeTest
class DirectoryPagesTests {
    private final Actor province = SomeActor.provinceOfficerOf("52");
    private final Actor officer = SomeActor.officerOf("521305");
    private final Actor admin = SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Organisations organisations;

    private OrganisationId temple(String name) {
        return organisations.register(
                province, new NewOrganisation(OrganisationKind.FAITH, name, name, null, "521304", null, LocalDate.MIN));
    }

    private MockHttpServletRequestBuilder sent(Actor actor, String to) {
        return post(to).with(SignedIn.as(actor)).with(SomeActor.token());
    }

    @Test
    void showsTheLocalGovernmentsOfATambonAndTheTambonsOfALocalGovernment() throws Exception {
        pages.perform(get("/directory?area=520116").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("บางส่วน")))
                .andExpect(content().string(containsString("องค์การบริหารส่วนตำบลบ่อแฮ้ว")))
                .andExpect(content().string(not(containsString("/directory/new"))));
        OrganisationId government = organisations
                .coded(officer, OrganisationKind.LOCAL_GOVERNMENT, "2520101")
                .orElseThrow()
                .id();
        pages.perform(get("/directory/" + government).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ตำบลในเขต")))
                .andExpect(content().string(containsString("รายชื่อ อปท. ราวปี 2564")))
                .andExpect(content().string(not(containsString("/edit"))));
    }

    @Test
    void givesTheTableAnImportReads() throws Exception {
        temple("วัดทดลองในตาราง");
        String table = pages.perform(
                        get("/directory/table.csv?area=5213&kind=FAITH").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(table).contains("kind,class,name_th", "FAITH,,วัดทดลองในตาราง,วัดทดลองในตาราง,521304,,,");
        pages.perform(sent(province, "/directory/import").param("text", table))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("มีอยู่แล้ว")))
                .andExpect(content().string(not(containsString("name=\"take\""))));
    }

    @Test
    void warnsOfASimilarNameBeforeItSaves() throws Exception {
        temple("วัดทดลองคล้ายกัน");
        MockHttpServletRequestBuilder form = sent(province, "/directory")
                .param("kind", "FAITH")
                .param("nameTh", "วัดทดลองคล้ายกัน")
                .param("place", "521304");
        pages.perform(form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("มีชื่อคล้ายกันในพื้นที่นี้แล้ว")));
        pages.perform(form.param("confirmed", "true"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/directory/*"));
    }

    @Test
    void showsBothVersionsWhenAColleagueSavedFirst() throws Exception {
        OrganisationId id = temple("วัดทดลองสองคนแก้");
        pages.perform(edit(id, 1).param("phone", "054 000 111")).andExpect(status().isSeeOther());
        pages.perform(edit(id, 1).param("phone", "054 000 222"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("keep.phone")));
        pages.perform(edit(id, 1)
                        .param("phone", "054 000 222")
                        .param("against", "2")
                        .param("keep.phone", "theirs"))
                .andExpect(status().isSeeOther());
        assertThat(organisations.get(province, id).phone()).isEqualTo("054 000 111");
    }

    private MockHttpServletRequestBuilder edit(OrganisationId id, int version) {
        return sent(province, "/directory/" + id + "/edit")
                .param("version", String.valueOf(version))
                .param("nameTh", "วัดทดลองสองคนแก้")
                .param("nameEn", "วัดทดลองสองคนแก้")
                .param("place", "521304");
    }

    @Test
    void endsWithALastDayAndTakesItBack() throws Exception {
        OrganisationId id = temple("วัดทดลองจะปิด");
        pages.perform(sent(province, "/directory/" + id + "/end").param("version", "1"))
                .andExpect(status().is(422));
        pages.perform(sent(province, "/directory/" + id + "/end")
                        .param("version", "1")
                        .param("last", "31 ม.ค. 2569"))
                .andExpect(status().isSeeOther());
        assertThat(organisations.get(province, id).to()).isEqualTo(LocalDate.of(2026, 1, 31));
        pages.perform(sent(province, "/directory/" + id + "/reopen").param("version", "2"))
                .andExpect(status().isSeeOther());
        assertThat(organisations.get(province, id).to()).isNull();
    }

    @Test
    void leavesAnotherProvinceAndTheNationToOthers() throws Exception {
        Actor phayao = SomeActor.provinceOfficerOf("56");
        OrganisationId id = temple("วัดทดลองต่างจังหวัด");
        pages.perform(sent(phayao, "/directory/" + id + "/end")
                        .param("version", "1")
                        .param("last", "31 ม.ค. 2569"))
                .andExpect(status().isForbidden());
        pages.perform(get("/directory/ministries").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ไม่ได้บอกว่ากระทรวงไหน")))
                .andExpect(content().string(not(containsString("name=\"members\""))));
        pages.perform(get("/directory/ministries").with(SignedIn.as(admin)))
                .andExpect(content().string(containsString("name=\"members\"")));
        pages.perform(sent(admin, "/directory/ministries").param("name", "รายชื่อทดลอง"))
                .andExpect(status().is(422));
    }

    @Test
    void coversOneMoreTambon() throws Exception {
        OrganisationId government = organisations
                .search(
                        province,
                        new OrganisationFilter(
                                "องค์การบริหารส่วนตำบลบ้านขอ",
                                OrganisationKind.LOCAL_GOVERNMENT,
                                "52",
                                LocalDate.of(2026, 11, 22)),
                        1,
                        1)
                .items()
                .getFirst()
                .id();
        pages.perform(sent(province, "/directory/" + government + "/areas")
                        .param("area", "521304")
                        .param("whole", "false"))
                .andExpect(status().isSeeOther());
        pages.perform(get("/directory?area=521304").with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("องค์การบริหารส่วนตำบลบ้านขอ")));
        pages.perform(sent(province, "/directory/" + government + "/areas/end").param("area", "521304"))
                .andExpect(status().isSeeOther());
    }
}
