package org.dulae.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;

/** What an answer says beside its verdict: what is received, what to bring, what else to ask, what speaks against it. */
class AnswerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Texts THAI =
            new Texts(Bundles.load(), Texts.THAI, Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ThaiDate.ZONE));

    private static Answer answer(String code, String... known) {
        Facts.Builder facts = new Facts.Builder();
        for (int i = 0; i < known.length; i += 2) {
            Fact fact = Fact.valueOf(known[i]);
            facts.put(fact, FactText.read(fact, known[i + 1], DAY).orElseThrow());
        }
        return Screening.of(facts.facts(), DAY).answer(code);
    }

    @Test
    void saysWhatIsKnownOfWhatIsReceived() {
        Answer received = answer(
                "OLD_AGE_ALLOWANCE",
                "RECEIVING",
                "DISABILITY_ALLOWANCE,OLD_AGE_ALLOWANCE 600/MONTH LOCAL_GOVERNMENT 2020..");
        assertThat(received.verdict()).isEqualTo(Verdict.ALREADY_RECEIVING);
        assertThat(received.receipt().orElseThrow().details(THAI)).startsWith("600 บาทต่อเดือน จาก");
        assertThat(answer("OLD_AGE_ALLOWANCE", "RECEIVING", "OLD_AGE_ALLOWANCE ..2020")
                        .receipt())
                .as("it is over")
                .isEmpty();
        assertThat(answer("STATE_WELFARE_CARD", "WELFARE_CARD", "yes").receipt())
                .as("of the card nobody has said what it pays")
                .isEmpty();
    }

    @Test
    void whoeverOwnsHouseAndLandAsksNobodysConsent() {
        assertThat(answer("OLDER_HOME_IMPROVEMENT").documents()).contains(Document.OWNER_CONSENT);
        assertThat(answer("OLDER_HOME_IMPROVEMENT", "TENURE", "OWN_HOUSE").documents())
                .contains(Document.OWNER_CONSENT);
        assertThat(answer("OLDER_HOME_IMPROVEMENT", "TENURE", "OWNER").documents())
                .isNotEmpty()
                .doesNotContain(Document.OWNER_CONSENT);
    }

    @Test
    void asksWhatWouldTellHowMuchOrWhatToBringAndNothingElse() {
        assertThat(answer("OLDER_HOME_IMPROVEMENT").details()).containsExactly(Fact.TENURE);
        assertThat(answer("OLDER_HOME_IMPROVEMENT", "TENURE", "RENTER").details())
                .isEmpty();
        assertThat(answer("DISASTER_RELIEF").details()).containsExactly(Fact.TENURE);
        assertThat(answer("RETURN_HOME").details()).isEmpty();
        assertThat(answer("OLD_AGE_ALLOWANCE", "BORN", "1950").details()).isEmpty();
    }

    @Test
    void ofSeveralThingsThatExcludeItNamesThoseThatAreSo() {
        assertThat(answer("STATE_WELFARE_CARD", "WELFARE_CARD", "yes", "IN_STATE_HOME", "yes", "STATE_PENSION", "no")
                        .against(THAI))
                .isEqualTo("อยู่ในสถานสงเคราะห์หรือบ้านพัก");
        assertThat(answer("STATE_WELFARE_CARD", "WELFARE_CARD", "yes", "IN_STATE_HOME", "yes", "STATE_PENSION", "yes")
                        .because(THAI))
                .isEqualTo("รับบำนาญหรือเงินเดือนประจำจากรัฐ และ อยู่ในสถานสงเคราะห์หรือบ้านพัก");
        assertThat(answer("RETURN_HOME").against(THAI)).isEmpty();
    }

    @Test
    void mayConflictOnlyWhereEverythingElseWouldFitAndNobodyHasAsked() {
        assertThat(answer("OLD_AGE_ALLOWANCE", "BORN", "1950", "STATE_PENSION", "yes")
                        .maySoonConflict())
                .isTrue();
        assertThat(answer("OLD_AGE_ALLOWANCE", "BORN", "1990", "STATE_PENSION", "yes")
                        .maySoonConflict())
                .isFalse();
        assertThat(answer("OLD_AGE_ALLOWANCE", "STATE_PENSION", "yes").maySoonConflict())
                .isFalse();
        assertThat(answer("OLD_AGE_ALLOWANCE", "BORN", "1950", "STATE_PENSION", "no")
                        .maySoonConflict())
                .isFalse();
        assertThat(answer("OLD_AGE_ALLOWANCE", "BORN", "1950", "STATE_PENSION", "yes", "RECEIVING", ",")
                        .maySoonConflict())
                .isFalse();
        assertThat(answer("UNIVERSAL_HEALTH", "THAI", "yes", "HEALTH_RIGHT", "SSO")
                        .maySoonConflict())
                .as("no money would have to be paid back")
                .isFalse();
        assertThat(answer("RETURN_HOME", "STRANDED", "yes").maySoonConflict()).isFalse();
    }

    @Test
    void saysWhenAConditionWillBeMetByItself() {
        Answer young = answer("OLD_AGE_ALLOWANCE", "BORN", "1977-01-03");
        assertThat(young.reasons().stream().flatMap(one -> one.metOn().stream()))
                .containsExactly(LocalDate.of(2037, 1, 2));
        Answer grown = answer("CHILD_SUPPORT_GRANT", "BORN", "1977-01-03");
        assertThat(grown.reasons().stream().flatMap(one -> one.metOn().stream()))
                .isEmpty();
        Answer usedUp = answer(
                "LOW_INCOME_AID",
                "GRANTS_THIS_YEAR",
                "LOW_INCOME_AID 2026-10-01,LOW_INCOME_AID 2026-10-02,LOW_INCOME_AID 2026-10-03");
        assertThat(usedUp.reasons().stream()
                        .filter(one -> one.truth() == Truth.NO)
                        .flatMap(one -> one.metOn().stream()))
                .containsExactly(LocalDate.of(2027, 10, 1));
    }

    @Test
    void whatWasReceivedOnceCountsAmongTheTimesOfTheYear() {
        Answer once = answer("LOW_INCOME_AID", "RECEIVING", "LOW_INCOME_AID 3000/TIME PROVINCE_OFFICE 2026-10-02..");
        assertThat(once.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(once.times().orElseThrow().used()).isOne();
        assertThat(once.times().orElseThrow().words(THAI)).contains("สำนักงานพัฒนาสังคมฯ จังหวัด");
        Answer thrice = answer(
                "LOW_INCOME_AID",
                "GRANTS_THIS_YEAR",
                "LOW_INCOME_AID 2026-10-01,LOW_INCOME_AID 2026-10-02",
                "RECEIVING",
                "LOW_INCOME_AID 3000/TIME 2026-10-02..,LOW_INCOME_AID 3000/TIME 2026-11-02..");
        assertThat(thrice.times().orElseThrow().used()).isEqualTo(3);
        assertThat(thrice.verdict()).isEqualTo(Verdict.UNLIKELY);
    }
}
