package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dulae.access.Stale;
import org.dulae.complaint.Complaint.Stage;
import org.dulae.shared.Light;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;

/** How a complaint goes from coming in to its answer. */
class ComplaintTests {
    private static final Instant CAME = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant SOON = CAME.plus(Duration.ofDays(3));
    private static final Instant LATER = CAME.plus(Duration.ofDays(21));
    private static final Complaint COMPLAINT = new Complaint(
            NewId.next(),
            new Complaint.About(new Complained("58", null, Set.of(), ""), "", "", ""),
            new Complaint.Told(Complaint.Channel.WEB, "รอนาน", "", ""),
            new Complaint.Reach("", "", Complaint.Safe.NOT_ASKED, ""),
            new Complaint.Times(CAME, SOON, LATER, null, null),
            "",
            null,
            null,
            new Complaint.Handler(NewId.next(), "ผู้ตอบสมมุติ"),
            1);

    private static Complaint.Answer answer(Instant at) {
        return new Complaint.Answer(
                Complaint.Outcome.PARTLY, "ขอโทษ", "จะติดป้าย", "1567", LocalDate.of(2026, 12, 31), at);
    }

    @Test
    void isDueFirstToBeAcknowledgedThenToBeAnswered() {
        assertThat(COMPLAINT.due()).isEqualTo(SOON);
        assertThat(COMPLAINT.light(CAME)).isEqualTo(Light.WARN);
        assertThat(COMPLAINT.light(SOON.plusSeconds(1))).isEqualTo(Light.BAD);
        Complaint known = COMPLAINT.acknowledged(CAME);
        assertThat(known.stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(known.due()).isEqualTo(LATER);
        assertThat(known.light(SOON.plusSeconds(1))).isEqualTo(Light.OK);
        assertThat(known.light(LATER.plusSeconds(1))).isEqualTo(Light.BAD);
    }

    @Test
    void whoLooksIntoItOrAnswersItHasAcknowledgedIt() {
        assertThat(COMPLAINT.examined("ถามแล้ว", SOON).times().acknowledged()).isEqualTo(SOON);
        Complaint answered = COMPLAINT.acknowledged(CAME).answered(answer(SOON));
        assertThat(answered.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(answered.times().acknowledged()).isEqualTo(CAME);
        assertThat(answered.light(LATER.plusSeconds(1))).isEqualTo(Light.OK);
    }

    @Test
    void anAnswerThatWasGivenStaysAsItWasGiven() {
        Complaint answered = COMPLAINT.answered(answer(SOON));
        assertThatThrownBy(() -> answered.examined("x", LATER)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> answered.answered(answer(LATER))).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> answered.acknowledged(LATER)).isInstanceOf(Stale.class);
    }
}
