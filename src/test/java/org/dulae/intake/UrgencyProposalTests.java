package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyProposalTests {
    @Test
    void proposesP3WhenNothingPresses() {
        UrgencyProposal proposal =
                UrgencyProposal.propose("เงินไม่พอใช้ เลี้ยงลูกสองคน", List.of(), List.of("INCOME", "SINGLE_PARENT"));
        assertThat(proposal.level()).isEqualTo("P3");
        assertThat(proposal.because()).isEmpty();
    }

    @Test
    void proposesP0ForAWeaponStranglingOrAThreatToKill() {
        for (RedFlag flag : List.of(RedFlag.WEAPON, RedFlag.STRANGLED, RedFlag.THREAT_TO_KILL)) {
            UrgencyProposal proposal = UrgencyProposal.propose("", List.of(flag, RedFlag.STALKED), List.of());
            assertThat(proposal.level()).as(flag.name()).isEqualTo("P0");
            assertThat(proposal.because()).containsExactly(flag);
        }
    }

    @Test
    void proposesP1ForAnyOtherSignOfViolence() {
        for (RedFlag flag : List.of(
                RedFlag.VIOLENCE_RISING,
                RedFlag.STALKED,
                RedFlag.JUST_SEPARATED,
                RedFlag.PREGNANT_AND_HURT,
                RedFlag.CHILD_THREATENED,
                RedFlag.ABUSER_USES_DRUGS,
                RedFlag.SUICIDE)) {
            assertThat(UrgencyProposal.propose("", List.of(flag), List.of()).level())
                    .as(flag.name())
                    .isEqualTo("P1");
        }
    }

    @Test
    void hearsSignsInTheNotesAndSaysWhich() {
        UrgencyProposal proposal =
                UrgencyProposal.propose("ยายล้ม ลุกไม่ได้มา 5 วัน อยู่กับหลาน", List.of(), List.of("HEALTH"));
        assertThat(proposal.level()).isEqualTo("P1");
        assertThat(proposal.heard()).containsExactly(RedFlag.BEDRIDDEN_NO_CARER);
        assertThat(proposal.because()).containsExactly(RedFlag.BEDRIDDEN_NO_CARER);
    }

    @Test
    void proposesAVisitWithinADayForViolenceByTheProblemAlone() {
        UrgencyProposal proposal = UrgencyProposal.propose("", List.of(), List.of("DOMESTIC_VIOLENCE", "INCOME"));
        assertThat(proposal.level()).isEqualTo("P1");
        assertThat(proposal.problems()).containsExactly("DOMESTIC_VIOLENCE");
    }

    @Test
    void proposesAVisitWithinADayWhenAChildIsHurt() {
        assertThat(UrgencyProposal.propose("", List.of(), List.of("CHILD_ABUSE"))
                        .level())
                .isEqualTo("P1");
    }

    @Test
    void proposesDaysForHomelessnessAndChildren() {
        assertThat(UrgencyProposal.propose("", List.of(), List.of("HOMELESS")).level())
                .isEqualTo("P2");
        assertThat(UrgencyProposal.propose("", List.of(), List.of("CHILD")).level())
                .isEqualTo("P2");
    }
}
