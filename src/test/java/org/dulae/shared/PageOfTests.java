package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageOfTests {
    @Test
    void cutsTheRowThatOnlyTellsOfMore() {
        PageOf<Integer> page = PageOf.cut(List.of(1, 2, 3), 1, 2);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.more()).isTrue();
        assertThat(page.hasPrevious()).isFalse();
        assertThat(PageOf.cut(List.of(3), 2, 2).more()).isFalse();
    }

    @Test
    void countsRowsToSkip() {
        assertThat(PageOf.offset(1, 25)).isZero();
        assertThat(PageOf.offset(3, 25)).isEqualTo(50);
    }

    @Test
    void changesItsItemsAndKeepsItsPlace() {
        PageOf<String> page = PageOf.cut(List.of(7), 2, 10).map(String::valueOf);
        assertThat(page).isEqualTo(new PageOf<>(List.of("7"), 2, 10, false));
    }
}
