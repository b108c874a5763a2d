package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dulae.access.Problems;
import org.dulae.area.Areas;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Variant;
import org.dulae.benefit.screen.WhatIf.Range;
import org.dulae.benefit.screen.WhatIf.Row;
import org.junit.jupiter.api.Test;

/** The sum under the places never tells what a place with few people does not. */
class WhatIfPageTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static WhatIfPage page(int... people) {
        Entitlement allowance = Entitlements.find("OLD_AGE_ALLOWANCE").orElseThrow();
        Rule rule = allowance.rule(TODAY).orElseThrow();
        List<Row> rows = Arrays.stream(people)
                .mapToObj(many -> new Range(many, many))
                .map(many -> new Row("9201", many, many, Range.NONE, many, Range.NONE))
                .toList();
        return new WhatIfPage(
                List.of(allowance),
                allowance,
                rule,
                new Variant(rule, Map.of()),
                Map.of(),
                Problems.NONE,
                rows,
                TODAY,
                mock(Areas.class));
    }

    @Test
    void fewPeopleAltogetherAreNotTold() {
        assertThat(page(4).total()).isEmpty();
        assertThat(page(2, 2).total()).isEmpty();
        assertThat(page().total()).isEmpty();
    }

    @Test
    void severalPlacesWithFewPeopleAreToldTogether() {
        assertThat(page(2, 3).total().orElseThrow().today()).isEqualTo(new Range(5, 5));
        assertThat(page(2, 3, 10).total().orElseThrow().today()).isEqualTo(new Range(15, 15));
        assertThat(page(2, 3).leavesOneOut()).isFalse();
    }

    @Test
    void theOnlyPlaceWithFewPeopleIsLeftOutOfTheSum() {
        WhatIfPage one = page(2, 10, 7);
        assertThat(one.leavesOneOut()).isTrue();
        assertThat(one.total().orElseThrow().today()).isEqualTo(new Range(17, 17));
        assertThat(page(12, 7).leavesOneOut()).isFalse();
    }
}
