package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When a number may be told. */
class TallyTests {
    private static final Predicate<String> VIOLENCE = "DOMESTIC_VIOLENCE"::equals;

    @Test
    void noPercentageUnderTwenty() {
        assertThat(new Share(3, 7).percent()).isEmpty();
        assertThat(new Share(19, 19).percent()).isEmpty();
        assertThat(new Share(3, 20).percent()).hasValue(15);
        assertThat(new Share(30, 70).percent()).hasValue(43);
    }

    @Test
    void underFiveASensitiveNeedIsToldToNobody() {
        Tally counted = new Tally(Map.of("need.DOMESTIC_VIOLENCE", 4, "need.INCOME", 1, "opened", 4), Map.of());
        assertThat(counted.telling(VIOLENCE).counts()).containsOnlyKeys("need.INCOME", "opened");
        Tally more = new Tally(Map.of("need.DOMESTIC_VIOLENCE", 5), Map.of());
        assertThat(more.telling(VIOLENCE).of("need.DOMESTIC_VIOLENCE")).isEqualTo(5);
    }

    @Test
    void fourLookLikeNone() {
        Tally four = new Tally(Map.of("need.DOMESTIC_VIOLENCE", 4), Map.of());
        assertThat(four.telling(VIOLENCE)).isEqualTo(new Tally(Map.of(), Map.of()).telling(VIOLENCE));
    }

    @Test
    void needsComeWithTheMostFrequentFirst() {
        Tally counted = new Tally(Map.of("need.B", 2, "need.A", 2, "need.C", 9, "open", 10), Map.of());
        assertThat(counted.needs()).containsExactly("need.C", "need.A", "need.B");
    }
}
