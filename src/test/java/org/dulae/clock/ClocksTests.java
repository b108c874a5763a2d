package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.TaskSource;
import org.dulae.access.TaskSource.Asked;
import org.dulae.access.Teams;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.Concerns;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks begin with what a case is about, follow it wherever it goes, and end when an officer says so. */
@DulaeTest
class ClocksTests {
    private static final String NEXT_TAMBON = "521304";

    @Autowired
    private Clocks clocks;

    @Autowired
    private List<TaskSource> sources;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Closures closures;

    @Autowired
    private Concerns concerns;

    @Autowired
    private Teams teams;

    @Autowired
    private Acting acting;

    private JdbcClient owner;
    private Actor officer;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void somebody() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }

    private static Instant ago(long days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private CaseId opened(Instant received, String... problems) {
        return SomeCase.of(person).with(problems).received(received).opened(casework, officer);
    }

    private List<RunningClock> of(Actor actor, CaseId id) {
        return clocks.of(actor, id.value());
    }

    private List<WorkItem> list(Actor actor, boolean mine) {
        Instant now = Instant.now();
        Asked asked = new Asked(mine, now, now.plus(Duration.ofHours(6)), 0, 30);
        return sources.stream()
                .flatMap(source -> source.work(actor, asked).items().stream())
                .filter(line -> !line.clocks().isEmpty())
                .toList();
    }

    @Test
    void beginWithTheProblemsThatHaveOne() {
        CaseId id = opened(ago(0), "DOMESTIC_VIOLENCE", "FUNERAL", "INCOME");
        assertThat(of(officer, id))
                .extracting(one -> one.duty().code())
                .containsExactlyInAnyOrder("DV_COMPLAINT", "ELDERLY_FUNERAL");
        assertThat(of(officer, opened(ago(0), "INCOME"))).isEmpty();
    }

    @Test
    void beginWithAProblemThatIsFoundLater() {
        CaseId id = opened(ago(1), "INCOME");
        concerns.addProblem(officer, id, "CHILD_ABUSE", "");
        concerns.addProblem(officer, id, "DOMESTIC_VIOLENCE", "");
        assertThat(of(officer, id))
                .extracting(one -> one.duty().code())
                .containsExactly("CHILD_REPORT", "DV_COMPLAINT");
    }

    @Test
    void runThreeMonthsFromTheDayTheCaseWasReceived() {
        Instant received = ago(10);
        LocalDate last = LocalDate.ofInstant(received, ThaiDate.ZONE).plusMonths(3);
        assertThat(of(officer, opened(received, "DOMESTIC_VIOLENCE")))
                .extracting(RunningClock::due)
                .containsExactly(last.atTime(16, 30).atZone(ThaiDate.ZONE).toInstant());
    }

    @Test
    void areOnTheListOfTheDayAtEachStepUntilTheirOwnerKnows() {
        CaseId id = opened(ago(60), "DOMESTIC_VIOLENCE");
        casework.assign(officer, id, 1, officer.id(), officer.name());
        WorkItem line = list(officer, true).getFirst();
        assertThat(line.clocks()).hasSize(1);
        assertThat(line.name()).isEqualTo("นางแก้ว ใจดีสมมุติ");
        assertThat(line.owner()).isEqualTo(officer.name());
        RunningClock one = of(officer, id).getFirst();
        clocks.seen(officer, one.id(), one.version());
        assertThat(list(officer, true)).isEmpty();
    }

    @Test
    void stayOnTheListWhenTheTimeIsOverUntilSomebodyHasActed() {
        CaseId id = opened(ago(200), "DOMESTIC_VIOLENCE");
        RunningClock one = of(officer, id).getFirst();
        clocks.seen(officer, one.id(), one.version());
        assertThat(list(officer, false)).extracting(WorkItem::group).containsExactly(Group.LATE);
        clocks.notNeeded(officer, one.id(), one.version() + 1, "ไม่ประสงค์ร้องทุกข์");
        assertThat(list(officer, false)).isEmpty();
    }

    @Test
    void areEndedByAnOfficerAndTheEndingIsTakenBack() {
        CaseId id = opened(ago(1), "CHILD_ABUSE");
        RunningClock one = of(officer, id).getFirst();
        clocks.met(officer, one.id(), one.version(), Instant.now(), "แจ้งแล้ว");
        assertThat(of(officer, id).getFirst().ended()).isNotNull();
        assertThatThrownBy(() -> clocks.met(officer, one.id(), one.version(), Instant.now(), ""))
                .isInstanceOf(Stale.class);
        clocks.again(officer, one.id(), one.version() + 1);
        assertThat(of(officer, id).getFirst().runs()).isTrue();
        assertThat(owner.sql(
                                "select act from access.audit where ? = any(subjects) and act like 'clock.%' and act <> 'clock.read' order by id")
                        .param(one.id())
                        .query(String.class)
                        .list())
                .containsExactly("clock.start", "clock.met", "clock.again");
    }

    @Test
    void areCountedAnewFromTheRightDayAndTheEarlierCountCanStillBeRead() {
        CaseId id = opened(ago(1), "FUNERAL");
        Clocked matter = new Clocked(
                id.value(),
                "",
                "",
                SomeCase.TAMBON,
                null,
                List.of(person.value()),
                officer.unit().value(),
                null,
                "",
                true);
        clocks.start(officer, matter, "ELDERLY_FUNERAL", ago(30));
        List<RunningClock> all = of(officer, id);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().runs()).isTrue();
        assertThat(all.getLast().ended()).extracting(RunningClock.Ended::how).isEqualTo(RunningClock.End.RECOUNTED);
        assertThatThrownBy(() ->
                        clocks.again(officer, all.getLast().id(), all.getLast().version()))
                .as("two of one kind never run beside each other")
                .isInstanceOf(Stale.class);
    }

    @Test
    void followTheCaseToAnotherOffice() {
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        CaseId id = opened(ago(60), "FUNERAL");
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(of(officer, id)).isEmpty();
        assertThat(of(neighbour, id)).hasSize(1);
        assertThat(list(neighbour, true)).isNotEmpty();
    }

    @Test
    void sleepWhileTheCaseIsClosedAndWakeWithIt() {
        CaseId id = opened(ago(60), "FUNERAL");
        closures.close(officer, id, 1, new Closure(Closure.Reason.WITHDREW, Closure.Level.TAMBON, null, "", false));
        assertThat(list(officer, false)).isEmpty();
        assertThat(of(officer, id)).allMatch(RunningClock::asleep);
        closures.reopen(officer, id, reader.cover(officer, id).file().version(), "กลับมาขอความช่วยเหลือ");
        assertThat(list(officer, false)).hasSize(1);
    }

    @Test
    void ofARestrictedCaseAreForItsTeamAlone() {
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        UUID team = acting.as(
                officer,
                () -> teams.forMatter(
                        officer, officer.unit(), Set.of(colleague.id().value())));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = SomeCase.of(person)
                .with("DOMESTIC_VIOLENCE")
                .received(ago(60))
                .restrictedTo(team)
                .opened(casework, member);
        UUID one = of(member, id).getFirst().id();
        assertThat(list(member, false)).extracting(WorkItem::restricted).containsExactly(true);
        assertThat(of(colleague, id)).isEmpty();
        assertThat(list(colleague, false)).isEmpty();
        assertThatThrownBy(() -> clocks.get(colleague, one)).isInstanceOf(NotFound.class);
        Instant now = Instant.now();
        Asked asked = new Asked(false, now, now, 0, 30);
        Actor other = SomeActor.colleague(owner, officer, Role.OFFICER);
        assertThat(sources).allSatisfy(source -> {
            assertThat(source.mark(colleague, asked)).isEqualTo(source.mark(other, asked));
            // Others of the tambon may have a birthday.
            assertThat(source.work(colleague, asked).items())
                    .noneMatch(item -> item.href().contains(id.toString()));
            assertThat(source.work(colleague, asked).totals())
                    .isEqualTo(source.work(other, asked).totals());
        });
    }

    @Test
    void barWhomAConflictOfInterestBarsFromSomebodyConcerned() {
        PersonId other = SomeCase.person(owner, SomeCase.TAMBON, "ดำ");
        CaseId id = SomeCase.of(person)
                .with("FUNERAL")
                .concerning(other, NewCase.Part.FEARED)
                .received(ago(60))
                .opened(casework, officer);
        assertThat(of(officer, id)).hasSize(1);
        assertThat(of(SomeActor.barredFrom(officer, other.value()), id)).isEmpty();
        assertThat(of(SomeActor.barredFrom(officer, person.value()), id)).isEmpty();
    }

    @Test
    void passOnWithTheCase() {
        CaseId id = opened(ago(60), "FUNERAL");
        Actor colleague = SomeActor.colleague(owner, officer, Role.OFFICER);
        casework.assign(officer, id, 1, colleague.id(), colleague.name());
        assertThat(list(officer, true)).isEmpty();
        assertThat(list(colleague, true)).extracting(WorkItem::owner).containsExactly(colleague.name());
    }
}
