package org.dulae.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.dulae.upkeep.ReadyForReal.Condition;
import org.dulae.upkeep.ReadyForReal.Found;
import org.dulae.upkeep.ReadyForReal.Kind;
import org.junit.jupiter.api.Test;

class ReadyForRealTests {
    private static final Found ALL = new Found(true, true, true, 2, true, false, true, true);

    @Test
    void everythingThatIsNeededIsEnough() {
        assertThat(ReadyForReal.of(ALL).ready()).isTrue();
        assertThat(ReadyForReal.of(new Found(true, true, true, 1, true, false, true, false)))
                .matches(ReadyForReal::ready)
                .satisfies(found -> assertThat(found.conditions())
                        .filteredOn(condition -> !condition.met())
                        .extracting(Condition::kind)
                        .containsExactly(Kind.SECOND_HOLDER, Kind.DRILL));
    }

    @Test
    void eachThingThatIsNeededCanStandInTheWay() {
        assertThat(missing(new Found(false, true, true, 2, true, false, true, true)))
                .isEqualTo(Kind.TARGET);
        assertThat(missing(new Found(true, false, true, 2, true, false, true, true)))
                .isEqualTo(Kind.BACKUP);
        assertThat(missing(new Found(true, true, false, 2, true, false, true, true)))
                .isEqualTo(Kind.KEYS);
        assertThat(missing(new Found(true, true, true, 0, true, false, true, true)))
                .isEqualTo(Kind.HOLDER);
        assertThat(missing(new Found(true, true, true, 2, false, false, true, true)))
                .isEqualTo(Kind.TLS);
        assertThat(missing(new Found(true, true, true, 2, true, true, true, true)))
                .isEqualTo(Kind.DEMO);
        assertThat(missing(new Found(true, true, true, 2, true, false, false, true)))
                .isEqualTo(Kind.DECIDES);
    }

    private static Kind missing(Found found) {
        ReadyForReal asked = ReadyForReal.of(found);
        assertThat(asked.ready()).isFalse();
        return asked.conditions().stream()
                .filter(condition -> !condition.met())
                .findFirst()
                .orElseThrow()
                .kind();
    }
}
