package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource;
import org.dulae.access.WorkItem;
import org.dulae.benefit.MatterScene;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.casework.CaseId;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.clock.Clocks;
import org.dulae.clock.RunningClock;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a death one line reminds of funeral aid: that of the clock of the law where it runs, else the occasion's. */
@DulaeTest
class FuneralTests extends MatterScene {
    private static final Texts TH = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());

    @Autowired
    private Occasions occasions;

    @Autowired
    private List<TaskSource> sources;

    @Autowired
    private Clocks clocks;

    @BeforeEach
    void sheDied() {
        matter("INCOME");
        owner.sql("update person.person set birth_date = '1950-01-01', died_on = :day where id = :id")
                .param("day", today.minusDays(20))
                .param("id", kaeo.value())
                .update();
    }

    private List<Occasion> of(Actor actor) {
        return occasions.open(actor, today).stream()
                .filter(one -> one.person().equals(kaeo))
                .toList();
    }

    private RunningClock clock(Actor actor, CaseId id) {
        return clocks.of(actor, id.value()).getFirst();
    }

    @Test
    void withoutAClockTheDayItselfReminds() {
        assertThat(of(officer)).extracting(Occasion::kind).containsExactly(Kind.FUNERAL);
    }

    @Test
    void withTheClockOfTheLawOnlyThatOneRemindsAndItNamesTheAid() {
        CaseId id = SomeCase.of(kaeo)
                .in(tambon, officer.unit())
                .with("FUNERAL")
                .received(Instant.now().minus(Duration.ofDays(100)))
                .opened(casework, officer);
        assertThat(clocks.of(officer, id.value())).hasSize(1);
        assertThat(of(officer)).isEmpty();
        Instant now = Instant.now();
        TaskSource.Asked asked = new TaskSource.Asked(false, now, now.plus(Duration.ofHours(5)), 0, 100);
        List<String> reminded = sources.stream()
                .flatMap(source -> source.work(officer, asked).items().stream())
                .flatMap(item -> Stream.concat(
                        Stream.of(item.next().apply(TH)),
                        item.clocks().stream().map(WorkItem.Within::says).map(says -> says.apply(TH))))
                .filter(words -> words.contains("ค่าจัดการศพ"))
                .toList();
        assertThat(reminded).hasSize(1);
    }

    @Test
    void whatSomebodySaidToTheClockHoldsForTheDayToo() {
        CaseId id = matter("FUNERAL");
        clocks.notNeeded(officer, clock(officer, id).id(), clock(officer, id).version(), "ครอบครัวไม่ต้องการ");
        assertThat(of(officer)).isEmpty();
        clocks.again(officer, clock(officer, id).id(), clock(officer, id).version());
        assertThat(of(officer)).isEmpty();
    }

    @Test
    void whoIsConcernedInAMatterIsRemindedOfByItsClockToo() {
        PersonId widow = SomePerson.named("บัว", "ใจดีสมมุติ").in(tambon).registeredBy(officer, people);
        SomeCase.of(widow)
                .in(tambon, officer.unit())
                .with("FUNERAL")
                .concerning(kaeo, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        assertThat(of(officer)).isEmpty();
    }

    @Test
    void aClockOfARestrictedMatterChangesNothingForWhoMayNotKnowOfIt() {
        UUID team = UUID.randomUUID();
        Actor member = memberOf(team);
        SomeCase.of(kaeo)
                .in(tambon, officer.unit())
                .with("FUNERAL")
                .restrictedTo(team)
                .opened(casework, member);
        assertThat(of(officer)).extracting(Occasion::kind).containsExactly(Kind.FUNERAL);
        assertThat(of(member)).isEmpty();
    }
}
