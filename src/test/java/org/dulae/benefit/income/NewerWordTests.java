package org.dulae.benefit.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.fact.KnownFact.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was told last holds, in every place in which it stands; what was said by the way takes nothing away that was said better. */
class NewerWordTests {
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 5);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String FULL = "STATE_PENSION 9800.00/MONTH COMPTROLLER 2012..";
    private static final String ALLOWANCE = "OLD_AGE_ALLOWANCE 700.00/MONTH LOCAL_GOVERNMENT";

    private static List<KnownFact> facts(Source source, LocalDate on, String... codesAndValues) {
        return Arrays.stream(codesAndValues)
                .map(one -> one.split("=", 2))
                .map(one -> new KnownFact(one[0], one[1], source, on))
                .toList();
    }

    private static List<KnownFact> known(String... codesAndValues) {
        return facts(Source.PAPER, BEFORE, codesAndValues);
    }

    private static List<KnownFact> now(String... codesAndValues) {
        return facts(Source.SELF, DAY, codesAndValues);
    }

    private static List<String> values(List<KnownFact> facts) {
        return facts.stream().map(one -> one.code() + "=" + one.value()).toList();
    }

    @Test
    void whoeverSaysThereIsNoPensionTakesItOutOfWhatIsReceivedAndOfTheRestNothingNewWasSaid() {
        List<KnownFact> known = known("RECEIVING=" + ALLOWANCE + "," + FULL, "STATE_PENSION=yes");
        List<KnownFact> no = now("STATE_PENSION=no");
        assertThat(NewerWord.told(no, known, DAY))
                .containsExactly(
                        new KnownFact("STATE_PENSION", "no", Source.SELF, DAY),
                        new KnownFact("RECEIVING", ALLOWANCE, Source.PAPER, BEFORE));
        assertThat(NewerWord.heard(no, known, DAY)).isEqualTo(NewerWord.told(no, known, DAY));
        assertThat(values(NewerWord.told(no, known("RECEIVING=" + FULL), DAY)))
                .as("nothing is left")
                .containsExactly("STATE_PENSION=no", "RECEIVING=,");
    }

    @Test
    void whatIsOverStaysAndWhereThereIsNoPensionNothingChanges() {
        String over = "STATE_PENSION 9800.00/MONTH 2012..2020";
        assertThat(values(NewerWord.told(now("STATE_PENSION=no"), known("RECEIVING=" + over), DAY)))
                .containsExactly("STATE_PENSION=no");
        assertThat(values(NewerWord.told(now("STATE_PENSION=no"), known(), DAY)))
                .containsExactly("STATE_PENSION=no");
        assertThat(values(NewerWord.told(now("STATE_PENSION=yes"), known("RECEIVING=" + FULL), DAY)))
                .containsExactly("STATE_PENSION=yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a pension listed is one said   | no  | OLD_AGE_ALLOWANCE | STATE_PENSION | yes",
                "one no longer listed is gone   | yes | STATE_PENSION     | ,             | no",
                "one that ended is gone         | yes | STATE_PENSION     | STATE_PENSION ..2026-01 | no"
            })
    void aListThatIsToldAnewSaysOfThePensionToo(String rule, String said, String before, String list, String after) {
        List<KnownFact> known = known("RECEIVING=" + before, "STATE_PENSION=" + said);
        assertThat(values(NewerWord.told(now("RECEIVING=" + list), known, DAY)))
                .as(rule)
                .contains("STATE_PENSION=" + after);
    }

    @Test
    void aListThatNeverHadAPensionSaysNothingOfIt() {
        List<KnownFact> known = known("STATE_PENSION=yes");
        assertThat(values(NewerWord.told(now("RECEIVING=" + ALLOWANCE), known, DAY)))
                .containsExactly("RECEIVING=" + ALLOWANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a kind is added                 | OLD_AGE_ALLOWANCE 700.00/MONTH | DISABILITY_ALLOWANCE | OLD_AGE_ALLOWANCE 700.00/MONTH,DISABILITY_ALLOWANCE",
                "what ended may begin again      | OLD_AGE_ALLOWANCE ..2020       | OLD_AGE_ALLOWANCE    | OLD_AGE_ALLOWANCE ..2020,OLD_AGE_ALLOWANCE",
                "nothing ends what was said so   | OLD_AGE_ALLOWANCE,STATE_PENSION | ,                    | STATE_PENSION",
            })
    void whatIsReceivedByItsKindAloneAddsToWhatIsKnown(String rule, String before, String said, String after) {
        assertThat(values(NewerWord.heard(now("RECEIVING=" + said), known("RECEIVING=" + before), DAY)))
                .as(rule)
                .containsExactly("RECEIVING=" + after);
    }

    @Test
    void whatIsKnownToBeSoAlreadyIsNotWrittenAgain() {
        List<KnownFact> known =
                known("THAI=yes", "HOUSEHOLD_INCOME=9000/MONTH/3", "RECEIVING=" + ALLOWANCE, "HARDSHIP=no");
        assertThat(NewerWord.heard(
                        now("THAI=yes", "HOUSEHOLD_INCOME=9000.00/MONTH/3", "RECEIVING=OLD_AGE_ALLOWANCE"), known, DAY))
                .isEmpty();
        assertThat(NewerWord.heard(now("RECEIVING=,"), known, DAY))
                .as("nobody ends a receipt with a sum in passing")
                .isEmpty();
        assertThat(values(NewerWord.heard(now("HARDSHIP=yes", "THAI=maybe"), known, DAY)))
                .as("another answer is written, what nobody can read is not")
                .containsExactly("HARDSHIP=yes");
    }
}
