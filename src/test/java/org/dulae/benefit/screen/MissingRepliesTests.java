package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.benefit.Fact;
import org.dulae.benefit.given.GivenHelps;
import org.dulae.benefit.screen.MissingRights.Line;
import org.dulae.benefit.screen.MissingRights.Said;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was answered to a line takes it off the list, until it is taken back or no longer true. */
@DulaeTest
class MissingRepliesTests extends MissingScene {
    @Autowired
    private GivenHelps given;

    @Autowired
    private Clock clock;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private ReplyRepository replies;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    @Test
    void aLineGoesWithItsAnswerAndComesBackWhenItIsTakenBack() {
        Line line = allowance(officer).getFirst();
        UUID reply = missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.ASKED);
        assertThat(allowance(officer)).isEmpty();
        missing.takeBack(officer, reply);
        missing.takeBack(officer, reply);
        assertThat(allowance(officer)).hasSize(1);
        assertThat(owner.sql("select said from benefit.reply where person_id = ? order by created_at, said")
                        .params(kaeo.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ASKED", "TAKEN_BACK");
    }

    @Test
    void aLineComesBackWhenTheFactsAreOthers() {
        Line line = allowance(officer).getFirst();
        missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.NOT_WANTED);
        rights.tell(officer, kaeo, Map.of(Fact.STATE_PENSION, "yes"), KnownFact.Source.PAPER, 3);
        screened();
        assertThat(allowance(officer)).as("no longer due").isEmpty();
        rights.tell(officer, kaeo, Map.of(Fact.HARDSHIP, "no"), KnownFact.Source.PAPER, 4);
        rights.tell(officer, kaeo, Map.of(Fact.STATE_PENSION, "no"), KnownFact.Source.PAPER, 5);
        screened();
        assertThat(allowance(officer)).as("the same facts again").isEmpty();
        owner.sql("update person.person set birth_date = birth_date + 1, birth_precision = 'DAY' where id = ?")
                .params(kaeo.value())
                .update();
        screened();
        assertThat(allowance(officer)).as("another birth").hasSize(1);
    }

    @Test
    void aLineComesBackWithTheNewFiscalYear() {
        Line line = allowance(officer).getFirst();
        missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.APPLIED);
        assertThat(allowance(officer)).isEmpty();
        MissingRights nextYear =
                new MissingRights(findings, replies, given, acting, audit, Clock.offset(clock, Duration.ofDays(366)));
        assertThat(nextYear.list(officer, nextYear.asked(officer, "", ALLOWANCE, "LIKELY"), "")
                        .lines()
                        .items())
                .hasSize(1);
    }

    @Test
    void anAnswerToWhatIsNoLongerSoIsNotWritten() {
        assertThatThrownBy(() -> missing.say(officer, kaeo, ALLOWANCE, "0123456789abcdef", Said.ASKED))
                .isInstanceOf(Stale.class);
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("180398"));
        String basis = allowance(officer).getFirst().basis();
        assertThatThrownBy(() -> missing.say(neighbour, kaeo, ALLOWANCE, basis, Said.ASKED))
                .isInstanceOf(NotFound.class);
        UUID reply = missing.say(officer, kaeo, ALLOWANCE, basis, Said.ASKED);
        assertThatThrownBy(() -> missing.takeBack(neighbour, reply)).isInstanceOf(NotFound.class);
    }
}
