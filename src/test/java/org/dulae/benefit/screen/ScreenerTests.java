package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.RuleSql;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Verdict;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found of very many people at once is what the check of each says, row by row. */
@DulaeTest
class ScreenerTests {
    private static final int MANY = 600;
    private static final String TAMBON = "140101";
    private static final List<String> DISTRICTS = List.of("1401", "1402");
    private static final Actor JOB = Actor.system("benefit", Scope.NATION);

    /** At the edge of an age people are another on the next day. So the day stands still, and is none on which the application's own job screens. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Clock NOON =
            Clock.fixed(TODAY.atTime(12, 0).atZone(ThaiDate.ZONE).toInstant(), ThaiDate.ZONE);

    @Autowired
    private Screener screener;

    @Autowired
    private SheetRepository sheets;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonRights rights;

    private JdbcClient owner;

    @BeforeEach
    void nobody(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private static UUID[] ids(List<SomePeople.One> people) {
        return people.stream().map(SomePeople.One::id).toArray(UUID[]::new);
    }

    private void screened(List<SomePeople.One> people) {
        UUID[] ids = ids(people);
        // The application's own job may have taken some of them.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            screener.changed();
            return owner.sql("select (select count(*) from benefit.sheet where person_id = any(?)) = ? and not exists"
                            + " (select from benefit.changed where person_id = any(?))")
                    .params(ids, ids.length, ids)
                    .query(Boolean.class)
                    .single();
        });
    }

    /** What is seen of these people by a job whose day is that one. All of it is undone, and till then the application's own job leaves their districts alone. */
    private void screenedOnThatDay(List<SomePeople.One> people, Consumer<Screener> seen) {
        Screener job = new Screener(sheets, findings, acting, NOON);
        AtomicBoolean done = new AtomicBoolean();
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
            try {
                acting.run(JOB, () -> {
                    done.set(sheets.hold(DISTRICTS, TODAY) && allAreScreened(job, ids(people)));
                    if (done.get()) {
                        seen.accept(job);
                    }
                    throw new Undone();
                });
            } catch (Undone always) {
                return done.get();
            }
            return false;
        });
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private boolean allAreScreened(Screener job, UUID[] people) {
        owner.sql("insert into benefit.changed (person_id) select unnest(?::uuid[])")
                .params((Object) people)
                .update();
        job.changed();
        return jdbc.sql("select count(*) from benefit.sheet where person_id = any(?) and written_on = ?")
                        .params(people, TODAY)
                        .query(Integer.class)
                        .single()
                == people.length;
    }

    @Test
    void everyLineIsWhatTheCheckOfThePersonSays() {
        List<SomePeople.One> people = new SomePeople(owner, TODAY, 1).make(MANY, TAMBON, "140201");
        screenedOnThatDay(people, job -> {
            areRight(people, "from the record");
            jdbc.sql("delete from benefit.finding where area_code like '14%'").update();
            jdbc.sql("update benefit.round set day = null where area = any(?)")
                    .params((Object) DISTRICTS.toArray(String[]::new))
                    .update();
            job.everybody();
            areRight(people, "from the sheet");
        });
    }

    private void areRight(List<SomePeople.One> people, String from) {
        Map<UUID, List<String>> kept = OneByOne.kept(jdbc, ids(people));
        people.forEach(one -> assertThat(kept.getOrDefault(one.id(), List.of()))
                .as(from)
                .isEqualTo(OneByOne.lines(one.facts(), TODAY)));
    }

    @Test
    void everyRuleInSqlSaysOfEachPersonWhatTheRuleSays() {
        List<SomePeople.One> people = new SomePeople(owner, TODAY, 2).make(MANY, TAMBON);
        screened(people);
        for (Entitlement entitlement : Entitlements.all()) {
            for (var rule : entitlement.rules()) {
                LocalDate end = rule.to();
                LocalDate day = end == null ? TODAY : end;
                Map<UUID, String> said = owner
                        .sql("select s.person_id, " + RuleSql.verdict(entitlement, rule, day)
                                + " as verdict from benefit.sheet s where s.person_id = any(?)")
                        .params((Object) ids(people))
                        .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                for (SomePeople.One one : people) {
                    assertThat(said.get(one.id()))
                            .as(rule.id() + " of " + one.facts().known())
                            .isEqualTo(Screening.of(entitlement, one.facts(), day)
                                    .map(answer -> answer.verdict().name())
                                    .orElseThrow());
                }
            }
        }
    }

    @Test
    void theGeneratedPeopleAreJudgedInEveryWayThereIs() {
        List<SomePeople.One> people = new SomePeople(owner, TODAY, 3).make(MANY, TAMBON);
        int likely = 0;
        int unlikely = 0;
        for (Entitlement entitlement : Entitlements.all()) {
            List<Verdict> verdicts = people.stream()
                    .flatMap(one -> Screening.of(entitlement, one.facts(), TODAY).stream())
                    .map(Answer::verdict)
                    .distinct()
                    .toList();
            assertThat(verdicts).as(entitlement.code()).contains(Verdict.UNKNOWN);
            if (!entitlement.restricted()) {
                assertThat(verdicts).as(entitlement.code()).contains(Verdict.ALREADY_RECEIVING);
            }
            unlikely += verdicts.contains(Verdict.UNLIKELY) ? 1 : 0;
            likely += verdicts.contains(Verdict.LIKELY) ? 1 : 0;
        }
        assertThat(likely).as("entitlements that somebody is due").isGreaterThan(15);
        assertThat(unlikely).as("entitlements that somebody is not due").isGreaterThan(30);
    }

    @Test
    void theSheetKeepsWhatTheOnePersonsCheckReads() {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("140301"));
        List<SomePeople.One> people = new SomePeople(owner, TODAY, 4).make(40, "140301");
        screened(people);
        for (SomePeople.One one : people) {
            Facts asked =
                    SheetJson.kept(rights.of(officer, new PersonId(one.id())).facts());
            Facts kept = owner.sql("select born_from, born_to, known from benefit.sheet where person_id = ?")
                    .params(one.id())
                    .query((row, n) -> SheetJson.read(
                            row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3)))
                    .single();
            for (Fact fact : Fact.values()) {
                assertThat(kept.value(fact)).as(fact.name()).isEqualTo(asked.value(fact));
            }
        }
    }
}
