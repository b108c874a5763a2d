package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Scope;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.area.AreaCode;
import org.dulae.centre.CentreLife.Calls;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.CoverPart;
import org.dulae.centre.Milestone;
import org.dulae.insight.CentreHealthPage.Hint;
import org.dulae.shared.Bundles;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What could help a centre is said only where a number stands out, and says which. */
class CentreHintTests {
    private static final Texts EN = new Texts(Bundles.load(), Texts.ENGLISH, Clock.systemUTC());
    private static final int MONTHS = 6;

    @Test
    void saysNothingWhereNothingStandsOut() {
        assertThat(hints(Map.of("contacts", 1, "moved", 4, "moved.BUDGET", 4, "late", 4), 1, true))
                .isEmpty();
    }

    @Test
    void theReasonThatMostMovedUpFor() {
        assertThat(hints(counted(Map.of("moved", 9, "moved.BUDGET", 5, "moved.NO_SERVICE", 4)), 2, true))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.text()).startsWith("5 of 9").contains("budget");
                    assertThat(hint.href()).startsWith("/numbers/moved.BUDGET?");
                });
        assertThat(hints(counted(Map.of("moved", 11, "moved.BUDGET", 5, "moved.NO_SERVICE", 3)), 2, true))
                .as("less than half")
                .isEmpty();
    }

    @Test
    void oneAloneWithManyPastTheirDayNeedsAStandIn() {
        assertThat(hints(counted(Map.of("late", 5)), 1, true))
                .singleElement()
                .extracting(Hint::href)
                .asString()
                .startsWith("/numbers/late?");
        assertThat(hints(counted(Map.of("late", 5)), 2, true)).isEmpty();
    }

    @Test
    void fewContactsThoughTheTelephoneIsAnsweredLeadToThePoster() {
        assertThat(hints(Map.of(), 2, true))
                .singleElement()
                .extracting(Hint::href)
                .asString()
                .endsWith("/papers/poster");
        assertThat(hints(Map.of(), 2, false)).as("not open all the time").isEmpty();
    }

    /** With a contact each month. */
    private static Map<String, Integer> counted(Map<String, Integer> counts) {
        return new Tally(counts, Map.of()).and(Map.of("contacts", 1)).counts();
    }

    @Test
    void whatNobodySaidOfWhoLooksAfterItLeadsToThePageThatAsks() {
        assertThat(page(counted(Map.of()), 1, standing(Set.of(CoverPart.HOURS))).hints(EN))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.text()).contains("a deputy").doesNotContain("hours of work");
                    assertThat(hint.href()).endsWith("/cover");
                });
        CentreHealthPage alone = page(counted(Map.of()), 1, standing(EnumSet.allOf(CoverPart.class)));
        assertThat(alone.hints(EN)).isEmpty();
        assertThat(alone.isCoveredAlone()).isTrue();
    }

    private static Standing standing(Set<CoverPart> said) {
        Instant early = Instant.parse("2020-01-01T05:00:00Z");
        LocalDate day = LocalDate.of(2020, 1, 1);
        return new Standing(
                UUID.randomUUID(),
                "ศูนย์",
                "Centre",
                "460101",
                Milestone.OPERATING,
                day,
                day,
                day,
                "089",
                new Calls(early, early, early),
                Set.of(),
                said);
    }

    private static List<Hint> hints(Map<String, Integer> counts, int staff, boolean answers) {
        return page(counts, staff, answers ? standing(EnumSet.allOf(CoverPart.class)) : null)
                .hints(EN);
    }

    private static CentreHealthPage page(Map<String, Integer> counts, int staff, @Nullable Standing standing) {
        AreaCode tambon = new AreaCode("460101");
        Asked asked = new Asked(
                Period.of(Period.Kind.YEAR, LocalDate.of(2026, 11, 22)),
                tambon,
                new Scope(List.of("460101")),
                Instant.parse("2026-11-22T05:00:00Z"));
        NumbersPage head = new NumbersPage(
                asked,
                new Tally(counts, Map.of()),
                new NumbersPage.Around(List.of(), "", List.of()),
                Mockito.mock(Vocabulary.class));
        Unit centre = new Unit(new UnitId(NewId.next()), UnitKind.CENTRE, "ศูนย์", "Centre", "460101");
        return new CentreHealthPage(
                centre, head, Collections.nCopies(MONTHS, head), null, staff, standing, LocalDate.of(2026, 6, 1));
    }
}
