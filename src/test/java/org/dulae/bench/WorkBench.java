package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clocks that come to a step within one minute while two copies of the program run, one of which is killed half-way: none is missed, none is asked
 * twice. Each clock has an owner of its own office, who is told once. Then the lists and the month's return of a province full of cases.
 */
final class WorkBench {
    private static final int CLOCKS = 10_000;
    private static final int OFFICES = 100;
    private static final int CASES = 300_000;
    /** Until the first of them is due: the second copy is up by then. */
    private static final int AHEAD_SECONDS = 10;

    private static final long PATIENCE_MILLIS = 60_000;

    private WorkBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Bench bench = Bench.begin("work", arguments);
        int clocks = bench.quick() ? CLOCKS / 10 : CLOCKS;
        int seconds = bench.quick() ? 10 : 60;
        Path home = Bench.home().resolve("work");
        if (Files.exists(home)) {
            Store.delete(home);
        }
        boolean sound;
        try (Site database = Site.database(home)) {
            JdbcClient owner = Store.client(database.urls().owner());
            try (Site one = Site.application(home, 0);
                    Site other = Site.application(home, 0)) {
                one.port();
                other.port();
                make(owner, clocks, seconds);
                Thread.sleep((AHEAD_SECONDS + seconds / 2) * 1000L);
                other.kill();
                Thread.sleep(seconds / 2 * 1000L);
                wait(owner, clocks);
            }
            int missed = clocks
                    - count(owner, "select count(distinct subject)::int from access.notice where kind like 'clock.%'");
            int twice = count(
                    owner,
                    "select (count(*) - count(distinct subject))::int from access.notice where kind like 'clock.%'");
            bench.metric("missed", missed);
            bench.metric("double", twice);
            bench.metric("late_p95_s", late(owner));
            sound = missed == 0 && twice == 0;
        }
        Store.delete(home);
        int cases = bench.quick() ? CASES / 10 : CASES;
        ProvinceTimes times = ProvinceTimes.measure(cases);
        bench.metric("list_p95_ms", times.listMillis());
        bench.metric("return_s", times.returnSeconds());
        bench.end(clocks + "-clocks-" + cases + "-cases");
        System.exit(sound ? 0 : 1);
    }

    /** Each is half over at its own moment of the minute to come, and nearly over much later. */
    private static void make(JdbcClient owner, int clocks, int seconds) {
        owner.sql("""
                        insert into access.unit (id, kind, name_th, name_en, area_code, created_at)
                        select md5('o' || n)::uuid, 'CENTRE', 'ศูนย์ ' || n, 'Centre ' || n, '521305', clock_timestamp()
                          from generate_series(0, :offices - 1) n
                        """).param("offices", OFFICES).update();
        owner.sql("""
                        insert into access.app_user (id, login, name, status, area_code, created_at)
                        select md5('u' || n)::uuid, 'bench' || n, 'คนทดลอง ' || n, 'ACTIVE', '521305', clock_timestamp()
                          from generate_series(0, :offices - 1) n
                        """).param("offices", OFFICES).update();
        owner.sql("""
                        insert into clock.timer (id, matter_id, area_code, people, unit_id, owner_id, owner_name, duty, from_at, due_at, next_at,
                          created_by, created_at, changed_at)
                        select md5('t' || n)::uuid, md5('m' || n)::uuid, '521305', '{}', md5('o' || n % :offices)::uuid, md5('u' || n % :offices)::uuid, '',
                               'TEMPORARY_CARE', half - interval '3 days', half + interval '3 days', half, md5('u')::uuid, clock_timestamp(), clock_timestamp()
                          from generate_series(1, :clocks) n,
                               lateral (select clock_timestamp() + make_interval(secs => :ahead + n::float8 * :seconds / :clocks) as half) h
                        """)
                .param("offices", OFFICES)
                .param("clocks", clocks)
                .param("ahead", AHEAD_SECONDS)
                .param("seconds", seconds)
                .update();
    }

    private static void wait(JdbcClient owner, int clocks) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (count(owner, "select count(*)::int from clock.rang") < clocks && System.nanoTime() < until) {
            Thread.sleep(500);
        }
    }

    private static int count(JdbcClient owner, String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }

    /** From the moment of the step until it was asked. */
    private static double late(JdbcClient owner) {
        return owner.sql("""
                        select coalesce(percentile_cont(0.95) within group (
                                 order by extract(epoch from r.at - clock.moment(t.from_at, t.due_at, r.share))), 0)::float8
                          from clock.rang r join clock.timer t on t.id = r.timer_id
                        """).query(Double.class).single();
    }
}
