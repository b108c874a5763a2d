package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.TaskSource;
import org.dulae.access.UnitKind;
import org.dulae.access.WorkItem;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.SomeCase;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A complaint comes to somebody who is not complained of, is answered there, and nobody else learns of it. */
@DulaeTest
class ComplaintPagesTests {
    private static final String STORY = "เจ้าหน้าที่พูดเสียงดังใส่";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Acting acting;

    @Autowired
    private Complaints complaints;

    @Autowired
    private ComplaintTasks tasks;

    @Autowired
    private ComplaintRepository rows;

    private JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private Actor some(Role role, UnitKind kind, String area) {
        return SomeActor.stored(owner, SomeActor.of(role, kind, area));
    }

    private ResultActions ask(@Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform((actor == null ? request : request.with(SignedIn.as(actor))).with(SomeActor.token()));
    }

    private static String page(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String code(ResultActions answer) throws Exception {
        return page(answer.andExpect(status().isOk())).replaceAll("(?s).*class=\"code-word\">([^<]+)<.*", "$1");
    }

    private UUID only(Actor handler) {
        List<Complaint> held = complaints.held(handler, 1).items();
        assertThat(held).hasSize(1);
        return held.getFirst().id();
    }

    @Test
    void isSeenByWhoeverAnswersItAndByNobodyElse() throws Exception {
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "15");
        Actor officer = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        Actor privacy = SomeActor.colleague(owner, head, Role.PRIVACY);
        Actor admin = some(Role.ADMIN, UnitKind.PROVINCE, "15");
        Actor centre = some(Role.OFFICER, UnitKind.CENTRE, "150101");
        Actor operator = some(Role.OPERATOR, UnitKind.HOTLINE, "15");
        String unit = centre.unit().toString();
        ask(operator, get("/complaints/new")).andExpect(content().string(containsString(unit)));
        ask(operator, post("/complaints/new"), "province", "15").andExpect(status().isUnprocessableContent());
        String[] told = {"province", "15", "unit", unit, "officer", centre.id().toString(), "story", STORY};
        ask(operator, post("/complaints/new"), told).andExpect(content().string(not(containsString(STORY))));
        UUID id = only(head);
        assertThat(complaints.get(head, id).about().whom().named())
                .containsExactly(centre.id().value());
        ask(head, get("/complaints")).andExpect(content().string(containsString(id.toString())));
        ask(head, get("/complaints/" + id)).andExpect(content().string(containsString(STORY)));
        for (Actor other : List.of(officer, privacy)) {
            ask(other, get("/complaints")).andExpect(content().string(not(containsString(id.toString()))));
            ask(other, get("/complaints/" + id)).andExpect(status().isNotFound());
            ask(other, get("/complaints/" + id + "/paper")).andExpect(status().isNotFound());
            ask(other, post("/complaints/" + id + "/acknowledged"), "version", "1")
                    .andExpect(status().isNotFound());
        }
        ask(admin, get("/complaints")).andExpect(content().string(not(containsString(id.toString()))));
        for (Actor other : List.of(officer, privacy, admin, centre, operator)) {
            assertThat(acting.as(other, () -> rows.find(other, id, LocalDate.now(ThaiDate.ZONE))))
                    .isEmpty();
        }
        assertThat(owner.sql("select count(*) from access.audit where :who = any(subjects)")
                        .param("who", centre.id().value())
                        .query(Integer.class)
                        .single())
                .as("nothing that is recorded names who is complained of")
                .isZero();
    }

