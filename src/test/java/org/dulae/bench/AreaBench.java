package org.dulae.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.dulae.area.Ageing;
import org.dulae.area.Ages;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Projection;
import org.dulae.area.StatedFigures;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an ageing society and the roll-out cost to look at: the profile of any area and the board of the nation as a tambon's officer opens them, all
 * districts twenty years ahead, a table of ten thousand shares checked, a place found while it is typed. Each beside the least the same could cost. How long a page takes is told by
 * officers who read before they go on; how much the machine can do, by officers who do not.
 */
final class AreaBench implements AutoCloseable {
    private static final String TAMBON = "521305";
    private static final int CLIENTS = 4;
    private static final int TRACES_EACH = 10;
    private static final int ROWS = 10_000;
    private static final int TIMES = 3;
    private static final Duration READING = Duration.ofSeconds(1);

    private final Bench bench;
    private final Store store;
    private final Site database;
    private final Site.Urls urls;
    private final JdbcClient owner;
    private final Staff staff;
    private final Site application;
    private final List<Browser> officers = new ArrayList<>();
    private final List<List<String>> levels = new ArrayList<>();
    private int errors;

    private AreaBench(Bench bench) throws IOException {
        this.bench = bench;
        store = new Store(Bench.home().resolve("area"), AreaBench.class, CentreGenerator.class, Staff.class);
        boolean made = store.fits();
        database = Site.database(store.home());
        urls = database.urls();
        owner = Store.client(urls.owner());
        if (made) {
            store.restore(urls);
        } else {
            make();
        }
        staff = Staff.write(owner, TAMBON, CLIENTS + 1);
        application = Site.application(store.home(), 0);
        for (String login : staff.officers().subList(0, CLIENTS)) {
            officers.add(signedIn(application.port(), login));
        }
        for (AreaLevel level : List.of(AreaLevel.COUNTRY, AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.TAMBON)) {
            levels.add(owner.sql("select code from area.area where level = :level order by code")
                    .param("level", level.name())
                    .query(String.class)
                    .list());
        }
    }

    /** Everything but the accounts, once: what the migrations bring, and a centre in every tambon outside Bangkok. */
    private void make() {
        try (Site migrating = Site.application(store.home(), 0)) {
            migrating.port();
        }
        say("%,d centres made%n", new CentreGenerator(owner).generate());
        owner.sql("vacuum analyze").update();
        store.keep(urls);
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.begin("area", arguments);
        int errors;
        try (AreaBench run = new AreaBench(bench)) {
            try (RecordedApplication recorded = new RecordedApplication(run.store.home(), run.urls)) {
                run.pages("profile", recorded, run::opensAny);
                run.pages("board", recorded, run::opensBoard);
                run.ahead(recorded);
            }
            run.picker();
            run.checker();
            errors = run.errors;
        }
        bench.end("nation");
        System.exit(errors == 0 ? 0 : 1);
    }

    /** One page, as an officer asks for it; no two with the same seed. */
    private interface Ask {
        Load.Turn by(Browser officer, int seed);
    }

    private void pages(String name, RecordedApplication recorded, Ask ask) throws Exception {
        List<Load.Turn> turns = IntStream.range(0, CLIENTS)
                .mapToObj(i -> ask.by(officers.get(i), i))
                .toList();
        Load.closed(turns, Duration.ofSeconds(bench.quick() ? 3 : 15));
        Duration time = Duration.ofSeconds(bench.quick() ? 4 : 20);
        Timings reading = new Timings();
        Load.thinking(turns.stream().map(turn -> timed(turn, reading)).toList(), time, READING);
        say("%-8s reading    %s%n", name, reading);
        Timings most = Load.closed(turns, time).timings();
        say("%-8s at once    %s%n", name, most);
        try (Floor floor = new Floor(urls.app())) {
            Timings least = floor.closed(traces(recorded, ask), CLIENTS, time).timings();
            errors += reading.errors() + most.errors() + least.errors();
            say("%-8s floor      %s%n", name, least);
        }
        bench.metric(name + "_p95_ms", reading.percentile(0.95));
    }

    private static Load.Turn timed(Load.Turn turn, Timings timings) {
        return () -> Load.timed(turn, timings);
    }

