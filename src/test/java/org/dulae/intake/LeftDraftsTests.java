package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.access.UserId;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A colleague leaves in the middle of a contact: somebody goes on with it, and every word is there. */
@DulaeTest
class LeftDraftsTests {
    private static final String TAMBON = "521305";
    private static final String WORDS = "ยายอยู่คนเดียว ข้าวสารหมดตั้งแต่เมื่อวาน";
    private Pages pages;
    private JdbcClient owner;
    private Actor leaver;
    private Actor first;
    private Actor second;
    private Actor admin;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
    }

    @BeforeEach
    void anOffice() {
        leaver = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        first = SomeActor.colleague(owner, leaver, Role.SOCIAL_WORKER);
        second = SomeActor.colleague(owner, leaver, Role.OFFICER);
        admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
        owner.sql("update access.app_user set demo = true where id = ?")
                .params(admin.id().value())
                .update();
    }

    /** @return its page */
    private String begun(String... fields) {
        String path =
                pages.answer(leaver, post("/desk").param("channel", "PHONE")).getRedirectedUrl();
        assertThat(path).isNotNull();
        MockHttpServletRequestBuilder save =
                post(path + "/draft").param("seq", "7").param("channel", "PHONE");
        if (fields.length > 0) {
            assertThat(pages.answer(leaver, save, fields).getStatus()).isEqualTo(204);
        }
        return path;
    }

    private void leave(@Nullable UserId successor) {
        MockHttpServletRequestBuilder leaving = post("/accounts/" + leaver.id() + "/leave")
                .param("successor", successor == null ? "" : successor.toString());
        assertThat(pages.answer(admin, leaving).getStatus()).isEqualTo(303);
    }

    private int takenOver(Actor by, String path) {
        return pages.answer(by, post(path + "/writer")).getStatus();
    }

    @Test
    void theSuccessorGoesOnWithEveryWord() {
        String path = begun("notes", WORDS, "callerPhone", "0812340001");
        leave(first.id());
        assertThat(pages.page(first, "/desk")).contains(path, WORDS, "รับช่วงจาก " + leaver.name());
        assertThat(pages.page(first, path)).contains(WORDS, "0812340001");
        assertThat(pages.answer(first, post(path + "/draft").param("seq", "8").param("notes", WORDS + " ขาเจ็บ"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(pages.page(first, path)).contains(WORDS + " ขาเจ็บ");
        assertThat(pages.page(second, "/desk")).doesNotContain(path);
        assertThat(pages.status(second, path)).isEqualTo(404);
    }

    @Test
    void withoutASuccessorWhoeverIsAtThatDeskTakesItOverAndReadsItOnlyThen() {
        Actor elsewhere = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        String path = begun("notes", WORDS);
        leave(null);
        for (Actor colleague : new Actor[] {first, second}) {
            assertThat(pages.page(colleague, "/desk"))
                    .contains(path + "/writer", "เริ่มโดย " + leaver.name())
                    .doesNotContain(WORDS);
            assertThat(pages.status(colleague, path)).isEqualTo(404);
        }
        assertThat(pages.page(elsewhere, "/desk")).doesNotContain(path);
        assertThat(takenOver(elsewhere, path)).isEqualTo(404);
        assertThat(takenOver(second, path)).isEqualTo(303);
        assertThat(takenOver(second, path)).as("pressed twice").isEqualTo(303);
        assertThat(pages.page(second, path)).contains(WORDS);
        assertThat(takenOver(first, path)).as("too late").isEqualTo(404);
        assertThat(pages.page(first, "/desk")).doesNotContain(path);
    }

    @Test
    void theAdministratorCountsWhatWasTypedAndNothingRestricted() {
        begun("notes", WORDS);
        begun();
        begun("notes", "สามีทำร้าย", "problems", "DOMESTIC_VIOLENCE");
        assertThat(pages.page(admin, "/accounts/" + leaver.id())).contains("งานที่เปิดอยู่ในชื่อนี้ 1 รายการ");
        leave(first.id());
        assertThat(owner.sql("select count(*)::int from intake.draft where user_id = ? and ended_at is null")
                        .params(first.id().value())
                        .query(Integer.class)
                        .single())
                .as("nothing typed is lost, the restricted one neither")
                .isEqualTo(2);
        assertThat(owner.sql("select count(*)::int from intake.draft where user_id = ? and ended_at is null")
                        .params(leaver.id().value())
                        .query(Integer.class)
                        .single())
                .as("nothing stays behind, the empty one neither")
                .isZero();
    }

    @Test
    void whoMustNotKnowGetsItNeitherAsSuccessorNorFromTheDesk() {
        String person = NewId.next().toString();
        String named = begun(
                "notes",
                WORDS,
                "problems",
                "DOMESTIC_VIOLENCE",
                "notThem",
                first.id().toString());
        String kin = begun("notes", "ป้าของเขา", "personId", person);
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, valid_from, recorded_by) values (?, ?::uuid, 'KIN', '2026-01-01', ?)")
                .params(first.id().value(), person, leaver.id().value())
                .update();
        leave(first.id());
        assertThat(pages.page(first, "/desk")).doesNotContain(named).doesNotContain(kin);
        assertThat(pages.page(second, "/desk")).contains(named, kin);
        for (String path : new String[] {named, kin}) {
            assertThat(takenOver(first, path)).isEqualTo(404);
            assertThat(takenOver(second, path)).isEqualTo(303);
        }
    }

    @Test
    void aHeadWithoutADeskLeavesItToTheDesk() {
        Actor head = SomeActor.colleague(owner, leaver, Role.PROVINCE_HEAD);
        String path = begun("notes", WORDS);
        leave(head.id());
        assertThat(takenOver(first, path)).isEqualTo(303);
    }
}
