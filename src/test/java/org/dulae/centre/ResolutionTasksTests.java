package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.TaskSource.Work;
import org.dulae.access.UnitKind;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.centre.Meetings.NewResolution;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class ResolutionTasksTests {
    private static final Actor SETUP = Actor.system("test", Scope.NATION);

    @Autowired
    private MockMvc pages;

    @Autowired
    private Meetings meetings;

    @Autowired
    private ResolutionTasks tasks;

    @Autowired
    private Clock clock;

    private JdbcClient owner;
    private Actor worker;
    private UUID meeting;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void aMeetingAndAnAgencyOfAnotherTambon() {
        worker = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "500101"));
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (:unit, 'ONE_HOME_AGENCY', 'หน่วยทดลอง', 'Trial', '50', '2022-03-09', :unit, '2022-03-09Z')
                        """).param("unit", worker.unit().value()).update();
        meeting = meetings.record(
                SETUP,
                new NewMeeting(
                        Meeting.Kind.BOARD,
                        Instant.parse("2022-03-09T06:30:00Z"),
                        "500102",
                        "ที่ทำการทดลอง",
                        null,
                        null,
                        null,
                        null,
                        12,
                        Map.of()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }

    private void give(String what, LocalDate due) {
        meetings.resolve(SETUP, meeting, new NewResolution(what, null, worker.unit(), due));
    }

    private Asked asked() {
        Instant tomorrow = today().plusDays(1).atStartOfDay(ThaiDate.ZONE).toInstant();
        return new Asked(true, clock.instant(), tomorrow, 0, 30);
    }

    private UUID last() {
        return meetings.get(SETUP, meeting).resolutions().getLast().id();
    }

    @Test
    void standsOnTheListOfTheOfficeUntilOneOfItsPeopleHasDoneIt() throws Exception {
        give("จัดหาป้ายของศูนย์", today());
        UUID task = last();
        pages.perform(get("/today").cookie(SomeActor.session(owner, worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("จัดหาป้ายของศูนย์")))
                .andExpect(content().string(containsString("มติที่ 1 · ประชุมคณะกรรมการ 9 มี.ค. 2565")));
        pages.perform(post("/meetings/" + meeting + "/resolutions/" + task + "/done")
                        .with(SomeActor.token())
                        .cookie(SomeActor.session(owner, worker))
                        .param("back", "mine"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/today?who=mine"));
        pages.perform(get("/today").cookie(SomeActor.session(owner, worker)))
                .andExpect(content().string(not(containsString("จัดหาป้ายของศูนย์"))));
        assertThat(meetings.get(SETUP, meeting).resolutions().getLast().doneOn())
                .isEqualTo(today());
    }

    @Test
    void standsOnNobodyElsesListAndNobodyElseMayDoIt() {
        give("จัดหาโต๊ะ", today());
        UUID task = last();
        Actor other = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "500102"));
        assertThat(tasks.work(other, asked()).items()).isEmpty();
        assertThatRefused(other, task);
        assertThat(meetings.get(SETUP, meeting).resolutions().getLast().doneOn())
                .isNull();
    }

    private void assertThatRefused(Actor other, UUID task) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> meetings.done(other, meeting, task))
                .isInstanceOf(Refused.class);
    }

    @Test
    void groupsByTheDayAndCountsWhatIsNotDueYet() {
        give("สาย", today().minusDays(1));
        give("วันนี้", today());
        give("ยังไม่ถึง", today().plusDays(1));
        meetings.resolve(SETUP, meeting, new NewResolution("ไม่มีกำหนด", null, worker.unit(), null));
        Work work = tasks.work(worker, asked());
        assertThat(work.items()).extracting(WorkItem::group).containsExactly(Group.LATE, Group.TODAY);
        assertThat(work.totals())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Group.LATE, 1, Group.TODAY, 1, Group.LATER, 1));
        assertThat(work.items()).allMatch(item -> item.acts().size() == 1);
    }

    @Test
    void tellsAnOpenPageThatSomethingChanged() {
        String before = tasks.mark(worker, asked());
        give("ใหม่", today());
        String with = tasks.mark(worker, asked());
        assertThat(with)
                .isNotEqualTo(before)
                .isEqualTo(tasks.work(worker, asked()).mark());
        meetings.done(worker, meeting, last());
        assertThat(List.of(before, with)).contains(before);
        assertThat(tasks.mark(worker, asked())).isEqualTo(before);
    }
}
