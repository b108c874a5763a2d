package org.dulae.casework.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of the day: one line for each matter, a light that says the same everywhere, and what can be done without opening it. */
@DulaeTest
class WorkListTests {
    private static final String TAMBON = "520401";
    private static final Pattern LIGHT = Pattern.compile("light light-(\\w+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    private JdbcClient owner;
    private Actor officer;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void anOfficer() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
    }

    private static Instant ago(long days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private SomeCase some(String given) {
        return SomeCase.of(SomeCase.person(owner, TAMBON, given)).in(TAMBON, officer.unit());
    }

    /** Half of the year has gone; the case itself waits until next month. */
    private CaseId halfGone() {
        CaseId id = some("แก้ว").with("SEXUAL_VIOLENCE").received(ago(200)).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        casework.postpone(officer, id, 2, ago(-30), "ผลตรวจ");
        return id;
    }

    private String look(Actor actor, String at) throws Exception {
        return mvc.perform(get(at).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder send(String to) {
        return post(to).with(SignedIn.as(officer)).with(SomeActor.token());
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    private static String light(String page, String from) {
        Matcher found = LIGHT.matcher(page.substring(page.indexOf(from)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aTimePastHalfHasTheSameLightOnTheListAndOnItsPanel() throws Exception {
        CaseId id = halfGone();
        String list = look(officer, "/today");
        assertThat(count(list, "<li data-row")).isEqualTo(1);
        String panel = look(officer, "/matters/" + id + "/clocks");
        assertThat(light(list, "id=\"clock-"))
                .isEqualTo(light(panel, "class=\"clocks\""))
                .isEqualTo("warn");
        assertThat(light(list, "<li data-row")).as("of the whole line").isEqualTo("warn");
    }

    @Test
    void whatATimeAsksBringsItsMatterUpUntilSomebodyKnows() throws Exception {
        halfGone();
        String list = look(officer, "/today");
        assertThat(list).contains("id=\"today\"").doesNotContain("id=\"waiting\"");
        Matcher known = Pattern.compile("/clocks/[0-9a-f-]{36}/known").matcher(list);
        assertThat(known.find()).isTrue();
        mvc.perform(send(known.group()).param("version", "1").param("back", "mine-P2"))
                .andExpect(redirectedUrl("/today?who=mine&urgency=P2"));
        assertThat(look(officer, "/today")).contains("id=\"waiting\"").doesNotContain("id=\"today\"");
    }

    @Test
    void oneUrgencyIsAskedForInTheAddressAndStaysThere() throws Exception {
        some("มะลิ").urgency("P1").opened(casework, officer);
        some("จำปี").urgency("P3").opened(casework, officer);
        String page = look(officer, "/today?who=unit&urgency=P1");
        assertThat(page).contains("มะลิ").doesNotContain("จำปี").contains("/today/paper?who=unit&amp;urgency=P1");
        assertThat(page).contains("/today/lines?who=unit&amp;urgency=P1");
        assertThat(look(officer, "/today?urgency=P0")).contains("ไม่มีอะไรค้างในระดับนี้");
    }

    @Test
    void aCallIsWrittenDownWithoutOpeningTheLineAndOnce() throws Exception {
        CaseId id = some("มะลิ").received(ago(5)).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        assertThat(look(officer, "/today")).contains("โทรแล้ว");
        for (int i = 0; i < 2; i++) {
            mvc.perform(send("/cases/" + id + "/facts")
                            .param("kind", "PHONE")
                            .param("content", "แม่รับสาย บ่ายนี้อยู่บ้าน")
                            .param("back", "mine")
                            .param("clientKey", "call-" + id))
                    .andExpect(redirectedUrl("/today?who=mine"));
        }
        assertThat(count(look(officer, "/cases/" + id), "แม่รับสาย บ่ายนี้อยู่บ้าน"))
                .isEqualTo(1);
    }

    @Test
    void isPutOffWithWhomItWaitsForAndPressedTwiceCountsOnce() throws Exception {
        CaseId id = some("มะลิ").received(ago(5)).opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
        String key = NewId.next().toString();
        String until = String.valueOf(ago(-3).toEpochMilli());
        for (int i = 0; i < 2; i++) {
            mvc.perform(send("/cases/" + id + "/postponement")
                            .param("version", "2")
                            .param("until", until)
                            .param("was", "0")
                            .param("waitingFor", "ผลตรวจจาก รพ.สต.")
                            .param("back", "mine")
                            .param("clientKey", key))
                    .andExpect(redirectedUrl("/today?who=mine"))
                    .andExpect(result ->
                            assertThat(result.getFlashMap().get("done")).isEqualTo("casework.done.postponed"));
        }
        assertThat(reader.get(officer, id).waitingFor()).isEqualTo("ผลตรวจจาก รพ.สต.");
        assertThat(look(officer, "/today")).contains("id=\"waiting\"").contains("ผลตรวจจาก รพ.สต.");
    }

    @Test
    void thePaperTellsNoStory() throws Exception {
        some("มะลิ").story("ลูกหนี้นอกระบบมาที่บ้าน").opened(casework, officer);
        byte[] pdf = mvc.perform(get("/today/paper?who=unit").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new org.openpdf.text.pdf.parser.PdfTextExtractor(new org.openpdf.text.pdf.PdfReader(pdf))
                .getTextFromPage(1);
        assertThat(text).contains("มะลิ").doesNotContain("ลูกหนี้");
    }

    /** What came in first is listed; a matter whose clock asks is, however late it is due itself. */
    @Test
    void aBacklogOfThousandsIsLookedThroughFromWhatIsDueFirst() throws Exception {
        CaseId last =
                some("ใบเฟิร์น").with("SEXUAL_VIOLENCE").received(ago(400)).opened(casework, officer);
        owner.sql("update casework.case_file set due_at = now() + interval '90 days' where id = ?")
                .param(last.value())
                .update();
        CaseId first = some("ต้นปาล์ม").received(ago(300)).opened(casework, officer);
        assertThat(look(officer, "/today")).doesNotContain("มากกว่าพันเรื่อง");
        owner.sql("""
                        insert into casework.case_file
                        select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'ก' || n))).*
                          from casework.case_file c, generate_series(1, 1100) n where c.id = ?
                        """).param(first.value()).update();
        for (String whose : new String[] {"mine", "unit"}) {
            assertThat(look(officer, "/today?who=" + whose))
                    .contains("มากกว่าพันเรื่อง")
                    .contains("/cases/" + last)
                    .containsPattern("1,0\\d\\d\\+");
        }
    }
}
