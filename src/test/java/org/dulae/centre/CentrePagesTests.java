package org.dulae.centre;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class CentrePagesTests {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private MockMvc pages;

    @Autowired
    private Units units;

    @Autowired
    private Centres centres;

    private JdbcClient owner;
    private Actor officer;
    private UnitId agency;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void anAgencyOfLamphunWithOneTambon() {
        owner.sql("delete from centre.responsibility where area_code like '51%'")
                .update();
        officer = SomeActor.stored(owner, SomeActor.provinceOfficerOf("51"));
        Actor setup = Actor.system("test", Scope.NATION);
        agency = units.open(
                setup,
                new Units.NewUnit(UnitKind.AGENCY, "หน่วยทดลองลำพูน", "Trial agency", "51", List.of("510101"), START));
        centres.add(setup, new Centres.NewResponsibility(agency, List.of("510101"), "ELDERLY", true, START, null));
    }

    @Test
    void showsEachTambonWithWhoAnswersForItAndThoseWithout() throws Exception {
        pages.perform(get("/centres").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("หน่วยทดลองลำพูน")))
                .andExpect(content().string(containsString("510102")))
                .andExpect(content().string(containsString("ยังไม่มีหน่วยงานรับผิดชอบ")));
        pages.perform(get("/centres?area=5101&missing=true").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("หน่วยทดลองลำพูน"))));
        pages.perform(get("/centres?area=51&on=1 ม.ค. 2560").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("หน่วยทดลองลำพูน"))));
    }

    @Test
    void showsTheCountryByProvinceToAnOperatorWhoMayNotDecide() throws Exception {
        Actor operator = SomeActor.stored(owner, SomeActor.nationalOperator());
        pages.perform(get("/centres").cookie(SomeActor.session(owner, operator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("area=51")))
                .andExpect(content().string(not(containsString("/centres/responsibilities/new"))));
        pages.perform(get("/centres/" + agency).cookie(SomeActor.session(owner, operator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/end\""))));
        pages.perform(get("/centres/responsibilities/new").cookie(SomeActor.session(owner, operator)))
                .andExpect(status().isForbidden());
    }

    @Test
    void addsSeveralTambonsAtOnceAndNamesTheOneThatIsTaken() throws Exception {
        pages.perform(get("/centres/responsibilities/new?tambon=510102").cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"510102\" checked")));
        pages.perform(post("/centres/responsibilities")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("unit", agency.toString())
                        .param("tambons", "510101", "510102")
                        .param("group", "ELDERLY"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("มีหน่วยงานอื่นรับผิดชอบตำบลเหล่านี้")));
        pages.perform(post("/centres/responsibilities")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("unit", agency.toString())
                        .param("tambons", "510102", "510201")
                        .param("group", ""))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/centres/" + agency));
    }

    @Test
    void endsOne() throws Exception {
        Responsibility row =
                centres.of(Actor.system("test", Scope.NATION), agency).getFirst();
        pages.perform(post("/centres/responsibilities/" + row.id() + "/end")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("unit", agency.toString())
                        .param("version", "1")
                        .param("last", "31 ธ.ค. 2568"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("วันสุดท้ายต้องไม่มาก่อนวันเริ่ม")));
        pages.perform(post("/centres/responsibilities/" + row.id() + "/end")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("unit", agency.toString())
                        .param("version", "1")
                        .param("last", "30 ก.ย. 2569"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void describesACentreWhoeverItsHostIs() throws Exception {
        UnitId centre = units.open(
                Actor.system("test", Scope.NATION),
                new Units.NewUnit(UnitKind.CENTRE, "ศูนย์ทดลองลำพูน", "Trial", "510103", List.of("510103"), START));
        pages.perform(post("/centres/" + centre + "/profile")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, officer))
                        .param("hostKind", "SCHOOL")
                        .param("hostName", "โรงเรียนทดลอง")
                        .param("hostEmploys", "true")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        pages.perform(get("/centres/" + centre).cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("โรงเรียนทดลอง")))
                .andExpect(content().string(containsString("ยังขาด 7 อย่าง")))
                .andExpect(content().string(containsString("ไม่ใช่สายด่วน 1300")))
                .andExpect(content().string(containsString("ยังไม่เปิดให้บริการ")));
    }

    @Test
    void saysOfTheOtherKindsOfTheSameNameThatTheyAreNoTambonCentre() throws Exception {
        UnitId hotline = units.open(
                Actor.system("test", Scope.NATION),
                new Units.NewUnit(
                        UnitKind.HOTLINE, "ศูนย์ช่วยเหลือสังคม 1300 ทดลอง", "1300", "51", List.of("51"), START));
        pages.perform(get("/centres/" + hotline).cookie(SomeActor.session(owner, officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ไม่ใช่ศูนย์ช่วยเหลือสังคมตำบล")))
                .andExpect(content().string(not(containsString("/steps/new"))));
    }
}
