package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.dulae.casework.refusal.Refusal;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Answer;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Check;
import org.dulae.privacy.Request.Decision;
import org.dulae.privacy.Request.Kind;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;

/** Nothing is given out before a colleague has said that it is safe; a refusal never waits. */
class RequestTests {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private static final Request.Refused TOLD = new Request.Refused(
            "มาตรา 30", "ผู้ขอไม่ใช่เจ้าตัว", new Refusal.Appeal("ศูนย์", LocalDate.of(2026, 12, 8), "มาตรา 44"));

    private static Request asking(Kind kind) {
        return new Request(
                NewId.next(),
                new PersonId(NewId.next()),
                "แก้ว",
                new Asked(kind, Asker.SELF, "", "อยากรู้", LocalDate.of(2026, 11, 1)),
                null,
                null,
                1,
                new Request.Took("มะลิ", NOW, NewId.next(), "ศูนย์", "Centre"));
    }

    private static Check said(boolean safe) {
        return new Check(safe, "ถามตามลำพัง", "มะลิ", NOW);
    }

    private static Answer with(Decision decision) {
        return new Answer(decision, "ตามที่ขอ", decision == Decision.DONE ? null : TOLD, "มะลิ", NOW);
    }

    @Test
    void isAnsweredWithinThirtyDays() {
        assertThat(asking(Kind.ACCESS).asked().due()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void givesNothingOutBeforeSomebodyHasSaidThatItIsSafe() {
        assertThatThrownBy(() -> asking(Kind.ACCESS).answered(with(Decision.DONE)))
                .isInstanceOf(Request.NotSafe.class);
        Request unsafe = asking(Kind.PORTABILITY).checked(said(false));
        assertThatThrownBy(() -> unsafe.answered(with(Decision.PART))).isInstanceOf(Request.NotSafe.class);
        assertThat(unsafe.checked(said(true)).answered(with(Decision.DONE)).handsOut())
                .isTrue();
    }

    @Test
    void mayBeRefusedWhereItIsNotSafeAndHandsNothingOut() {
        Request refused = asking(Kind.ACCESS).checked(said(false)).answered(with(Decision.REFUSED));
        assertThat(refused.handsOut()).isFalse();
        assertThat(refused.isOpen()).isFalse();
    }

    @Test
    void correctsWithoutHandingOut() {
        assertThat(asking(Kind.CORRECTION)
                        .checked(said(false))
                        .answered(with(Decision.DONE))
                        .handsOut())
                .isFalse();
    }

    @Test
    void staysAsItWasAnswered() {
        Request done = asking(Kind.ACCESS).checked(said(true)).answered(with(Decision.DONE));
        assertThatThrownBy(() -> done.checked(said(false))).isInstanceOf(Request.TooLate.class);
        assertThatThrownBy(() -> done.answered(with(Decision.REFUSED))).isInstanceOf(Request.TooLate.class);
    }

    @Test
    void aRefusalTellsItsRuleItsFactsAndWhereToAppealAndNothingElseDoes() {
        Request checked = asking(Kind.CORRECTION).checked(said(true));
        for (Decision decision : Decision.values()) {
            Answer wrong = new Answer(decision, "เพราะ", decision == Decision.DONE ? TOLD : null, "มะลิ", NOW);
            assertThatThrownBy(() -> checked.answered(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(checked.answered(with(Decision.PART)).answer())
                .extracting(Answer::refused)
                .isEqualTo(TOLD);
    }
}
