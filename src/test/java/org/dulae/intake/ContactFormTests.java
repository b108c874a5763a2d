package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactFormTests {
    private static final ContactForm TOLD = ContactForm.EMPTY
            .with("type", "HELP")
            .with("notes", "เลี้ยงลูกสองคน เงินไม่พอ")
            .with("problems", "INCOME", "SINGLE_PARENT")
            .with("given", "บัวผัน");

    @Test
    void isEnoughWithAStoryAndAName() {
        assertThat(TOLD.problems(true).any()).isFalse();
    }

    @Test
    void needsOnlyAPhoneOrAPlaceWhenLifeIsInDanger() {
        ContactForm danger = ContactForm.EMPTY.with("type", "HELP").with("flags", "WEAPON");
        assertThat(danger.problems(false).of("callerPhone")).isEqualTo("intake.missing.phone-or-place");
        assertThat(danger.with("callerPhone", "0812345678").problems(false).any())
                .isFalse();
        assertThat(danger.problems(true).any()).isFalse();
        assertThat(danger.with("placeText", "หลังวัด").problems(false).any()).isFalse();
    }

    @Test
    void letsNobodyBeTurnedAwayForNotHavingAName() {
        ContactForm unnamed = TOLD.with("given", "");
        assertThat(unnamed.problems(true).of("given")).isEqualTo("intake.missing.person");
        assertThat(unnamed.with("unnamed", "true").problems(true).any()).isFalse();
    }

    @Test
    void followsTheProposalUntilTheOperatorChoosesAnotherLevel() {
        ContactForm shown = TOLD.with("urgency", "P3").with("urgencyProposed", "P3");
        assertThat(shown.with("notes", "ถูกขู่ฆ่า").urgency())
                .as("nothing was chosen yet")
                .isEqualTo("P0");
        ContactForm chosen = TOLD.with("urgency", "P1").with("urgencyProposed", "P3");
        assertThat(chosen.urgency()).isEqualTo("P1");
        assertThat(chosen.problems(true).any())
                .as("more urgent needs no reason")
                .isFalse();
    }

    @Test
    void asksForAReasonWhenTheChosenLevelIsSlower() {
        ContactForm slower = TOLD.with("flags", "SUICIDE").with("urgency", "P3").with("urgencyProposed", "P1");
        assertThat(slower.problems(true).of("urgencyReason")).isEqualTo("intake.missing.urgency-reason");
        assertThat(slower.with("urgencyReason", "พบหมอแล้วเมื่อเช้า")
                        .problems(true)
                        .any())
                .isFalse();
    }

    @Test
    void asksThreeFieldsOfASmallMatter() {
        ContactForm small = ContactForm.EMPTY.with("type", "SMALL_MATTER");
        assertThat(small.problems(false).byField()).containsOnlyKeys("given", "notes", "gave");
    }

    @Test
    void asksNothingOfAdviceASilentCallOrAWrongNumber() {
        for (String type : Set.of("ADVICE", "SILENT", "WRONG_NUMBER")) {
            assertThat(ContactForm.EMPTY.with("type", type).problems(false).any())
                    .as(type)
                    .isFalse();
        }
    }

    @Test
    void offersToRestrictWhatIsSensitiveAndLeavesItToTheOperator() {
        Set<String> sensitive = Set.of("DOMESTIC_VIOLENCE");
        ContactForm violence = TOLD.with("problems", "DOMESTIC_VIOLENCE");
        assertThat(violence.restricted(sensitive)).isTrue();
        assertThat(violence.with("restrictedShown", "yes").restricted(sensitive))
                .as("unticked")
                .isFalse();
        assertThat(violence.with("restrictedShown", "yes")
                        .with("restricted", "yes")
                        .restricted(sensitive))
                .isTrue();
        assertThat(TOLD.restricted(sensitive)).isFalse();
    }

    @Test
    void keepsEveryFieldAsTypedButTheTokens() {
        ContactForm form = ContactForm.of(Map.of(
                "notes", new String[] {" ก\u200Bข "}, "_csrf", new String[] {"x"}, "clientKey", new String[] {"y"}));
        assertThat(form.fields()).containsOnlyKeys("notes");
        assertThat(form.raw("notes")).isEqualTo(" ก\u200Bข ");
        assertThat(form.one("notes")).isEqualTo("กข");
    }
}
