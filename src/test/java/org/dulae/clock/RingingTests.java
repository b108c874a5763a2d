package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each step of each clock is asked once, however many copies of the program ask and whenever one of them is killed. */
@DulaeTest
class RingingTests extends RingingScene {
    private static final int MANY = 1200;
    private static final int COPIES = 4;

    @Autowired
    private JdbcClient app;

    private int count(String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }

    @Test
    void severalCopiesAskEachStepOfEachClockOnce() throws Exception {
        timers(MANY, null);
        assertThat(together(day(5))).isEqualTo(MANY);
        assertThat(together(day(5))).as("once more").isZero();
        assertThat(together(day(11))).isEqualTo(2 * MANY);
        assertThat(count("select count(*) from clock.rang")).isEqualTo(3 * MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.50'"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.100'"))
                .as("of two steps passed at once the last is told")
                .isEqualTo(MANY);
        assertThat(count("select count(*) from access.notice where kind = 'clock.notice.90'"))
                .isZero();
    }

    private int together(Instant now) throws Exception {
        try (ExecutorService copies = Executors.newFixedThreadPool(COPIES)) {
            List<Callable<Integer>> all = IntStream.range(0, COPIES)
                    .<Callable<Integer>>mapToObj(one -> () -> copy(now).ring())
                    .toList();
            int asked = 0;
            for (Future<Integer> one : copies.invokeAll(all)) {
                asked += one.get();
            }
            return asked;
        }
    }

    @Test
    void whatACopyHadBegunWhenItWasKilledAnotherDoes() {
        timers(1, null);
        Actor job = Actor.system("clock", Scope.NATION);
        assertThatThrownBy(() -> acting.run(job, () -> {
                    assertThat(clocks.ring(10, "clock.notice.", List.of(), day(5)))
                            .isOne();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(count("select count(*) from clock.rang")).isZero();
        assertThat(copy(day(5)).ring()).isOne();
    }

    @Test
    void theJobIsTheSystemsAndNobodyElses() {
        assertThatThrownBy(() -> acting.as(
                        officer,
                        () -> app.sql(
                                        "select clock.ring(1, 'x', '{}', '{}', '{}', '{}', '{}', '2057-02-01', '2057-02-01Z')")
                                .query(Integer.class)
                                .single()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("refused");
    }
}