    @Test
    void isAcknowledgedLookedIntoAndAnsweredAndTheAnswerSaysWhereToGo() throws Exception {
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "16");
        String code = code(ask(null, post("/complain"), "province", "16", "story", STORY));
        UUID id = only(head);
        String at = "/complaints/" + id;
        assertThat(items(head, Instant.now().plus(Duration.ofDays(1)))
                        .getFirst()
                        .group())
                .isEqualTo(WorkItem.Group.TODAY);
        ask(head, post(at + "/acknowledged"), "version", "1").andExpect(status().isSeeOther());
        ask(head, post(at + "/acknowledged"), "version", "1").andExpect(status().isConflict());
        ask(head, post(at + "/findings"), "version", "2").andExpect(status().isUnprocessableContent());
        ask(head, post(at + "/findings"), "version", "2", "found", "ถามแล้ว").andExpect(status().isSeeOther());
        assertThat(items(head, Instant.now().plus(Duration.ofDays(1)))).isEmpty();
        assertThat(items(head, Instant.now().plus(Duration.ofDays(60)))).hasSize(1);
        ask(head, post(at + "/answer"), "version", "3").andExpect(status().isUnprocessableContent());
        String[] answer = {
            "version",
            "3",
            "outcome",
            "UPHELD",
            "answer",
            "ขอโทษจริง ๆ",
            "change",
            "จะติดป้าย",
            "appealTo",
            "ศูนย์ดำรงธรรม",
            "appealBy",
            "31 ธ.ค. 2575"
        };
        ask(head, post(at + "/answer"), answer).andExpect(status().isSeeOther());
        ask(head, post(at + "/answer"), answer).andExpect(status().isConflict());
        assertThat(page(ask(null, post("/complain/follow"), "code", code)))
                .contains("ขอโทษจริง ๆ", "จะติดป้าย", "ศูนย์ดำรงธรรม", "31 ธันวาคม 2575")
                .doesNotContain(STORY, "ถามแล้ว");
        byte[] pdf = ask(head, get(at + "/paper")).andReturn().getResponse().getContentAsByteArray();
        assertThat(ThaiText.normalise(new PdfTextExtractor(new PdfReader(pdf))
                        .getTextFromPage(1)
                        .replaceAll("\\s+", "")))
                .contains("ขอโทษจริง", "ศูนย์ดำรงธรรม", "31ธันวาคม2575");
    }

    private List<WorkItem> items(Actor actor, Instant at) {
        return tasks.work(actor, new TaskSource.Asked(true, at, at.plus(Duration.ofHours(8)), 0, 20))
                .items();
    }

    @Test
    void isPassedOnWithAReasonAndNeverToWhoIsComplainedOf() throws Exception {
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "55");
        Actor officer = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        Actor named = SomeActor.colleague(owner, head, Role.OFFICER);
        code(ask(null, post("/complain"), "province", "55", "story", STORY));
        String at = "/complaints/" + only(head);
        ask(head, post(at + "/handler"), "version", "1").andExpect(status().isUnprocessableContent());
        ask(
                        head,
                        post(at + "/handler"),
                        "version",
                        "1",
                        "why",
                        "x",
                        "to",
                        named.id().toString())
                .andExpect(status().isNotFound());
        ask(
                        head,
                        post(at + "/handler"),
                        "version",
                        "1",
                        "why",
                        "รู้จักกับผู้ร้อง",
                        "to",
                        officer.id().toString())
                .andExpect(status().isSeeOther());
        ask(head, get(at)).andExpect(status().isNotFound());
        ask(officer, get(at)).andExpect(content().string(containsString("รู้จักกับผู้ร้อง")));
    }

    @Test
    void waitsWithoutItsStoryForAnAdministratorToFindSomebody() throws Exception {
        Actor admin = some(Role.ADMIN, UnitKind.PROVINCE, "54");
        code(ask(null, post("/complain"), "province", "54", "story", STORY));
        UUID id = complaints.waiting(admin).getFirst().id();
        ask(admin, get("/complaints"))
                .andExpect(content().string(containsString("/complaints/" + id + "/seek")))
                .andExpect(content().string(not(containsString(STORY))));
        assertThat(complaints.seek(admin, id)).isFalse();
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "54");
        ask(admin, post("/complaints/" + id + "/seek")).andExpect(status().isSeeOther());
        assertThat(only(head)).isEqualTo(id);
        assertThat(complaints.waiting(admin)).isEmpty();
        Actor next = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        assertThat(tasks.open(admin, head.id())).isZero();
        tasks.passOn(admin, head.id(), null);
        assertThat(only(next)).isEqualTo(id);
        Actor elsewhere = some(Role.ADMIN, UnitKind.PROVINCE, "53");
        assertThatThrownBy(() -> complaints.seek(elsewhere, id)).isInstanceOf(org.dulae.access.NotFound.class);
    }

    @Test
    void theCaseItIsAboutGoesOnAndEndsAsIfThereWereNone(
            @Autowired Casework casework, @Autowired CaseReader reader, @Autowired Closures closures) throws Exception {
        some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "51");
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("510101"));
        CaseId id = SomeCase.of(SomeCase.person(owner, "510101", "แก้วตา"))
                .in("510101", officer.unit())
                .opened(casework, officer);
        String before = page(ask(officer, get("/cases/" + id)));
        String number = reader.cover(officer, id).file().number();
        code(ask(null, post("/complain"), "province", "51", "story", STORY, "caseNumber", number));
        assertThat(plain(page(ask(officer, get("/cases/" + id))))).isEqualTo(plain(before));
        closures.close(
                officer,
                id,
                reader.cover(officer, id).file().version(),
                new Closure(Closure.Reason.WITHDREW, Closure.Level.TAMBON, null, "ไม่ต้องการแล้ว", true));
        assertThat(reader.cover(officer, id).file().state().status()).isEqualTo(CaseStatus.CLOSED);
    }

    private static String plain(String page) {
        return page.replaceAll("(?s)(value|data-csrf)=\"[^\"]*\"", "").replaceAll("mark=[^\"&]*", "");
    }
}
