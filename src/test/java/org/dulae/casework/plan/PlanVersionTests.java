package org.dulae.casework.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.casework.plan.PlanVersion.Change;
import org.dulae.casework.plan.PlanVersion.Goal;
import org.dulae.casework.plan.PlanVersion.GoalChange;
import org.dulae.casework.plan.PlanVersion.Line;
import org.dulae.casework.plan.PlanVersion.Task;
import org.dulae.casework.plan.PlanVersion.TaskChange;
import org.junit.jupiter.api.Test;

class PlanVersionTests {
    private static final Instant DAY = Instant.parse("2026-11-22T02:15:00Z");
    private final Goal school = new Goal(new UUID(1, 1), "ลูกได้เรียน", true, "OPEN");
    private final Task teacher = new Task(new UUID(2, 1), "คุยกับครู", "", DAY, "OPEN", null);
    private final Task bus = new Task(new UUID(2, 2), "หารถรับส่ง", "อบต.", DAY, "OPEN", null);

    private static PlanVersion version(Line... lines) {
        return new PlanVersion(UUID.randomUUID(), DAY, "สมหญิง ทดสอบระบบ", List.of(lines));
    }

    @Test
    void theFirstVersionIsHeldAgainstNothing() {
        assertThat(version(new Line(school, teacher)).since(null))
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.change()).isEqualTo(Change.SAME);
                    assertThat(goal.tasks()).extracting(TaskChange::change).containsExactly(Change.SAME);
                });
    }

    @Test
    void marksWhatIsNewWhatIsOtherwiseAndWhatIsGone() {
        Goal income = new Goal(new UUID(1, 2), "มีงานทำ", false, "OPEN");
        Goal otherwise = new Goal(school.id(), "ลูกคนโตได้กลับไปเรียน", true, "OPEN");
        Task later = new Task(teacher.id(), teacher.title(), "", DAY.plusSeconds(86_400), "OPEN", null);
        List<GoalChange> found = version(new Line(otherwise, later), new Line(otherwise, bus))
                .since(version(new Line(school, teacher), new Line(income, null)));
        assertThat(found).extracting(GoalChange::change).containsExactly(Change.CHANGED, Change.GONE);
        assertThat(found.getFirst().then()).isEqualTo(school);
        assertThat(found.getFirst().tasks())
                .extracting(TaskChange::change)
                .containsExactly(Change.CHANGED, Change.ADDED);
    }

    @Test
    void thePersonsPageHoldsWhatIsToComeWithoutWhatWasLeftOut() {
        Goal met = new Goal(new UUID(1, 3), "มีบ้านอยู่", true, "MET");
        Task done = new Task(new UUID(2, 3), "ทำบัตร", "", DAY, "DONE", null);
        PlanVersion plan =
                version(new Line(school, teacher), new Line(school, bus), new Line(school, done), new Line(met, null));
        Handout page =
                new Handout(UUID.randomUUID(), plan, java.util.Set.of(bus.id()), "1300", "โทร 1300", true, "", DAY);
        assertThat(page.goals()).containsExactly(school);
        assertThat(page.tasks(school)).containsExactly(teacher);
    }
}
