package org.dulae.centre.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.centre.Centres;
import org.dulae.centre.Centres.NewResponsibility;
import org.dulae.centre.LifeCycle;
import org.dulae.centre.LifeCycle.Proposal;
import org.dulae.centre.Profile.HostKind;
import org.dulae.centre.rollout.Board.Reached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulaeTest
class RolloutPagesTests {
    private static final Actor SETUP = Actor.system("test", Scope.NATION);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    /** อ.เมืองน่าน. */
    private static final String DISTRICT = "5501";

    private static final String TAMBON = "550101";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Units units;

    @Autowired
    private Centres centres;

    @Autowired
    private LifeCycle lives;

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
    void nanWithoutAPlan() {
        owner.sql("delete from centre.responsibility where area_code like '55%'")
                .update();
        owner.sql("delete from centre.plan where area_code like '55%'").update();
        owner.sql("delete from centre.planned where area_code like '55%'").update();
        owner.sql(
                        "update directory.organisation set valid_to = valid_from where kind = 'CENTRE' and area_code like '55%'")
                .update();
        officer = SomeActor.stored(owner, SomeActor.provinceOfficerOf("55"));
        agency = units.open(
                SETUP,
                new Units.NewUnit(UnitKind.AGENCY, "หน่วยทดลองน่าน", "Trial agency", "55", List.of(TAMBON), START));
        centres.guide(SETUP, new NewResponsibility(agency, List.of(TAMBON, "550202"), null, true, START, null));
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.cookie(SomeActor.session(owner, actor)))
                .andReturn()
                .getResponse();
    }

    private String body(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = answer(actor, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse plan(String seen, String day, String... more) throws Exception {
        MockHttpServletRequestBuilder request = post("/rollout/plan")
                .with(SomeActor.token())
                .param("area", DISTRICT)
                .param("seen", seen)
                .param("tambons", TAMBON)
                .param("openBy", day);
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return answer(officer, request);
    }

    private static String found(String pattern, String text) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    @Test
    void everyNumberOpensToExactlyWhatItCounts() throws Exception {
        lives.propose(SETUP, new Proposal("ศูนย์ทดลอง", "Trial", TAMBON, HostKind.SCHOOL, null, START, "หนังสือทดลอง"));
        plan(TAMBON + ".0", "30 ก.ย. 2570");
        String board = body(officer, "/rollout?area=55");
        for (Reached number : RolloutPage.NUMBERS) {
            String shown = found("data-number=\"" + number + "\"[^>]*>([0-9,]+)<", board);
            String listed = body(officer, "/rollout/counted?area=55&show=" + number);
            assertThat(listed.split("data-row", -1)).as(number.name()).hasSize(1 + Integer.parseInt(shown));
        }
        assertThat(found("data-number=\"PLANNED\"[^>]*>([0-9,]+)<", board)).isEqualTo("1");
        assertThat(board).contains("ยังบอกไม่ได้ เพราะใน 90 วันที่ผ่านมามี 0 ศูนย์", "ยังไม่มีมติ");
    }

    @Test
    void plansAWholeDistrictAtOnceAndTakesItBack() throws Exception {
        String form = body(officer, "/rollout/plan?area=" + DISTRICT);
        assertThat(form).contains("name=\"districts\" value=\"5501\" checked", "value=\"" + TAMBON + ".0\"");
        MockHttpServletRequestBuilder request = post("/rollout/plan")
                .with(SomeActor.token())
                .param("area", DISTRICT)
                .param("districts", DISTRICT)
                .param("openBy", "30 ก.ย. 2570");
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9.]+)\"").matcher(form);
        while (seen.find()) {
            request.param("seen", seen.group(1));
        }
        MockHttpServletResponse saved = answer(officer, request);
        assertThat(saved.getRedirectedUrl()).isEqualTo("/rollout?area=" + DISTRICT);
        assertThat(body(officer, "/rollout/counted?area=" + DISTRICT + "&show=NO_PLAN"))
                .contains("ไม่มีตำบลในรายการนี้");
        String batch = owner.sql(
                        "select batch_id::text from centre.plan where area_code = ? order by ordinal desc limit 1")
                .param(TAMBON)
                .query(String.class)
                .single();
        answer(officer, post("/rollout/plans/" + batch + "/undo?area=55").with(SomeActor.token()));
        assertThat(body(officer, "/rollout/counted?area=" + DISTRICT + "&show=PLANNED"))
                .contains("ไม่มีตำบลในรายการนี้");
    }

    @Test
    void asksForADayAndForTambons() throws Exception {
        assertThat(plan(TAMBON + ".0", "เมื่อไรก็ได้").getStatus()).isEqualTo(422);
        MockHttpServletResponse none = answer(
                officer,
                post("/rollout/plan")
                        .with(SomeActor.token())
                        .param("area", "55")
                        .param("openBy", "30 ก.ย. 2570"));
        assertThat(none.getContentAsString(StandardCharsets.UTF_8)).contains("เลือกตำบลอย่างน้อยหนึ่งแห่ง");
    }

    @Test
    void showsWhatAColleaguePlannedMeanwhileAndLetsMeChoose() throws Exception {
        plan(TAMBON + ".0", "30 ก.ย. 2570");
        MockHttpServletResponse stale = plan(TAMBON + ".0", "1 ม.ค. 2571");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8))
                .contains("keep.plan-" + TAMBON, "value=\"" + TAMBON + ".0\"");
        plan(TAMBON + ".0", "1 ม.ค. 2571", "against", "1", "keep.plan-" + TAMBON, "theirs");
        assertThat(body(officer, "/rollout/" + TAMBON)).contains("ภายใน 30 ก.ย. 2570");
        plan(TAMBON + ".0", "1 ม.ค. 2571", "against", "1", "keep.plan-" + TAMBON, "mine");
        assertThat(body(officer, "/rollout/" + TAMBON)).contains("ภายใน 1 ม.ค. 2571");
    }

    @Test
    void showsTheAgencyItsOwnTambonsAndEverybodyTheCountry() throws Exception {
        String board = body(officer, "/rollout?area=00&agency=" + agency);
        assertThat(board)
                .contains("ดูแลการจัดตั้ง 2 ตำบล ใน 2 อำเภอ", "จาก 2 ตำบล")
                .doesNotContain("จาก 2 ตำบล (");
        Actor privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "55"));
        assertThat(body(privacy, "/rollout?area=00"))
                .contains("area=10", "area=96")
                .doesNotContain("/rollout/plan?");
        assertThat(body(privacy, "/rollout?area=55")).contains("หน่วยทดลองน่าน").doesNotContain("/rollout/plan?");
        assertThat(answer(privacy, get("/rollout/plan?area=55")).getStatus()).isEqualTo(403);
        assertThat(answer(officer, get("/rollout/plan?area=56")).getStatus()).isEqualTo(404);
        assertThat(answer(officer, get("/rollout?area=57999")).getStatus()).isEqualTo(404);
    }

    @Test
    void sendsASheetInWhichNothingIsAFormula() throws Exception {
        lives.propose(
                SETUP, new Proposal("=1+1, \"ศูนย์\"", "Trial", TAMBON, HostKind.SCHOOL, null, START, "หนังสือทดลอง"));
        MockHttpServletResponse sheet = answer(officer, get("/rollout/tambons.csv?area=" + DISTRICT));
        String text = sheet.getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet.getHeader("Content-Disposition")).contains("rollout-5501.csv");
        assertThat(text).startsWith("\uFEFFรหัส,จังหวัด,อำเภอ,ตำบล,").contains(TAMBON + ",น่าน,เมืองน่าน,");
        assertThat(text).contains("\"'=1+1, \"\"ศูนย์\"\"\"").contains("ยังไม่มีมติ");
    }

    @Test
    void putsATambonOnOneSheetForAnybodyWhoWorksHere() throws Exception {
        Actor operator = SomeActor.stored(owner, SomeActor.nationalOperator());
        String sheet = body(operator, "/rollout/" + TAMBON);
        assertThat(sheet)
                .contains("ยังไม่มีศูนย์", "ยังไม่มีแผน", "หน่วยทดลองน่าน", "/areas/" + TAMBON)
                .doesNotContain("/centres/new");
        assertThat(answer(operator, get("/rollout/999999")).getStatus()).isEqualTo(404);
        assertThat(answer(operator, get("/rollout/55")).getStatus()).isEqualTo(404);
        assertThat(answer(operator, get("/rollout?area=" + TAMBON)).getRedirectedUrl())
                .isEqualTo("/rollout/" + TAMBON);
    }
}
