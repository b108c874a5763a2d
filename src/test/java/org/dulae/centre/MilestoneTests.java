package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.centre.Milestone.BRIEFING;
import static org.dulae.centre.Milestone.CLOSED;
import static org.dulae.centre.Milestone.OPENED;
import static org.dulae.centre.Milestone.OPERATING;
import static org.dulae.centre.Milestone.PREPARED;
import static org.dulae.centre.Milestone.PROPOSED;
import static org.dulae.centre.Milestone.RESOLUTION;
import static org.dulae.centre.Milestone.SUSPENDED;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MilestoneTests {
    private static final Map<Milestone, Set<Milestone>> ALLOWED = Map.of(
            PROPOSED, Set.of(BRIEFING, CLOSED),
            BRIEFING, Set.of(RESOLUTION, CLOSED),
            RESOLUTION, Set.of(PREPARED, CLOSED),
            PREPARED, Set.of(OPENED, CLOSED),
            OPENED, Set.of(OPERATING, SUSPENDED, CLOSED),
            OPERATING, Set.of(SUSPENDED, CLOSED),
            SUSPENDED, Set.of(OPERATING, CLOSED),
            CLOSED, Set.of(PROPOSED));

    static Stream<Arguments> everyMove() {
        return Stream.of(Milestone.values())
                .flatMap(from -> Stream.of(Milestone.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void allowsTheMovesOfTheGlossaryAndNoOther(Milestone from, Milestone to) {
        assertThat(from.mayGoTo(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
}
