package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.WorkItem.Group;
import org.junit.jupiter.api.Test;

class AskedTests {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-23T17:00:00Z");

    @Test
    void whatComesByItselfIsForTodayOnlyInItsLastWeek() {
        Asked asked = new Asked(true, NOW, TOMORROW, 0, 30);
        assertThat(asked.group(NOW.minusSeconds(1))).isEqualTo(Group.LATE);
        assertThat(asked.group(NOW)).isEqualTo(Group.TODAY);
        assertThat(asked.group(TOMORROW.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isEqualTo(Group.TODAY);
        assertThat(asked.group(TOMORROW.plus(Duration.ofDays(7)))).isEqualTo(Group.SOON);
    }
}
