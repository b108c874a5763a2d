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
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.TaskSource;
import org.dulae.access.UnitKind;
import org.dulae.access.WorkItem;
import org.dulae.access.accounts.StandIns;
import org.dulae.shared.ThaiDate;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who stands in for somebody away answers that one's complaints, unless meant; and who is above learns that one is late, never what it says. */
@DulaeTest
class ComplaintDeputyTests {
    private static final String STORY = "รอเอกสารสามเดือนแล้ว";
    private static final String PROVINCE = "23";

    @Autowired
    private StandIns standIns;

    @Autowired
    private Complaints complaints;

    @Autowired
    private ComplaintTasks tasks;

    private Pages pages;
    private JdbcClient owner;
    private Actor centre;
    private Actor handler;
    private Actor deputy;
    private LocalDate today;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    /** Nobody is left in the province from the test before. */
    @BeforeEach
    void anOfficeWhoseOfficerAnswers() {
        owner.sql("""
                        delete from access.user_role r using access.unit n
                         where n.id = r.unit_id and n.area_code = :province
                        """).param("province", PROVINCE).update();
        owner.sql("delete from complaint.complaint where area_code = ?")
                .params(PROVINCE)
                .update();
        today = LocalDate.now(ThaiDate.ZONE);
        centre = SomeActor.stored(owner, SomeActor.officerOf("230101"));
        handler = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_OFFICER, UnitKind.PROVINCE, PROVINCE));
        deputy = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_OFFICER, UnitKind.PROVINCE, PROVINCE));
    }

    /** Taken of the centre, and given to the handler whoever was found for it. */
    private UUID complaint(UUID... named) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        owner.sql("""
                        insert into complaint.complaint (id, area_code, code_hash, channel, unit_id, named, about, case_number, story, wishes, name, safe,
                          reach, handler_id, received_at, acknowledge_by, answer_by, taken_by)
                        values (:id, :province, :hash, 'SPOKEN', :unit, :named, '', '', :story, '', '', 'NOT_ASKED', '', :handler, :now, :soon, :later, :id)
                        """)
                .param("id", id)
                .param("province", PROVINCE)
                .param("hash", id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("unit", centre.unit().value())
                .param("named", named)
                .param("story", STORY)
                .param("handler", handler.id().value())
                .param("now", java.sql.Timestamp.from(now))
                .param("soon", java.sql.Timestamp.from(now.plus(Duration.ofDays(3))))
                .param("later", java.sql.Timestamp.from(now.plus(Duration.ofDays(21))))
                .update();
        return id;
    }

    private void away(LocalDate from, LocalDate to) {
        standIns.set(handler, handler.id(), deputy.id(), from, to);
    }

    private List<WorkItem> items(Actor actor, Instant at) {
        return tasks.work(actor, new TaskSource.Asked(true, at, at.plus(Duration.ofHours(8)), 0, 50))
                .items();
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    @Test
    void whoStandsInSeesAndAnswersItOnThoseDaysOnly() throws Exception {
        UUID id = complaint();
        pages.ask(deputy, get("/complaints/" + id)).andExpect(status().isNotFound());
        away(today.plusDays(1), today.plusDays(2));
        pages.ask(deputy, get("/complaints/" + id)).andExpect(status().isNotFound());
        assertThat(items(deputy, Instant.now())).isEmpty();
        away(today, today.plusDays(2));
        pages.ask(deputy, get("/complaints/" + id))
                .andExpect(content().string(containsString(STORY)))
                .andExpect(content().string(containsString(handler.name())));
        assertThat(items(deputy, Instant.now())).singleElement().satisfies(line -> {
            assertThat(line.instead()).isTrue();
            assertThat(line.owner()).isEqualTo(handler.name());
        });
        pages.ask(deputy, post("/complaints/" + id + "/acknowledged"), "version", "1")
                .andExpect(status().isSeeOther());
        pages.ask(handler, get("/complaints/" + id)).andExpect(status().isOk());
        assertThat(complaints.get(handler, id).times().acknowledged()).isNotNull();
        assertThat(items(deputy, in(5))).as("when she is back").isEmpty();
    }

    @Test
    void whoIsComplainedOfSeesNothingOfItThoughNamedToStandIn() throws Exception {
        UUID id = complaint(deputy.id().value());
        away(today, today);
        pages.ask(deputy, get("/complaints/" + id)).andExpect(status().isNotFound());
        pages.ask(deputy, get("/complaints")).andExpect(content().string(not(containsString(id.toString()))));
        pages.ask(deputy, post("/complaints/" + id + "/acknowledged"), "version", "1")
                .andExpect(status().isNotFound());
        assertThat(items(deputy, Instant.now())).isEmpty();
    }

    @Test
    void nobodyOfTheOfficeComplainedOfStandsInForIt() throws Exception {
        UUID id = complaint();
        owner.sql("update complaint.complaint set unit_id = :unit where id = :id")
                .param("unit", deputy.unit().value())
                .param("id", id)
                .update();
        away(today, today);
        pages.ask(deputy, get("/complaints/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void whoStandsInDoesNotPassItOn() throws Exception {
        UUID id = complaint();
        away(today, today);
        pages.ask(deputy, get("/complaints/" + id)).andExpect(content().string(not(containsString("/handler"))));
        pages.ask(
                        deputy,
                        post("/complaints/" + id + "/handler"),
                        "version",
                        "1",
                        "why",
                        "x",
                        "to",
                        handler.id().toString())
                .andExpect(status().isNotFound());
    }

    @Test
    void aHeadLearnsThatOneIsPastItsTimeAndWithWhomButNotWhatItSays() throws Exception {
        Actor head = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, PROVINCE));
        UUID id = complaint();
        assertThat(items(head, Instant.now())).isEmpty();
        assertThat(items(head, in(4))).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("complaint-late-" + id);
            assertThat(line.group()).isEqualTo(WorkItem.Group.LATE);
            assertThat(line.owner()).isEqualTo(handler.name());
        });
        assertThat(items(deputy, in(4))).as("an officer is not above").isEmpty();
        owner.sql("update complaint.complaint set acknowledge_by = received_at - interval '1 day' where id = ?")
                .params(id)
                .update();
        pages.ask(head, get("/complaints"))
                .andExpect(content().string(containsString(handler.name())))
                .andExpect(content().string(not(containsString(STORY))));
        pages.ask(head, get("/complaints/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void aHeadWhoIsMeantLearnsNothingAndTheCountryDoesWhereNobodyAboveIsLeft() {
        Actor head = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, PROVINCE));
        Actor nation = SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "00"));
        UUID plain = complaint();
        UUID ofHead = complaint(head.id().value());
        assertThat(items(head, in(4))).map(WorkItem::key).containsExactly("complaint-late-" + plain);
        assertThat(items(nation, in(4)))
                .map(WorkItem::key)
                .contains("complaint-late-" + ofHead)
                .doesNotContain("complaint-late-" + plain);
        // An account for the whole country is nobody other tests count on.
        owner.sql("delete from access.user_role where user_id = ?")
                .params(nation.id().value())
                .update();
    }
}
