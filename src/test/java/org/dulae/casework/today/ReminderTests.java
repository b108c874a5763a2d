package org.dulae.casework.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.casework.Plans.NewTask;
import org.dulae.casework.SomeCase;
import org.dulae.web.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A task of a plan stands on the list of whoever does it from the day of its reminder, and the plan says that it does. */
@DulaeTest
class ReminderTests {
    private static final String TAMBON = "630101";

    @Autowired
    private Casework casework;

    @Autowired
    private Plans plans;

    @Autowired
    private CaseReader reader;

    private JdbcClient owner;
    private Pages pages;
    private Actor officer;
    private Actor nurse;
    private CaseId id;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
    }

    @BeforeEach
    void aCaseOfHers() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        nurse = SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER);
        id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        casework.assign(officer, id, 1, officer.id(), officer.name());
    }

    private NewTask task(String title, int inDays, @Nullable Integer remindBefore) {
        return new NewTask(title, "", nurse.id().value(), nurse.name(), in(inDays), remindBefore);
    }

    private static Instant in(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private void plan(NewTask... tasks) {
        plans.addGoal(officer, id, "ได้ไปหาหมอ", true, List.of(tasks));
    }

    private Plan.Task first() {
        return reader.read(officer, id).plan().tasks().getFirst();
    }

    @Test
    void standsOnTheListFromThatDayAndThePlanSaysSo() {
        plan(task("นัดรถรับส่ง", 9, 10), task("ตรวจซ้ำ", 60, 5), task("ซื้อยา", 9, null));
        assertThat(pages.page(nurse, "/today"))
                .contains("id=\"soon\"", "นัดรถรับส่ง", "เตือนล่วงหน้าตั้งแต่")
                .doesNotContain("ตรวจซ้ำ", "ซื้อยา");
        assertThat(pages.page(officer, "/cases/" + id)).contains("เตือนในรายการงานแล้วตั้งแต่", "จะเตือนวันที่");
        assertThat(Pages.paper(pages.ask(nurse, get("/today/paper")))).contains("นัดรถรับส่ง");
        plans.postpone(officer, id, first().id(), first().version(), in(90));
        assertThat(pages.page(nurse, "/today"))
                .as("put off, and the reminder with it")
                .doesNotContain("นัดรถรับส่ง");
    }

    @Test
    void thePersonsOwnPageSaysWhenSheIsReminded() {
        plan(new NewTask("โทรหาโรงเรียน", "แม่", null, "", in(60)));
        String there = ownPage();
        assertThat(pages.page(officer, there)).contains("โทรหาโรงเรียน", "เราจะเตือนวันที่");
        assertThat(Pages.paper(pages.ask(officer, get(there + "/paper")))).contains("เราจะเตือนวันที่");
    }

    @Test
    void nobodyIsPromisedAReminderOnADayThatIsOver() {
        plan(new NewTask("โทรหาโรงเรียน", "แม่", null, "", in(3), 10));
        String there = ownPage();
        assertThat(pages.page(officer, there)).contains("โทรหาโรงเรียน").doesNotContain("เราจะเตือน");
        assertThat(Pages.paper(pages.ask(officer, get(there + "/paper")))).doesNotContain("เราจะเตือน");
    }

    private String ownPage() {
        UUID goal = reader.read(officer, id).plan().goals().getFirst().id();
        String there = pages.answer(
                        officer,
                        post("/cases/" + id + "/plan/handouts"),
                        "line." + goal,
                        "true",
                        "line." + first().id(),
                        "true",
                        "call",
                        "1300",
                        "worse",
                        "โทร 1300")
                .getRedirectedUrl();
        assertThat(there).isNotNull();
        return there;
    }
}
