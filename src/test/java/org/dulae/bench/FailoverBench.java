package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two copies of the application on three machines of PostgreSQL, set up as {@code docs/high-availability.md} says. The machine of the primary goes dark again
 * and again while calls are taken on both copies. Afterwards every call that was confirmed is there, none is there twice, the audit is whole, and
 * the longest time in which a copy could confirm nothing is told. In that time a form comes back with what was typed.
 */
final class FailoverBench implements AutoCloseable {
    private static final String TAMBON = "521305";
    private static final int WRITERS_EACH = 3;
    private static final int PATIENCE_TENTHS = 900;
    /** What the design allows. */
    private static final double LONGEST_PAUSE = 30;

    private final Path home;
    private final Cluster cluster;
    private final JdbcClient owner;
    private final List<Site> copies;
    private final List<List<Writer>> writers = new ArrayList<>();
    private final Writer person;
    private final AtomicBoolean enough = new AtomicBoolean();

    private FailoverBench(Path home) throws IOException {
        this.home = home;
        cluster = new Cluster(home.resolve("cluster"));
        owner = Store.client(cluster.ownerUrl());
        copies = List.of(copy("one"), copy("two"));
        // The first one makes the tables; both wait for that.
        copies.forEach(Site::port);
        Staff staff = Staff.write(owner, TAMBON, copies.size() * WRITERS_EACH + 1);
        for (int i = 0; i < copies.size(); i++) {
            List<Writer> ofCopy = new ArrayList<>();
            for (int j = 0; j < WRITERS_EACH; j++) {
                ofCopy.add(writer(copies.get(i), staff.operators().get(i * WRITERS_EACH + j)));
            }
            writers.add(ofCopy);
        }
        person = writer(copies.getFirst(), staff.operators().getLast());
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Bench.home().resolve("failover");
        Files.createDirectories(home);
        Optional<String> missing = Debian.missing(home);
        if (missing.isPresent()) {
            say("failover is skipped: %s%n", missing.get());
            return;
        }
        Bench bench = Bench.begin("failover", arguments);
        int times = bench.quick() ? 1 : 5;
        boolean sound;
        Store.delete(home);
        try (FailoverBench failover = new FailoverBench(home)) {
            Thread load = Thread.ofPlatform().start(failover::write);
            boolean kept = failover.killEach(times);
            failover.enough.set(true);
            load.join();
            sound = failover.sound(bench) & kept;
        }
        Store.delete(home);
        bench.end(times + "-failovers");
        System.exit(sound ? 0 : 1);
    }

    private Site copy(String name) {
        return Site.application(home.resolve(name), 0, settings());
    }

    /** Of both copies: one database, one key. */
    private Map<String, String> settings() {
        return Map.of(
                "DULAE_DATABASE_URL", cluster.ownerUrl(),
                "DULAE_DATABASE_APP_URL", cluster.appUrl(),
                "DULAE_KEY_FILE", home.resolve("dulae.key").toString(),
                "DULAE_BACKUP_BEFORE_UPGRADE", "false",
                "DULAE_BACKUP_HOUR", "off");
    }

    private Writer writer(Site copy, String login) throws IOException {
        Browser browser = new Browser(copy.port(), false);
        browser.signIn(login, Staff.PASSWORD);
        return new Writer(browser, login, TAMBON, enough);
    }

    private void write() {
        try {
            Load.together(writers.stream().flatMap(List::stream).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean killEach(int times) throws Exception {
        boolean kept = true;
        for (int i = 1; i <= times; i++) {
            await();
            cluster.awaitWhole();
            Node primary = cluster.primary();
            primary.kill();
            kept &= formIsKept();
            await();
            say(
                    "primary %s killed, %d times now, %d contacts confirmed%n",
                    primary.name(), i, confirmed().count());
            primary.start();
        }
        cluster.awaitWhole();
        return kept;
    }

    /** Until everybody has written again, on both copies. */
    private void await() throws InterruptedException {
        List<Integer> before = writers.stream().map(FailoverBench::confirmed).toList();
        for (int i = 0; i < PATIENCE_TENTHS; i++) {
            boolean all = true;
            for (int copy = 0; copy < before.size(); copy++) {
                all &= confirmed(writers.get(copy)) >= before.get(copy) + WRITERS_EACH;
            }
            if (all) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("nobody writes any more");
    }

    /** A form that is sent without scripts while there is no primary comes back with its words, and is taken when there is one again. */
    private boolean formIsKept() throws Exception {
        String mark = "T" + NewId.next();
        String form = Writer.contact(mark, TAMBON) + "&clientKey=" + NewId.next();
        Browser.Answer first = person.browser().post("/contacts", form);
        Browser.Answer answer = first;
        for (int i = 0; i < PATIENCE_TENTHS && answer.status() == 503; i++) {
            Thread.sleep(100);
            answer = person.browser().post("/contacts", form);
        }
        person.confirmed().put(mark, answer.location());
        boolean kept = first.text().contains(mark) && first.text().contains(Writer.TYPED);
        say(
                "while there is no primary a form is answered with %d, what was typed is %s; afterwards with %d%n",
                first.status(), kept ? "kept" : "LOST", answer.status());
        return kept && first.status() == 503 && answer.status() == 303;
    }

    private boolean sound(Bench bench) throws IOException, InterruptedException {
        copies.forEach(Site::close);
        boolean there = confirmed().isThereOnce(bench);
        double pause =
                writers.stream().mapToDouble(FailoverBench::longestPause).max().orElseThrow();
        bench.metric("pause_s", pause);
        return there & Confirmed.auditIsWhole(home.resolve("one"), settings()) & pause <= LONGEST_PAUSE;
    }

    private Confirmed confirmed() {
        List<Writer> all = new ArrayList<>(List.of(person));
        writers.forEach(all::addAll);
        return new Confirmed(owner, all);
    }

    private static int confirmed(List<Writer> ofCopy) {
        return ofCopy.stream().mapToInt(writer -> writer.confirmed().size()).sum();
    }

    /** Seconds between two confirmations of one copy. */
    private static double longestPause(List<Writer> ofCopy) {
        long[] moments = ofCopy.stream()
                .flatMap(writer -> writer.moments().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        long longest = 0;
        for (int i = 1; i < moments.length; i++) {
            longest = Math.max(longest, moments[i] - moments[i - 1]);
        }
        return longest / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    @Override
    public void close() {
        copies.forEach(Site::close);
        cluster.close();
    }
}
