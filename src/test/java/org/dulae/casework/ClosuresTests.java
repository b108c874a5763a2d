package org.dulae.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.Assessment.Judged;
import org.dulae.casework.Assessment.Phase;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a closed case keeps for the numbers: how far it went, and how life changed. */
@DulaeTest
class ClosuresTests {
    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Records records;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Closures closures;

    @Autowired
    private Clock clock;

    private JdbcClient owner;
    private Actor officer;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    @Test
    void keepsHowLifeChangedUntilThen() {
        CaseId id = helped(officer, Closure.Level.TAMBON);
        close(officer, id, new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", true));
        assertThat(course(id)).isEqualTo("BNNNNNNNNN");
    }

    @Test
    void countsAgainWhenAnAssessmentIsMovedToTheCaseItBelongsTo() {
        CaseId id = helped(officer, Closure.Level.TAMBON);
        close(officer, id, new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", true));
        CaseId right = SomeCase.of(person).opened(casework, officer);
        UUID last = reader.read(officer, id).assessments().getLast().id();
        records.move(officer, id, Entries.Kind.ASSESSMENT, last, right, "อีกคนหนึ่ง");
        assertThat(course(id)).isEqualTo("NNNNNNNNNN");
    }

    @Test
    void S1_16_helpFromTheProvinceIsNotAnEndInTheTambon() {
        CaseId id = helped(officer, Closure.Level.PROVINCE);
        assertThat(closures.hoped(officer, id).level()).isEqualTo(Closure.Level.PROVINCE);
        Closure near = new Closure(Closure.Reason.GOAL_MET, Closure.Level.TAMBON, null, "", true);
        assertThatThrownBy(() -> close(officer, id, near))
                .isInstanceOfSatisfying(
                        CaseFile.CannotCloseYet.class,
                        fact -> assertThat(fact.obstacles()).containsExactly("casework.close.obstacle.level"));
        close(
                officer,
                id,
                new Closure(Closure.Reason.GOAL_MET, Closure.Level.PROVINCE, Closure.Beyond.BUDGET, "", true));
        assertThat(reader.get(officer, id).closedLevel()).isEqualTo("PROVINCE");
    }

    @Test
    void S1_16_anOfficeOfTheProvinceDoesNotEndACaseInTheTambon() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        CaseId id = helped(province, Closure.Level.TAMBON);
        assertThat(closures.hoped(province, id).level()).isEqualTo(Closure.Level.PROVINCE);
    }

    /** A case with a look before, help of that level, and a look after it that shows health better. */
    private CaseId helped(Actor actor, Closure.Level level) {
        CaseId id = SomeCase.of(person).opened(casework, actor);
        look(actor, id, Phase.FIRST, 2);
        records.help(
                actor,
                id,
                new Records.NewHelp(
                        Entries.HelpKind.CARE, "", "จัดยาให้ทุกสัปดาห์", null, null, "รพ.สต.", level, clock.instant()));
        look(actor, id, Phase.LAST, 3);
        return id;
    }

    private void look(Actor actor, CaseId id, Phase phase, int health) {
        assessments.assess(
                actor,
                id,
                new Assessments.NewAssessment(
                        phase,
                        LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE),
                        true,
                        "",
                        Map.of(Dimension.HEALTH, new Judged(health, "เดินได้", null))));
    }

    private void close(Actor actor, CaseId id, Closure closure) {
        closures.close(actor, id, reader.cover(actor, id).file().version(), closure);
    }

    private String course(CaseId id) {
        return owner.sql("select course from casework.case_file where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
