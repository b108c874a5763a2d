package org.dulae.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.TaskSource;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.WorkItem;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman whose case has clocks, and the list of the day they stand on. */
abstract class ClockScene {
    @Autowired
    Clocks clocks;

    @Autowired
    List<TaskSource> sources;

    @Autowired
    Casework casework;

    JdbcClient owner;
    Actor officer;
    PersonId person;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void somebody() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    static Instant ago(long days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    CaseId opened(Instant received, String... problems) {
        return SomeCase.of(person).with(problems).received(received).opened(casework, officer);
    }

    List<RunningClock> of(Actor actor, CaseId id) {
        return clocks.of(actor, id.value());
    }

    List<WorkItem> list(Actor actor, boolean mine) {
        Instant now = Instant.now();
        Asked asked = new Asked(mine, now, now.plus(Duration.ofHours(6)), 0, 30);
        return sources.stream()
                .flatMap(source -> source.work(actor, asked).items().stream())
                .filter(line -> !line.clocks().isEmpty())
                .toList();
    }
}
