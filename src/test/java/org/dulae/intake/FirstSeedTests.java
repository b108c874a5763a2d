package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the first seed promises, asked of the running product: told at the desk, found at the office that answers for it. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstSeedTests {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 9);
    private static final Actor SETUP = Actor.system("test", Scope.NATION);
    private static final String TAMBON = "530101";

    /** Pilot tambons of one agency, in three districts. */
    private static final List<String> PILOT = List.of("530102", "530201", "530301");

    private Pages pages;
    private JdbcClient owner;
    private Actor operator;
    private Actor officer;
    private UnitId agency;

    @BeforeAll
    void aProvinceWithACentreAnAgencyAndAnOffice(
            @Autowired MockMvc mvc,
            @Autowired Environment settings,
            @Autowired Units units,
            @Autowired Centres centres) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
        operator = SomeActor.stored(owner, SomeActor.operatorOf("53"));
        units.open(
                SETUP, new Units.NewUnit(UnitKind.PROVINCE, "พมจ. ทดลอง", "Trial office", "53", List.of("53"), SINCE));
        UnitId centre = units.open(
                SETUP,
                new Units.NewUnit(UnitKind.CENTRE, "ศูนย์ทดลอง", "Trial centre", TAMBON, List.of(TAMBON), SINCE));
        agency = units.open(
                SETUP, new Units.NewUnit(UnitKind.AGENCY, "หน่วยผู้สูงอายุทดลอง", "Trial agency", "53", PILOT, SINCE));
        centres.add(SETUP, new NewResponsibility(centre, List.of(TAMBON), null, true, SINCE, null));
        centres.add(SETUP, new NewResponsibility(agency, PILOT, "ELDERLY", true, SINCE, null));
        officer = officerIn(centre);
    }

    private Actor officerIn(UnitId unit) {
        Actor some = SomeActor.officerOf(TAMBON);
        return SomeActor.stored(
                owner,
                new Actor(
                        some.id(),
                        some.name(),
                        unit,
                        UnitKind.CENTRE,
                        "ศูนย์ทดลอง",
                        "Trial centre",
                        TAMBON,
                        some.roles(),
                        some.scope(),
                        some.teams(),
                        some.barred(),
                        1));
    }

    @Test
    void S1_01_severalProblemsAreOneCaseAssessedInEveryDimension() {
        UUID id = matter(TAMBON, "problems", "INCOME", "problems", "EDUCATION", "problems", "HOUSING");
        String told = pages.page(officer, "/cases/" + id);
        assertThat(told).contains("รายได้ไม่เพียงพอ", "การศึกษา: หลุดจากโรงเรียน", "ที่อยู่อาศัย: ไม่มี");
        send(
                officer,
                "/cases/" + id + "/assessments",
                "level.HEALTH",
                "2",
                "evidence.HEALTH",
                "ไม่ได้ไปหาหมอ",
                "level.LIVING",
                "1",
                "evidence.LIVING",
                "หลังคารั่ว",
                "level.EDUCATION",
                "1",
                "evidence.EDUCATION",
                "ลูกหยุดเรียน",
                "level.INCOME",
                "1",
                "evidence.INCOME",
                "ได้วันละ 200 บาท",
                "level.ACCESS",
                "3",
                "evidence.ACCESS",
                "มีบัตรทอง");
        assertThat(pages.page(officer, "/cases/" + id)).contains("ประเมินครั้งแรกแล้ว 5 จาก 5 มิติ");
    }

    @Test
    void S1_03_aSetOfTambonsInSeveralDistrictsIsAnsweredForByOneAgencyWhileItsDatesHold() {
        for (String pilot : PILOT) {
            assertThat(pages.page(operator, told("HELP", pilot, "groups", "ELDERLY")))
                    .contains("ส่งให้ หน่วยผู้สูงอายุทดลอง แล้ว");
        }
        assertThat(pages.page(operator, told("HELP", PILOT.getFirst(), "groups", "CHILD")))
                .as("others of the same tambon")
                .contains("ส่งให้ พมจ. ทดลอง แล้ว");
        assertThat(pages.page(operator, told("HELP", TAMBON, "groups", "ELDERLY")))
                .contains("ส่งให้ ศูนย์ทดลอง แล้ว");
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("53"));
        assertThat(pages.page(province, "/centres?area=53")).contains("หน่วยผู้สูงอายุทดลอง");
        assertThat(pages.page(province, "/centres?area=53&on=1 ม.ค. 2560")).doesNotContain("หน่วยผู้สูงอายุทดลอง");
    }

    @Test
    void S1_05_adviceAidAndCareAreThreeThingsAndAllOfThemAreCounted() {
        Map<String, Integer> before = contactsAndMatters();
        assertThat(pages.page(officer, told("ADVICE", TAMBON, "gave", "บอกขั้นตอนขึ้นทะเบียน")))
                .contains("ปรึกษา", "บอกขั้นตอนขึ้นทะเบียน");
        assertThat(pages.page(officer, told("SMALL_MATTER", TAMBON, "gave", "มอบไม้เท้า")))
                .contains("มอบไม้เท้า");
        assertThat(contactsAndMatters())
                .as("neither becomes a case")
                .containsEntry("matters", before.get("matters"))
                .containsEntry("contacts", before.get("contacts") + 2);
        UUID id = matter(TAMBON, "problems", "HEALTH");
        send(
                officer,
                "/cases/" + id + "/help",
                "kind",
                "MONEY",
                "what",
                "เงินฉุกเฉิน",
                "amount",
                "2,000",
                "level",
                "TAMBON");
        send(officer, "/cases/" + id + "/help", "kind", "CARE", "what", "เยี่ยมทุกสัปดาห์", "level", "TAMBON");
        assertThat(pages.page(officer, "/cases/" + id)).contains("เงินฉุกเฉิน", "2,000", "เยี่ยมทุกสัปดาห์");
        assertThat(pages.page(officer, "/numbers"))
                .contains("data-number=\"contacts.ADVICE\"", "data-number=\"contacts.SMALL_MATTER\"");
    }

    @Test
    void S1_08_onePersonBelongsToSeveralGroups() {
        assertThat(desk()).contains("เด็ก", "เยาวชน", "ผู้สูงอายุ", "คนพิการ", "ผู้ด้อยโอกาส");
        UUID id = matter(TAMBON, "groups", "ELDERLY", "groups", "DISABLED", "groups", "DISADVANTAGED");
        assertThat(pages.page(officer, "/cases/" + id)).contains("ผู้สูงอายุ", "คนพิการ", "ผู้ด้อยโอกาส");
    }

    @Test
    void S1_17_theFourProblemsOfTheSeedCanBeToldAndViolenceIsForItsTeamOnly() {
        assertThat(desk())
                .contains(
                        "value=\"INCOME\"",
                        "value=\"EDUCATION\"",
                        "value=\"DOMESTIC_VIOLENCE\"",
                        "value=\"SINGLE_PARENT\"");
        UUID open = matter(TAMBON, "problems", "INCOME", "problems", "EDUCATION", "problems", "SINGLE_PARENT");
        assertThat(pages.page(officer, "/cases/" + open)).contains("แม่เลี้ยงเดี่ยว พ่อเลี้ยงเดี่ยว");
        UUID hidden = matter(TAMBON, "problems", "DOMESTIC_VIOLENCE", "problems", "SINGLE_PARENT");
        Actor neighbour = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON));
        assertThat(pages.status(neighbour, "/cases/" + open)).isEqualTo(200);
        assertThat(pages.status(neighbour, "/cases/" + hidden)).isEqualTo(404);
    }

    @Test
    void S1_22_womenAreServedInTheirOwnRight() {
        assertThat(desk()).contains("value=\"WOMAN\"", "สตรี", "value=\"CHILD\"", "value=\"DISADVANTAGED\"");
        UUID id = matter(TAMBON, "groups", "WOMAN");
        assertThat(pages.page(officer, "/cases/" + id)).contains("สตรี");
    }

    private String desk() {
        MockHttpServletResponse begun = pages.answer(operator, post("/desk"), "channel", "HOTLINE_1300");
        return pages.page(operator, String.valueOf(begun.getRedirectedUrl()));
    }

    /** Tells a matter at the desk; the case it became. */
    private UUID matter(String place, String... more) {
        String contact = told("HELP", place, more);
        return owner.sql("select case_id from intake.contact where id = ?::uuid")
                .param(contact.substring(contact.lastIndexOf('/') + 1))
                .query(UUID.class)
                .single();
    }

    /** Tells something at the desk; the address of the contact it became. */
    private String told(String type, String place, String... more) {
        MockHttpServletRequestBuilder form = post("/contacts")
                .param("type", type)
                .param("channel", "WALK_IN")
                .param("notes", "มาเล่าให้ฟังที่ศูนย์")
                .param("given", "อุ่นใจ")
                .param("family", "ทดลองนาม")
                .param("place", place);
        return Pages.there(pages.ask(type.equals("HELP") ? operator : officer, form, more));
    }

    private void send(Actor actor, String to, String... fields) {
        Pages.there(pages.ask(actor, post(to), fields));
    }

    private Map<String, Integer> contactsAndMatters() {
        return Map.of(
                "contacts", count("intake.contact", TAMBON),
                "matters", count("casework.case_file", TAMBON));
    }

    private int count(String table, String area) {
        return owner.sql("select count(*)::int from " + table + " where area_code = ?")
                .param(area)
                .query(Integer.class)
                .single();
    }
}
