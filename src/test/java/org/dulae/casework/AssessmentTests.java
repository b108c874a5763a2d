package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.casework.Dimension.ACCESS;
import static org.dulae.casework.Dimension.EDUCATION;
import static org.dulae.casework.Dimension.HEALTH;
import static org.dulae.casework.Dimension.INCOME;
import static org.dulae.casework.Dimension.LIVING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dulae.casework.Assessment.Judged;
import org.dulae.casework.Assessment.Phase;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;

class AssessmentTests {
    @Test
    void S1_20_lifeChangesByDimensionAndThePersonsAnswerStandsBeside() {
        List<Assessment> looks = List.of(
                look(
                        Phase.FIRST,
                        Map.of(HEALTH, seen(2, 3), LIVING, seen(3, null), EDUCATION, seen(3, 1), INCOME, seen(1, 2))),
                look(Phase.REVIEW, Map.of(HEALTH, seen(1, null), INCOME, Judged.NOT)),
                look(
                        Phase.LAST,
                        Map.of(HEALTH, seen(3, 3), LIVING, seen(3, 4), EDUCATION, seen(2, 2), ACCESS, seen(4, 4))));
        assertThat(Assessment.course(looks))
                .as("better, same, worse, once, once; and as the person said: same, once, better, once, once")
                .isEqualTo("BSWNN" + "SNBNN");
    }

    @Test
    void oneLookShowsNoChange() {
        assertThat(Assessment.course(List.of(look(Phase.FIRST, Map.of(HEALTH, seen(4, 4))))))
                .isEqualTo("NNNNNNNNNN");
        assertThat(Assessment.course(List.of())).isEqualTo("NNNNNNNNNN");
    }

    private static Judged seen(Integer level, @org.jspecify.annotations.Nullable Integer own) {
        return new Judged(level, "เห็นได้", own);
    }

    private static Assessment look(Phase phase, Map<Dimension, Judged> levels) {
        return new Assessment(
                NewId.next(), phase, LocalDate.of(2026, 11, 1), true, "", levels, "สมหญิง ทดสอบระบบ", Instant.EPOCH);
    }
}