    /** Any area, each level as often as the others: the country's page is made of more than a tambon's. */
    private Load.Turn opensAny(Browser officer, int seed) {
        Random random = new Random(seed);
        return () -> {
            List<String> codes = levels.get(random.nextInt(levels.size()));
            answered(officer.get("/areas/" + codes.get(random.nextInt(codes.size()))));
        };
    }

    /** What is agreed, opened and really open in the whole country. */
    private Load.Turn opensBoard(Browser officer, int seed) {
        return () -> answered(officer.get("/rollout?area=00"));
    }

    /** Anybody looks for a place while typing it, letter by letter, and misspelt at the end; aim: 30 ms. */
    private void picker() throws Exception {
        List<Load.Turn> turns = officers.stream().map(TypedWords::places).toList();
        Load.closed(turns, Duration.ofSeconds(bench.quick() ? 3 : 10));
        Timings typing = new Timings();
        Load.thinking(
                turns.stream().map(turn -> timed(turn, typing)).toList(),
                Duration.ofSeconds(bench.quick() ? 4 : 20),
                READING.dividedBy(5));
        errors += typing.errors();
        say("search   typing     %s%n", typing);
        bench.metric("search_p95_ms", typing.percentile(0.95));
    }

    private static Browser.Answer answered(Browser.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("answered " + answer.status());
        }
        return answer;
    }

    private List<Trace> traces(RecordedApplication recorded, Ask ask) throws Exception {
        List<Trace> traces = new ArrayList<>();
        try (Browser officer = signedIn(recorded.port(), staff.officers().getLast())) {
            Load.Turn turn = ask.by(officer, CLIENTS);
            turn.take();
            while (traces.size() < CLIENTS * TRACES_EACH) {
                traces.add(recorded.trace(turn));
            }
        }
        return traces;
    }

    /** Every district twenty years ahead on all three courses, one after the other. */
    private void ahead(RecordedApplication recorded) {
        Ageing ageing = recorded.door(Ageing.class);
        List<AreaCode> districts = levels.get(2).stream().map(AreaCode::new).toList();
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            long people = districts.stream()
                    .flatMap(code -> ageing.ages(code).stream().limit(1))
                    .mapToLong(AreaBench::inTwentyYears)
                    .sum();
            seconds[i] = since(begin);
            say("ahead    %d districts, %,d people in twenty years, %.2f s%n", districts.size(), people, seconds[i]);
        }
        long begin = System.nanoTime();
        int read = owner.sql("""
                        select p.code, p.male, p.female, s.shares from area.population p join area.age_share s on s.code = left(p.code, 2)
                         where length(p.code) = 4 and p.as_of = (select max(as_of) from area.population)
                        """)
                .query((row, n) -> row.getArray("shares").getArray())
                .list()
                .size();
        say("  floor  %d districts read in one question, %.2f s%n", read, since(begin));
        bench.metric("projection_s", Bench.median(seconds));
    }

    private static long inTwentyYears(Ages ages) {
        return Arrays.stream(Projection.Course.values())
                .mapToLong(
                        course -> Projection.of(ages, course).steps().getLast().all())
                .max()
                .orElseThrow();
    }

    /** From the press of the button to the whole page; the floor is the checking alone. */
    private void checker() throws IOException {
        String table = TypedWords.shares(ROWS);
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            Browser.Answer page = answered(officers.getFirst().post("/figures", Browser.form("text", table)));
            seconds[i] = since(begin);
            say("checker  %,d rows, a page of %,d bytes, %.2f s%n", ROWS, page.body().length, seconds[i]);
        }
        long begin = System.nanoTime();
        int found = StatedFigures.in(table).size();
        say("  floor  %,d shares found, %.2f s%n", found, since(begin));
        errors += found == ROWS ? 0 : 1;
        bench.metric("checker_s", Bench.median(seconds));
    }

    private static Browser signedIn(int port, String login) throws IOException {
        Browser browser = new Browser(port, true);
        browser.signIn(login, Staff.PASSWORD);
        return browser;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    @Override
    public void close() throws SQLException {
        officers.forEach(Browser::close);
        application.close();
        database.close();
    }
}
