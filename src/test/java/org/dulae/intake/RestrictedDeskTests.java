package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A woman calls about violence at home, and says who must not know. */
@DulaeTest
class RestrictedDeskTests {
    private static final String PROVINCE = "56";
    private static final String TAMBON = "560104";
    private static final String PHONE = "0812340000";

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor operator;
    private Actor office;
    private Actor officer;
    private Actor feared;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void aCentreWithTwoOfficersAndAnOfficeOfTheProvince() {
        owner.sql("delete from centre.responsibility where area_code = ?")
                .params(TAMBON)
                .update();
        owner.sql("update directory.organisation set kind = 'OTHER' where kind = 'PROVINCE_OFFICE' and area_code = ?")
                .params(PROVINCE)
                .update();
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        office = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.PROVINCE, PROVINCE));
        feared = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        officer = SomeActor.colleague(owner, feared, Role.OFFICER);
        organisation(office, "PROVINCE_OFFICE", PROVINCE);
        organisation(feared, "CENTRE", TAMBON);
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, pilot, valid_from, created_by, created_at)
                        values (?, ?, ?, true, '2022-03-09', ?, '2022-03-09Z')
                        """)
                .params(NewId.next(), feared.unit().value(), TAMBON, feared.id().value())
                .update();
    }

    private void organisation(Actor of, String kind, String area) {
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (?, ?, 'หน่วยทดลอง', 'Trial unit', ?, '2022-03-09', ?, '2022-03-09Z')
                        """).params(of.unit().value(), kind, area, of.id().value()).update();
    }

    private MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request.cookie(SomeActor.session(owner, actor)).with(SomeActor.token()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(Actor actor, String path) {
        return answer(actor, get(path)).getStatus();
    }

    private static MockHttpServletRequestBuilder told(String type) {
        return post("/contacts")
                .param("type", type)
                .param("channel", "HOTLINE_1300")
                .param("notes", "สามีทำร้าย กลัวมาก")
                .param("problems", "DOMESTIC_VIOLENCE")
                .param("given", "ดาวเรือง")
                .param("family", "สมมุติใจ")
                .param("callerPhone", PHONE)
                .param("callerRelation", "SELF")
                .param("gave", "บอกวิธีอยู่ให้ปลอดภัย");
    }

    /** What became of it: the contact's row. */
    private Map<String, Object> take(MockHttpServletRequestBuilder request) {
        return take(operator, request);
    }

    private Map<String, Object> take(Actor taker, MockHttpServletRequestBuilder request) {
        String location = answer(taker, request).getRedirectedUrl();
        assertThat(location).startsWith("/contacts/");
        return row(location);
    }

    private Map<String, Object> row(String location) {
        return owner.sql("select * from intake.contact where id = ?::uuid")
                .params(location.substring("/contacts/".length()))
                .query()
                .singleRow();
    }

    private List<UUID> team(Map<String, Object> contact) {
        return owner.sql("select user_id from access.team_member where team_id = ?")
                .params(contact.get("team_id"))
                .query(UUID.class)
                .list();
    }

    @Test
    void goesToANamedTeamWithoutWhomeverSheFears() {
        String choices = content(answer(
                operator,
                post("/desk/" + NewId.next() + "/meanwhile")
                        .param("problems", "DOMESTIC_VIOLENCE")
                        .param("place", TAMBON)));
        assertThat(choices).contains("name=\"notThem\" value=\"" + feared.id() + "\"");
        Map<String, Object> contact = take(
                told("HELP").param("place", TAMBON).param("notThem", feared.id().toString()));
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), officer.id().value());
        for (String path : List.of("/cases/" + contact.get("case_id"), "/people/" + contact.get("person_id"))) {
            assertThat(status(officer, path)).as(path).isEqualTo(200);
            assertThat(status(feared, path)).as(path).isEqualTo(404);
        }
        assertThat(status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
        assertThat(owner.sql("select kind from access.conflict where user_id = ? and person_id = ?")
                        .params(feared.id().value(), contact.get("person_id"))
                        .query(String.class)
                        .single())
                .isEqualTo("NAMED_BY_PERSON");
    }

    @Test
    void goesToTheProvinceWhenSheDoesNotWantHerOwnTambon() {
        Map<String, Object> contact = take(told("HELP").param("place", TAMBON).param("elsewhere", "yes"));
        assertThat(contact).containsEntry("unit_id", office.unit().value()).containsEntry("area_code", PROVINCE);
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), office.id().value());
        assertThat(status(office, "/cases/" + contact.get("case_id"))).isEqualTo(200);
        assertThat(status(officer, "/cases/" + contact.get("case_id"))).isEqualTo(404);
        assertThat(status(officer, "/people/" + contact.get("person_id"))).isEqualTo(404);
    }

    @Test
    void goesToTheProvinceWhenNobodyIsLeftInTheTambonWhomSheWants() {
        Map<String, Object> contact = take(told("HELP")
                .param("place", TAMBON)
                .param("notThem", feared.id().toString(), officer.id().toString()));
        assertThat(contact).containsEntry("unit_id", office.unit().value());
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), office.id().value());
    }

    @Test
    void keepsAdviceAndSmallMattersToTheTeamAsWell() {
        for (String type : List.of("ADVICE", "SMALL_MATTER")) {
            Map<String, Object> contact =
                    take(officer, told(type).param("notThem", feared.id().toString()));
            assertThat(team(contact)).containsExactly(officer.id().value());
            assertThat(status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
            assertThat(status(feared, "/people/" + contact.get("person_id"))).isEqualTo(404);
            assertThat(content(answer(feared, get("/contacts?who=all")))).doesNotContain(contact.get("id") + "");
        }
    }

    @Test
    void waitsForItsPlaceAmongTheDesksOwnPeopleAndRemembersWhoMustNotKnow() {
        Actor colleague = SomeActor.colleague(owner, operator, Role.OPERATOR);
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf(PROVINCE));
        Map<String, Object> waiting =
                take(told("HELP").param("notThem", feared.id().toString()));
        assertThat(waiting).containsEntry("status", "WAITING_FOR_PLACE");
        String at = "/contacts/" + waiting.get("id");
        assertThat(status(colleague, at)).isEqualTo(200);
        assertThat(status(province, at)).isEqualTo(404);
        assertThat(content(answer(province, get("/queue")))).doesNotContain(at);
        MockHttpServletResponse grown = answer(
                colleague,
                post(at + "/case")
                        .param("version", waiting.get("version") + "")
                        .param("place", TAMBON)
                        .param("given", "ดาวเรือง"));
        assertThat(grown.getRedirectedUrl()).isEqualTo(at);
        Map<String, Object> routed = row(at);
        assertThat(team(routed))
                .containsExactlyInAnyOrder(colleague.id().value(), officer.id().value());
        assertThat(status(feared, at)).isEqualTo(404);
    }

    @Test
    void whoIsBarredFromOneOfTheOthersSeesNothingOfTheContact() {
        Map<String, Object> contact = take(
                officer,
                post("/contacts")
                        .param("notes", "แม่กับลูกไม่มีข้าวกิน")
                        .param("problems", "INCOME")
                        .param("given", "ปราณี")
                        .param("place", TAMBON)
                        .param("otherName", "เด็กชายดำ สมมุติใจ")
                        .param("otherAge", "9"));
        UUID other = ((UUID[]) array(contact.get("concerned")))[0];
        assertThat(status(feared, "/contacts/" + contact.get("id"))).isEqualTo(200);
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, valid_from, recorded_by) values (?, ?, 'KIN', '2026-01-01', ?)")
                .params(feared.id().value(), other, officer.id().value())
                .update();
        assertThat(status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
        assertThat(status(feared, "/cases/" + contact.get("case_id"))).isEqualTo(404);
    }

    @Test
    void showsTheEndOfACallersPhoneAndTheWholeOfItOnlyWhenAsked() {
        Map<String, Object> contact = take(told("HELP").param("place", TAMBON));
        String at = "/contacts/" + contact.get("id");
        assertThat(content(answer(operator, get(at)))).contains("08x-xxx-0000").doesNotContain(PHONE);
        assertThat(content(answer(operator, get(at + "/phone").header("HX-Request", "true"))))
                .contains(PHONE);
        assertThat(content(answer(operator, get(at + "/phone")))).contains(PHONE, "<main");
        assertThat(status(feared, at + "/phone")).isEqualTo(200);
        assertThat(owner.sql("select user_id from access.audit where act = 'intake.phone' and ? = any(subjects)")
                        .params(contact.get("id"))
                        .query(UUID.class)
                        .list())
                .contains(operator.id().value());
    }

    @Test
    void keepsADraftEncryptedAndReadsItBack() {
        String draft =
                answer(operator, post("/desk").param("channel", "HOTLINE_1300")).getRedirectedUrl();
        answer(operator, post(draft + "/draft").param("number", "3000000000017").param("callerPhone", PHONE));
        byte[] kept = owner.sql("select fields from intake.draft where id = ?::uuid")
                .params(draft.substring("/desk/".length()))
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("3000000000017", PHONE, "number");
        assertThat(content(answer(operator, get(draft)))).contains("3000000000017", PHONE);
    }

    private static Object array(Object column) {
        try {
            return ((java.sql.Array) column).getArray();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
