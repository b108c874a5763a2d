package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint comes to somebody who is not complained of, is answered there, and nobody else learns of it. */
@DulaeTest
class ComplaintPagesTests extends ComplaintScene {
    @Autowired
    private Acting acting;

    @Autowired
    private ComplaintTasks tasks;

    @Autowired
    private ComplaintRepository rows;

    @Test
    void isSeenByWhoeverAnswersItAndByNobodyElse() throws Exception {
        Actor head = some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "15");
        Actor officer = SomeActor.colleague(owner, head, Role.PROVINCE_OFFICER);
        Actor privacy = SomeActor.colleague(owner, head, Role.PRIVACY);
        Actor admin = some(Role.ADMIN, UnitKind.PROVINCE, "15");
        Actor centre = some(Role.OFFICER, UnitKind.CENTRE, "150101");
        Actor operator = some(Role.OPERATOR, UnitKind.HOTLINE, "15");
        String unit = centre.unit().toString();
        pages.ask(operator, get("/complaints/new")).andExpect(content().string(containsString(unit)));
        pages.ask(operator, post("/complaints/new"), "province", "15").andExpect(status().isUnprocessableContent());
        String[] told = {"province", "15", "unit", unit, "officer", centre.id().toString(), "story", STORY};
        pages.ask(operator, post("/complaints/new"), told).andExpect(content().string(not(containsString(STORY))));
        UUID id = only(head);
        assertThat(complaints.get(head, id).about().whom().named())
                .containsExactly(centre.id().value());
        pages.ask(head, get("/complaints")).andExpect(content().string(containsString(id.toString())));
        pages.ask(head, get("/complaints/" + id)).andExpect(content().string(containsString(STORY)));
        for (Actor other : List.of(officer, privacy)) {
            pages.ask(other, get("/complaints")).andExpect(content().string(not(containsString(id.toString()))));
            pages.ask(other, get("/complaints/" + id)).andExpect(status().isNotFound());
            pages.ask(other, get("/complaints/" + id + "/paper")).andExpect(status().isNotFound());
            pages.ask(other, post("/complaints/" + id + "/acknowledged"), "version", "1")
                    .andExpect(status().isNotFound());
        }
        pages.ask(admin, get("/complaints")).andExpect(content().string(not(containsString(id.toString()))));
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
        String code = code(told("province", "16", "story", STORY));
        UUID id = only(head);
        String at = "/complaints/" + id;
        assertThat(items(head, Instant.now().plus(Duration.ofDays(1)))
                        .getFirst()
                        .group())
                .isEqualTo(WorkItem.Group.TODAY);
        pages.ask(head, post(at + "/acknowledged"), "version", "1").andExpect(status().isSeeOther());
        pages.ask(head, post(at + "/acknowledged"), "version", "1").andExpect(status().isConflict());
        pages.ask(head, post(at + "/findings"), "version", "2").andExpect(status().isUnprocessableContent());
        pages.ask(head, post(at + "/findings"), "version", "2", "found", "ถามแล้ว")
                .andExpect(status().isSeeOther());
        assertThat(items(head, Instant.now().plus(Duration.ofDays(1)))).isEmpty();
        assertThat(items(head, Instant.now().plus(Duration.ofDays(60)))).hasSize(1);
        pages.ask(head, post(at + "/answer"), "version", "3").andExpect(status().isUnprocessableContent());
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
        pages.ask(head, post(at + "/answer"), answer).andExpect(status().isSeeOther());
        pages.ask(head, post(at + "/answer"), answer).andExpect(status().isConflict());
        assertThat(Pages.text(pages.ask(null, post("/complain/follow"), "code", code)))
                .contains("ขอโทษจริง ๆ", "จะติดป้าย", "ศูนย์ดำรงธรรม", "31 ธันวาคม 2575")
                .doesNotContain(STORY, "ถามแล้ว");
        assertThat(ThaiText.normalise(Pages.paper(pages.ask(head, get(at + "/paper")))))
                .contains("ขอโทษจริง", "ศูนย์ดำรงธรรม", "31ธันวาคม2575");
    }

    private List<WorkItem> items(Actor actor, Instant at) {
        return tasks.work(actor, new TaskSource.Asked(true, at, at.plus(Duration.ofHours(8)), 0, 20))
                .items();
    }

    @Test
    void theCaseItIsAboutGoesOnAndEndsAsIfThereWereNone(
            @Autowired Casework casework, @Autowired CaseReader reader, @Autowired Closures closures) throws Exception {
        some(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "51");
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("510101"));
        CaseId id = SomeCase.of(SomeCase.person(owner, "510101", "แก้วตา"))
                .in("510101", officer.unit())
                .opened(casework, officer);
        String before = Pages.text(pages.ask(officer, get("/cases/" + id)));
        String number = reader.cover(officer, id).file().number();
        code(told("province", "51", "story", STORY, "caseNumber", number));
        assertThat(plain(Pages.text(pages.ask(officer, get("/cases/" + id))))).isEqualTo(plain(before));
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
