package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Fact;
import org.dulae.benefit.FactText;
import org.dulae.benefit.Facts;
import org.junit.jupiter.api.Test;

/** Two rights that may not be received together are told while somebody speaks. */
class OverlapsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Overlaps said(Facts before, String... typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], Arrays.asList(typed[i + 1].split(" ")));
        }
        return RightsTold.overlaps(new ContactForm(fields), before, TODAY);
    }

    private static Facts known(Fact fact, String value) {
        return Facts.NONE.with(fact, FactText.read(fact, value, TODAY).orElseThrow());
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream().map(answer -> answer.entitlement().code()).toList();
    }

    @Test
    void aStatePensionBesideTheAllowance() {
        Overlaps told = said(Facts.NONE, "rightSTATE_PENSION", "yes", "rightReceives", "OLD_AGE_ALLOWANCE");
        assertThat(codes(told.both())).containsExactly("OLD_AGE_ALLOWANCE");
        assertThat(told.both()).allMatch(Overlaps::isMoney);
        assertThat(told.perhaps()).isEmpty();
    }

    @Test
    void oneOfTheTwoAloneWarnsOfNothing() {
        assertThat(said(Facts.NONE, "rightReceives", "OLD_AGE_ALLOWANCE").isEmpty())
                .isTrue();
        assertThat(said(Facts.NONE, "rightSTATE_PENSION", "no", "rightReceives", "OLD_AGE_ALLOWANCE")
                        .isEmpty())
                .isTrue();
        assertThat(said(Facts.NONE, "rightSTATE_PENSION", "yes").isEmpty())
                .as("nothing else is known, not even an age")
                .isTrue();
    }

    @Test
    void anOlderPersonWithAPensionIsToBeAskedWhetherSheReceivesTheAllowance() {
        Overlaps told = said(Facts.NONE, "birth", "72", "rightSTATE_PENSION", "yes");
        assertThat(told.both()).isEmpty();
        assertThat(codes(told.perhaps())).contains("OLD_AGE_ALLOWANCE");
        assertThat(codes(said(Facts.NONE, "birth", "40", "rightSTATE_PENSION", "yes")
                        .perhaps()))
                .as("too young for it")
                .doesNotContain("OLD_AGE_ALLOWANCE");
        assertThat(codes(said(Facts.NONE, "birth", "72", "rightSTATE_PENSION", "yes", "rightReceives", "NONE")
                        .perhaps()))
                .as("she has said she receives nothing")
                .doesNotContain("OLD_AGE_ALLOWANCE");
    }

    @Test
    void everyOtherExclusionOfTheCatalogueToo() {
        assertThat(codes(said(Facts.NONE, "rightWELFARE_CARD", "yes", "rightSTATE_PENSION", "yes")
                        .both()))
                .containsExactly("STATE_WELFARE_CARD");
        assertThat(codes(said(Facts.NONE, "rightWELFARE_CARD", "yes", "rightIN_STATE_HOME", "yes")
                        .both()))
                .containsExactly("STATE_WELFARE_CARD");
        assertThat(codes(said(Facts.NONE, "rightReceives", "PERSONAL_ASSISTANT", "rightOTHER_STATE_CARE", "yes")
                        .both()))
                .containsExactly("PERSONAL_ASSISTANT");
        assertThat(codes(said(Facts.NONE, "rightReceives", "DISABLED_HOME_ADAPTATION", "rightOTHER_HOUSE_AID", "yes")
                        .both()))
                .containsExactly("DISABLED_HOME_ADAPTATION");
        assertThat(codes(said(Facts.NONE, "rightReceives", "OLDER_HOME_IMPROVEMENT DISABLED_HOME_ADAPTATION")
                        .both()))
                .containsExactly("OLDER_HOME_IMPROVEMENT", "DISABLED_HOME_ADAPTATION");
    }

    @Test
    void whatWasKnownOfThePersonMeetsWhatIsSaidNow() {
        Facts pension = known(Fact.STATE_PENSION, "yes");
        assertThat(codes(said(pension, "rightReceives", "OLD_AGE_ALLOWANCE").both()))
                .containsExactly("OLD_AGE_ALLOWANCE");
        Facts allowance = known(Fact.RECEIVING, "OLD_AGE_ALLOWANCE 600/MONTH LOCAL_GOVERNMENT 2021..");
        assertThat(codes(said(allowance, "rightSTATE_PENSION", "yes").both())).containsExactly("OLD_AGE_ALLOWANCE");
        assertThat(codes(said(allowance, "rightSTATE_PENSION", "yes", "rightReceives", "DISABILITY_ALLOWANCE")
                        .both()))
                .as("what is not ticked was not taken back")
                .containsExactly("OLD_AGE_ALLOWANCE");
        assertThat(said(allowance, "rightSTATE_PENSION", "yes", "rightReceives", "NONE")
                        .isEmpty())
                .as("said now: nothing any more")
                .isTrue();
        assertThat(said(pension, "rightSTATE_PENSION", "no", "rightReceives", "OLD_AGE_ALLOWANCE")
                        .isEmpty())
                .as("what is said now goes before what was known")
                .isTrue();
    }

    @Test
    void nothingRestrictedIsOfferedOrTold() {
        assertThat(RightsTold.kinds(TODAY)).noneMatch(Entitlement::restricted);
        Overlaps told = said(known(Fact.RECEIVING, "AIDS_ALLOWANCE,OLD_AGE_ALLOWANCE"), "rightSTATE_PENSION", "yes");
        assertThat(codes(told.both())).containsExactly("OLD_AGE_ALLOWANCE");
    }

    @Test
    void whateverExcludesSomethingCanBeTicked() {
        assertThat(RightsTold.kinds(TODAY))
                .extracting(Entitlement::code)
                .contains(
                        "OLD_AGE_ALLOWANCE",
                        "DISABILITY_ALLOWANCE",
                        "CHILD_SUPPORT_GRANT",
                        "PERSONAL_ASSISTANT",
                        "OLDER_HOME_IMPROVEMENT",
                        "DISABLED_HOME_ADAPTATION");
    }
}
