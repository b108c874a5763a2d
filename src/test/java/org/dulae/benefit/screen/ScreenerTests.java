package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
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

    @Autowired
    private Screener screener;

    @Autowired
    private PersonRights rights;

    private JdbcClient owner;
    private final LocalDate today = LocalDate.now(ThaiDate.ZONE);

    @BeforeEach
    void nobody(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private void screened(List<SomePeople.One> people) {
        UUID[] ids = people.stream().map(SomePeople.One::id).toArray(UUID[]::new);
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

    @Test
    void everyLineIsWhatTheCheckOfThePersonSays() {
        List<SomePeople.One> people = new SomePeople(owner, today, 1).make(MANY, TAMBON, "140201");
        screened(people);
        people.forEach(one -> assertThat(lines(one.id())).isEqualTo(OneByOne.lines(one.facts(), today)));
        owner.sql("delete from benefit.finding where area_code like '14%'").update();
        owner.sql("update benefit.round set day = null where area like '14%'").update();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            screener.everybody();
            return owner.sql("select not exists (select from benefit.round where day is null and area like '14%')")
                    .query(Boolean.class)
                    .single();
        });
        people.forEach(
                one -> assertThat(lines(one.id())).as("from the sheet").isEqualTo(OneByOne.lines(one.facts(), today)));
    }

    @Test
    void everyRuleInSqlSaysOfEachPersonWhatTheRuleSays() {
        List<SomePeople.One> people = new SomePeople(owner, today, 2).make(MANY, TAMBON);
        screened(people);
        for (Entitlement entitlement : Entitlements.all()) {
            for (var rule : entitlement.rules()) {
                LocalDate end = rule.to();
                LocalDate day = end == null ? today : end;
                Map<UUID, String> said = owner
                        .sql("select s.person_id, " + RuleSql.verdict(entitlement, rule, day)
                                + " as verdict from benefit.sheet s where s.person_id = any(?)")
                        .params((Object) people.stream().map(SomePeople.One::id).toArray(UUID[]::new))
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
        List<SomePeople.One> people = new SomePeople(owner, today, 3).make(MANY, TAMBON);
        int likely = 0;
        int unlikely = 0;
        for (Entitlement entitlement : Entitlements.all()) {
            List<Verdict> verdicts = people.stream()
                    .flatMap(one -> Screening.of(entitlement, one.facts(), today).stream())
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
        List<SomePeople.One> people = new SomePeople(owner, today, 4).make(40, "140301");
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

    private List<String> lines(UUID person) {
        return OneByOne.kept(owner, person).getOrDefault(person, List.of());
    }
}
