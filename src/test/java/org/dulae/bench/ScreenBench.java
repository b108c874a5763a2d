package org.dulae.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Screening;
import org.dulae.benefit.screen.OneByOne;
import org.dulae.person.PeopleGenerator;
import org.dulae.shared.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody at once: all rules over all people by the running program, two copies of it on one computer, compared row by row with the check of
 * each person alone; a household by itself; and a rule with another figure previewed, beside the least a hand-written question of that one rule costs.
 */
final class ScreenBench {
    private static final String TAMBON = "521305";
    private static final int HOUSEHOLDS = 400;
    private static final int IN_A_HOUSEHOLD = 4;
    private static final int BATCH = 2_000;
    private static final int TIMES = 7;
    private static final long PATIENCE_MILLIS = 60 * 60_000;
    private static final double MILLIS = 1e6;
    private static final double NANOS = 1e9;

    private final Bench bench;
    private final JdbcClient owner;
    private final LocalDate today = LocalDate.now(ThaiDate.ZONE);
    private boolean sound = true;

    private ScreenBench(Bench bench, JdbcClient owner) {
        this.bench = bench;
        this.owner = owner;
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.begin("screen", arguments);
        Size size = bench.quick() ? Size.QUICK : Size.FULL;
        Store store = new Store(
                Bench.home().resolve("screen-" + size.word()),
                ScreenBench.class,
                FactGenerator.class,
                PeopleGenerator.class,
                Nation.class,
                Staff.class);
        boolean made = store.fits();
        boolean sound;
        try (Site database = Site.database(store.home())) {
            Site.Urls urls = database.urls();
            if (made) {
                store.restore(urls);
            }
            ScreenBench run = new ScreenBench(bench, Store.client(urls.owner()));
            if (!made) {
                run.make(store, urls, size);
            }
            String login = Staff.ofNation(run.owner);
            try (Site one = Site.application(store.home(), 0);
                    Site other = Site.application(store.home(), 0);
                    Browser head = new Browser(one.port(), false)) {
                other.port();
                run.everybody();
                run.household();
                head.signIn(login, Staff.PASSWORD);
                run.preview(head);
            }
            run.compare();
            sound = run.sound;
        }
        bench.end(size.word());
        System.exit(sound ? 0 : 1);
    }

    /** Once: people over the country, what is known of them, and their sheets as the program itself makes them. */
    private void make(Store store, Site.Urls urls, Size size) throws Exception {
        try (Site migrating = Site.application(store.home(), 0)) {
            migrating.port();
        }
        new Nation(owner, urls.owner()).settle(size, TAMBON);
        JdbcClient unchecked = Store.client(store.rootUrl(urls, "dulae") + Store.WITHOUT_CHECKS);
        FactGenerator.generate(unchecked);
        say("%,d facts%n", count("select count(*) from person.fact"));
        unchecked
                .sql("insert into benefit.changed (person_id) select distinct person_id from person.fact")
                .update();
        owner.sql("vacuum analyze").update();
        long begun = System.nanoTime();
        try (Site making = Site.application(store.home(), 0)) {
            making.port();
            until("select not exists (select from benefit.changed)");
        }
        say("%,d sheets made in %.0f s%n", count("select count(*) from benefit.sheet"), since(begun));
        owner.sql("vacuum analyze").update();
        store.keep(urls);
    }

    /** From the moment the districts are to be gone through until the last one is: with the seconds in which no copy has looked yet. */
    private void everybody() throws InterruptedException {
        String done = "select not exists (select from benefit.round where day is null or day < '" + today + "')";
        // Each copy has everything gone through once when it starts.
        Thread.sleep(bench.quick() ? 12_000 : 20_000);
        until(done);
        owner.sql("truncate benefit.finding").update();
        owner.sql("vacuum analyze benefit.sheet").update();
        long begun = System.nanoTime();
        owner.sql("update benefit.round set day = null").update();
        until(done);
        double seconds = since(begun);
        bench.metric("all_s", seconds);
        say("%,d people, %,d lines in %.1f s%n", count("select count(*) from benefit.sheet"), lines(), seconds);
        owner.sql("vacuum analyze benefit.finding").update();
    }

    private long lines() {
        return count("select count(*) from benefit.finding");
    }

