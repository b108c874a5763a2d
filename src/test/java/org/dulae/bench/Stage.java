package org.dulae.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dulae.person.PeopleGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running installation with a nation in it, people signed in at work, and what their requests ask of the database. */
final class Stage implements AutoCloseable {
    private static final String TAMBON = "521305";
    private static final List<Act> OFFICER_DAY = List.of(
            Act.SEARCH, Act.SEARCH, Act.SEARCH, Act.LIST, Act.LIST, Act.OPEN, Act.OPEN, Act.OPEN, Act.ADVISE, Act.MOVE);
    private static final List<Act> OPERATOR_DAY =
            List.of(Act.SEARCH, Act.SEARCH, Act.SEARCH, Act.SEARCH, Act.ADVISE, Act.ADVISE, Act.CREATE, Act.CREATE);

    private static final int SEARCHES = 4;

    private final Size size;
    private final Store store;
    private final Site database;
    private final Site.Urls urls;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<Trace>> traces = new HashMap<>();
    private final Site application;
    private final Meter meter;
    private final Floor floor;

    /**
     * People of one kind at work.
     *
     * @param mix acts in the proportion of an ordinary day
     */
    record Place(String word, List<Worker> workers, List<Act> mix) {
        /** Each act once. */
        List<Act> acts() {
            return mix.stream().distinct().toList();
        }
    }

    Stage(Size size) throws Exception {
        this.size = size;
        store = new Store(
                Bench.home().resolve("desk-" + size.word()), Nation.class, CaseGenerator.class, PeopleGenerator.class);
        boolean made = store.fits();
        database = Site.database(store.home());
        urls = database.urls();
        if (made) {
            store.restore(urls);
        } else {
            make();
        }
        JdbcClient owner = Store.client(urls.owner());
        Staff staff = Staff.write(owner, TAMBON, size.officers() + 1);
        Known here = Known.inTambon(owner, TAMBON);
        Known everywhere = Known.everywhere(owner);
        application = Site.application(store.home(), 0);
        application.port();
        meter = new Meter(application.pid(), database.postmaster());
        floor = new Floor(urls.app());
        places.add(new Place("officer", workers(staff.officers().subList(0, size.officers()), here), OFFICER_DAY));
        places.add(new Place(
                "operator", workers(staff.operators().subList(0, size.operators()), everywhere), OPERATOR_DAY));
        try (RecordedApplication recorded = new RecordedApplication(store.home(), urls)) {
            recordAll(recorded, places.get(0), staff.officers().getLast(), here);
            recordAll(recorded, places.get(1), staff.operators().getLast(), everywhere);
        }
    }

    private void make() throws Exception {
        long begin = System.nanoTime();
        System.out.printf("making %,d people and %,d cases …%n", size.people(), size.cases());
        try (Site migrating = Site.application(store.home(), 0)) {
            migrating.port();
        }
        JdbcClient owner = Store.client(urls.owner());
        Staff.write(owner, TAMBON, size.officers() + 1);
        new Nation(owner, urls.owner()).settle(size, TAMBON);
        new CaseGenerator(Store.client(store.rootUrl(urls, "dulae") + Store.WITHOUT_CHECKS))
                .generate((double) size.cases() / size.people(), TAMBON);
        owner.sql("vacuum analyze").update();
        store.keep(urls);
        System.out.printf("made in %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private List<Worker> workers(List<String> logins, Known known) throws IOException {
        List<Worker> workers = new ArrayList<>();
        for (String login : logins) {
            int number = workers.size();
            List<Known.CaseAt> cases = known.share(number, logins.size(), recordedActs() + 1);
            workers.add(worker(application.port(), login, known, cases, number));
        }
        return workers;
    }

    private static Worker worker(int port, String login, Known known, List<Known.CaseAt> cases, int seed)
            throws IOException {
        Browser browser = new Browser(port, false);
        browser.signIn(login, Staff.PASSWORD);
        return new Worker(browser, known, cases, seed);
    }

    /** Enough for each client of the floor to have some of its own. */
    private int recordedActs() {
        return size.traces() * size.clients().getLast();
    }

    /** What is asked differs most from search to search: a rare name costs a tenth of a common one. */
    private int recordedActs(Act act) {
        return act == Act.SEARCH ? SEARCHES * recordedActs() : recordedActs();
    }

    private void recordAll(RecordedApplication recorded, Place place, String login, Known known) throws Exception {
        try (Worker worker = worker(recorded.port(), login, known, known.first(recordedActs() + 1), 4711)) {
            for (Act act : place.acts()) {
                // The first of a kind loads classes and asks for what is kept in memory afterwards.
                act.by(worker).take();
                List<Trace> of = new ArrayList<>();
                while (of.size() < recordedActs(act)) {
                    of.add(recorded.trace(act.by(worker)));
                }
                traces.put(place.word() + act, of);
            }
        }
    }

    Size size() {
        return size;
    }

    Meter meter() {
        return meter;
    }

    List<Place> places() {
        return places;
    }

    List<Trace> traces(Place place, Act act) {
        return traces.get(place.word() + act);
    }

    Floor floor() {
        return floor;
    }

    /** What the figures depend on besides the program. */
    String conditions() {
        return Store.client(urls.owner()).sql("""
                        select 'PostgreSQL ' || current_setting('server_version') || ', shared_buffers ' || current_setting('shared_buffers') || ', fsync '
                               || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') || '; '
                               || (select count(*) from person.person) || ' people, ' || (select count(*) from casework.case_file) || ' cases, '
                               || pg_size_pretty(pg_database_size(current_database()))
                        """).query(String.class).single();
    }

    /** Prints what each act asks, with the plan of every list and search, and says which big tables with people any request reads whole. */
    Set<String> plans() throws SQLException, ReflectiveOperationException {
        Set<String> big = Set.copyOf(Store.client(urls.owner())
                .sql(
                        "select relnamespace::regnamespace || '.' || relname from pg_class where relrowsecurity and reltuples > 1000")
                .query(String.class)
                .list());
        QueryPlans plans = new QueryPlans(store.rootUrl(urls, "dulae"), "dulae_app", big);
        Set<String> whole = new TreeSet<>();
        for (Place place : places) {
            for (Act act : place.acts()) {
                List<String> all = plans.of(traces(place, act).getFirst());
                whole.addAll(plans.readWhole(all));
                System.out.printf("%n%s as %s asks%n", act.word(), place.word());
                traces(place, act).getFirst().outline().forEach(line -> System.out.println("  " + line));
                if (!act.writes()) {
                    all.stream().filter(plan -> plan.lines().count() > 6).forEach(System.out::println);
                }
            }
        }
        return whole;
    }

    @Override
    public void close() throws SQLException {
        floor.close();
        places.forEach(place -> place.workers().forEach(Worker::close));
        application.close();
        database.close();
    }
}
