package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What there is to care with: told on a page, changed without overwriting anybody, set beside what is needed. */
@DulaeTest
class CarePagesTests {
    private static final String AT = "/areas/52/capacity";

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor province;

    @BeforeEach
    void anOfficeWithoutFigures(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        owner.sql("delete from directory.care_capacity").update();
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
    }

    @Test
    void withoutFiguresThePageSaysSoAndOffersTheOneThingToDo() {
        assertThat(body(get("/areas/52"), province))
                .contains("ยังไม่มีใครกรอก", "href=\"" + AT + "\"", "คนที่ต้องมีคนช่วยทุกวัน");
        assertThat(body(get("/areas/52"), SomeActor.officerOf("521305")))
                .contains("สำนักงาน พมจ. เป็นผู้กรอก")
                .doesNotContain("href=\"" + AT + "\"");
        assertThat(body(get("/areas/51"), province)).doesNotContain("/areas/51/capacity");
    }

    @Test
    void aFigureStandsBesideWhatIsNeededWithItsDayAndSource() {
        assertThat(add("CARE_GIVER", "๑๒๐", "30 มิ.ย. 2569").getStatus()).isEqualTo(303);
        assertThat(add("HOME_REPAIR", "1,200", "30 มิ.ย. 2569").getStatus()).isEqualTo(303);

        assertThat(body(get("/areas/52"), province))
                .contains("<b>120</b>", "วันนี้ยังขาดอย่างน้อย", "ซ่อมปีละเท่านี้ ครบทุกหลังในราว")
                .contains("ลำปาง: ผู้ดูแลผู้สูงอายุ (CG) 120 · 30 มิ.ย. 2569 · ทะเบียนตัวอย่าง")
                .contains("ยังไม่ได้กรอก");
        assertThat(body(get("/areas/00"), province)).contains("กรอกแล้วเพียงบางพื้นที่ ยังบอกส่วนต่างไม่ได้");
    }

    @Test
    void aRetriedFormTellsOnce() {
        MockHttpServletRequestBuilder form = form(AT, "CARE_GIVER", "5", "1 มิ.ย. 2569");
        assertThat(answer(form.param("clientKey", "care-once"), province).getStatus())
                .isEqualTo(303);
        assertThat(answer(form(AT, "CARE_GIVER", "5", "1 มิ.ย. 2569").param("clientKey", "care-once"), province)
                        .getStatus())
                .isEqualTo(303);
        assertThat(owner.sql("select count(*) from directory.care_capacity")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsWrongGetsASentenceAndWhatWasTypedStays() {
        assertThat(body(add("CARE_GIVER", "หลายคน", "วันหน้า"), 422))
                .contains("ใส่จำนวนเต็ม", "อ่านค่าในช่องนี้ไม่ได้", "value=\"หลายคน\"", "value=\"วันหน้า\"");
        assertThat(body(add("", "5", "1 ม.ค. 2599"), 422)).contains("เลือกว่านับอะไร", "วันที่นับต้องไม่ใช่อนาคต");
        add("CARE_GIVER", "5", "1 มิ.ย. 2569");
        assertThat(body(add("CARE_GIVER", "6", "1 มิ.ย. 2569"), 422)).contains("มีตัวเลขอย่างนี้ของวันเดียวกันแล้ว");
    }

    @Test
    void aColleagueWhoSavedFirstIsShownBesideMine() {
        add("CARE_GIVER", "5", "1 มิ.ย. 2569");
        UUID id = owner.sql("select id from directory.care_capacity")
                .query(UUID.class)
                .single();
        String at = AT + "/" + id;
        assertThat(body(get(at), province)).contains("value=\"5\"", "value=\"1 มิ.ย. 2569\"");
        assertThat(answer(form(at, "", "6", "1 มิ.ย. 2569").param("version", "1"), province)
                        .getStatus())
                .isEqualTo(303);

        assertThat(body(answer(form(at, "", "7", "1 มิ.ย. 2569").param("version", "1"), province), 409))
                .contains("keep.amount", "value=\"7\"");
        assertThat(answer(
                                form(at, "", "7", "1 มิ.ย. 2569")
                                        .param("version", "1")
                                        .param("against", "2")
                                        .param("keep.amount", "mine"),
                                province)
                        .getStatus())
                .isEqualTo(303);
        assertThat(owner.sql("select amount from directory.care_capacity")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void whatHasEndedIsNotSetBesideTheNeed() {
        answer(form(AT, "CARE_GIVER", "5", "1 มิ.ย. 2569").param("endedOn", "2 มิ.ย. 2569"), province);

        assertThat(body(get("/areas/52"), province)).contains("ยังไม่มีใครกรอก");
        assertThat(body(get(AT), province)).contains("2 มิ.ย. 2569");
    }

    @Test
    void nobodyWritesAboutAnotherProvince() {
        Actor other = SomeActor.stored(owner, SomeActor.provinceOfficerOf("51"));
        add("CARE_GIVER", "5", "1 มิ.ย. 2569");
        UUID id = owner.sql("select id from directory.care_capacity")
                .query(UUID.class)
                .single();

        assertThat(answer(form(AT, "CARE_GIVER", "9", "2 มิ.ย. 2569"), other).getStatus())
                .isEqualTo(404);
        assertThat(answer(get(AT + "/" + id), other).getStatus()).isEqualTo(404);
        assertThat(answer(form(AT + "/" + id, "", "9", "1 มิ.ย. 2569").param("version", "1"), other)
                        .getStatus())
                .isEqualTo(404);
        assertThat(body(get(AT), other)).contains("ทะเบียนตัวอย่าง").doesNotContain("name=\"amount\"");
    }

    private MockHttpServletResponse add(String kind, String amount, String day) {
        return answer(form(AT, kind, amount, day), province);
    }

    private static MockHttpServletRequestBuilder form(String at, String kind, String amount, String day) {
        return post(at).param("kind", kind)
                .param("amount", amount)
                .param("asOf", day)
                .param("source", "ทะเบียนตัวอย่าง")
                .with(SomeActor.token());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) {
        try {
            return pages.perform(request.with(SignedIn.as(actor))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String body(MockHttpServletRequestBuilder request, Actor actor) {
        return body(answer(request, actor), 200);
    }

    private static String body(MockHttpServletResponse answer, int status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
