package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Screen;
import org.dulae.benefit.screen.SheetRepository.Sheet;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several copies of the program screen the same people at the same instant, while those people change: each line is there once, and is right. */
@DulaeTest
class TwoScreenersTests {
    private static final Actor JOB = Actor.system("benefit", Scope.NATION);
    private static final String DISTRICT = "8501";
    private static final int MANY = 600;
    private static final int COPIES = 3;
    private static final int ROUNDS = 4;

    @Autowired
    private SheetRepository sheets;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private Acting acting;

    @Autowired
    private Clock clock;

    private JdbcClient owner;
    private final LocalDate today = LocalDate.now(ThaiDate.ZONE);

    @BeforeEach
    void database(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    private UUID[] some(int seed, int many) {
        return new SomePeople(owner, today, seed)
                .make(many, "850101", "850201").stream().map(SomePeople.One::id).toArray(UUID[]::new);
    }

    private Screener copy() {
        return new Screener(sheets, findings, acting, clock);
    }

    /** All at once, each its work until all are through. */
    private static void together(Collection<Callable<Integer>> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(work.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            work.forEach(one -> running.add(pool.submit(one)));
            for (Future<Integer> one : running) {
                one.get(90, TimeUnit.SECONDS);
            }
        }
    }

    private int round() {
        Screener screener = copy();
        int all = 0;
        for (int i = 0; i < ROUNDS; i++) {
            all += screener.changed() + screener.everybody();
        }
        return all;
    }

    /** Facts, places and lives change while everybody is being screened. */
    private int change(UUID[] people) {
        for (int i = 0; i < people.length; i += 7) {
            String sql = switch (i % 4) {
                case 0 -> "update person.person set nationality = 'TH' where id = ?";
                case 1 ->
                    "update person.person set area_code = case area_code when '850101' then '850201' else '850101' end where id = ?";
                case 2 -> "update person.person set died_on = '2026-01-01' where id = ?";
                default -> "update person.fact set ended_at = '2026-11-01Z' where person_id = ? and code = 'THAI'";
            };
            owner.sql(sql).params(people[i]).update();
        }
        return people.length;
    }

    private void settled(UUID[] people) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            copy().changed();
            return owner.sql("select not exists (select from benefit.changed where person_id = any(?))")
                    .params((Object) people)
                    .query(Boolean.class)
                    .single();
        });
    }

    @Test
    void severalCopiesAndChangingPeopleLeaveEachLineOnceAndRight() throws Exception {
        UUID[] people = some(11, MANY);
        owner.sql("update benefit.round set day = null where area like '85%'").update();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            work.add(this::round);
        }
        work.add(() -> change(people));
        together(work);
        settled(people);
        Map<UUID, Facts> facts = OneByOne.facts(owner, today, people);
        Map<UUID, List<String>> kept = OneByOne.kept(owner, people);
        for (UUID one : people) {
            List<String> right = facts.containsKey(one) ? OneByOne.lines(facts.get(one), today) : List.of();
            // What somebody declared of herself is not in the words of the comparison.
            if (!isDeclared(one)) {
                assertThat(kept.getOrDefault(one, List.of())).isEqualTo(right);
            }
        }
        assertThat(owner.sql("""
                        select count(*) from benefit.finding f join person.person p on p.id = f.person_id
                         where f.person_id = any(?) and f.area_code <> p.area_code
                        """).params((Object) people).query(Integer.class).single())
                .as("lines where nobody is")
                .isZero();
    }

    private boolean isDeclared(UUID person) {
        return owner.sql("select exists (select from person.declared_group where person_id = ?)")
                .params(person)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoIsRestrictedWhileSheIsBeingScreenedLeavesNoLineBehind() {
        UUID[] people = some(12, 40);
        List<UUID> all = List.of(people);
        settled(people);
        UUID kaeo = owner.sql(
                        "select person_id from benefit.finding where person_id = any(?) and area_code like '8501%' limit 1")
                .params((Object) people)
                .query(UUID.class)
                .single();
        CompletableFuture<?>[] restricting = new CompletableFuture<?>[1];
        await().atMost(Duration.ofSeconds(30))
                .until(() -> acting.as(JOB, () -> {
                    if (!sheets.hold(List.of(DISTRICT, "8502"), today)) {
                        return false;
                    }
                    List<Sheet> read = sheets.read(JOB, all, today);
                    restricting[0] = CompletableFuture.runAsync(
                            () -> owner.sql("update person.person set team_id = gen_random_uuid() where id = ?")
                                    .params(kaeo)
                                    .update());
                    sheets.write(all, read, today);
                    List<Finding> found = read.stream()
                            .flatMap(one ->
                                    Finding.of(one.person(), one.area(), one.facts(), Screen.listed(today)).stream())
                            .toList();
                    findings.write(all, found, today);
                    return true;
                }));
        restricting[0].orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(owner.sql("""
                        select (select count(*) from benefit.finding where person_id = :id) + (select count(*) from benefit.sheet where person_id = :id)
                        """).param("id", kaeo).query(Integer.class).single())
                .isZero();
    }
}