    /** Four people from their records, and every rule there is. */
    private void household() {
        List<UUID> people = owner.sql("select person_id from benefit.sheet order by md5(person_id::text) limit :most")
                .param("most", HOUSEHOLDS * IN_A_HOUSEHOLD)
                .query(UUID.class)
                .list();
        double[] millis = new double[HOUSEHOLDS / 2];
        for (int i = 0; i < HOUSEHOLDS && (i + 1) * IN_A_HOUSEHOLD <= people.size(); i++) {
            UUID[] home =
                    people.subList(i * IN_A_HOUSEHOLD, (i + 1) * IN_A_HOUSEHOLD).toArray(UUID[]::new);
            Map<UUID, Facts> facts = OneByOne.facts(owner, today, home);
            long begun = System.nanoTime();
            facts.values().forEach(one -> Screening.of(one, today));
            // The first half warms up.
            millis[i % millis.length] = (System.nanoTime() - begun) / MILLIS;
        }
        bench.metric("household_ms", Bench.median(millis));
    }

    /** As whoever looks at the whole country waits for the page: once anew, then with one figure after the other. */
    private void preview(Browser head) throws IOException {
        // Classes, templates and the session; of another rule.
        page(head, "code=DISABILITY_ALLOWANCE");
        long begun = System.nanoTime();
        page(head, "code=OLD_AGE_ALLOWANCE&c0=59");
        double first = since(begun);
        bench.metric("preview_s", first);
        double[] again = new double[TIMES];
        double[] floor = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            begun = System.nanoTime();
            page(head, "code=OLD_AGE_ALLOWANCE&c0=" + (52 + i));
            again[i] = since(begun);
            begun = System.nanoTime();
            floor(52 + i);
            floor[i] = since(begun);
        }
        bench.metric("repeat_s", Bench.median(again));
        bench.metric("floor_s", Bench.median(floor));
        bench.metric("floor_ratio", Bench.median(again) / Bench.median(floor));
    }

    private static void page(Browser head, String query) throws IOException {
        Browser.Answer answer = head.get("/rights/what-if?" + query);
        if (answer.status() != 200) {
            throw new IOException("no preview: " + answer.status());
        }
    }

    /** The old-age allowance as somebody who knows the rule would ask it by hand, without any lock: who is due it certainly, and at most. */
    private void floor(int age) {
        LocalDate last = today.plusDays(1).minusYears(age);
        owner.sql("""
                        select left(area_code, 2), count(*) filter (where certain), count(*)
                          from (select area_code, born_to <= :last and known @> '{"THAI": true, "IN_HOUSE_REGISTER": true, "STATE_PENSION": false}' as certain
                                  from benefit.sheet
                                 where (born_from is null or born_from <= :last)
                                   and not known @> '{"THAI": false}' and not known @> '{"IN_HOUSE_REGISTER": false}' and not known @> '{"STATE_PENSION": true}') s
                         group by 1
                        """)
                .param("last", last)
                .query((row, n) -> row.getLong(2) + row.getLong(3))
                .list();
    }

    /** Each person from her record by the check of one, beside what was kept of her. */
    private void compare() {
        long begun = System.nanoTime();
        int mismatches = 0;
        UUID behind = new UUID(0, 0);
        for (List<UUID> some = behind(behind); !some.isEmpty(); some = behind(behind)) {
            UUID[] people = some.toArray(UUID[]::new);
            Map<UUID, Facts> facts = OneByOne.facts(owner, today, people);
            Map<UUID, List<String>> kept = OneByOne.kept(owner, people);
            for (UUID one : some) {
                List<String> expected = OneByOne.lines(facts.getOrDefault(one, Facts.NONE), today);
                if (!expected.equals(kept.getOrDefault(one, List.of()))) {
                    if (mismatches++ == 0) {
                        System.out.println("first mismatch: " + one + " " + expected + " " + kept.get(one));
                    }
                }
            }
            behind = some.getLast();
        }
        say("compared one by one in %.0f s%n", since(begun));
        bench.metric("mismatches", mismatches);
        sound &= mismatches == 0;
    }

    private List<UUID> behind(UUID last) {
        return owner.sql("select person_id from benefit.sheet where person_id > :last order by person_id limit :most")
                .param("last", last)
                .param("most", BATCH)
                .query(UUID.class)
                .list();
    }

    private void until(String done) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!owner.sql(done).query(Boolean.class).single()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("never: " + done);
            }
            Thread.sleep(100);
        }
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
