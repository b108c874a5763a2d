package org.dulae.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application and its database are killed again and again while calls are taken. Afterwards every call that was confirmed is there, none
 * is there twice, and the audit is whole. While the database is away a form comes back with what was typed.
 */
final class CrashBench implements AutoCloseable {
    private static final String TAMBON = "521305";
    private static final int WRITERS = 6;
    private static final int PATIENCE_TENTHS = 900;
    private final Store store = new Store(Bench.home().resolve("crash"));
    private final Random random = new Random(2569);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Writer> writers = new ArrayList<>();
    private final Site database;
    private final JdbcClient owner;
    private final int port;
    private Site application;

    private CrashBench() throws IOException {
        store.fits();
        database = Site.database(store.home());
        owner = Store.client(database.urls().owner());
        application = Site.application(store.home(), 0);
        port = application.port();
        store.remember();
        Staff staff = Staff.write(owner, TAMBON, WRITERS);
        for (String login : staff.operators().subList(0, WRITERS)) {
            Browser browser = new Browser(port, false);
            browser.signIn(login, Staff.PASSWORD);
            writers.add(new Writer(browser, login, TAMBON, enough));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.begin("crash", arguments);
        boolean sound;
        try (CrashBench crash = new CrashBench()) {
            Thread load = Thread.ofPlatform().start(() -> crash.write());
            crash.killEach(bench.quick() ? 2 : 20);
            crash.enough.set(true);
            load.join();
            boolean kept = crash.formIsKeptWhileTheDatabaseIsAway();
            sound = new Confirmed(crash.owner, crash.writers).isThereOnce(bench) & crash.auditIsWhole() & kept;
        }
        bench.end("crash");
        System.exit(sound ? 0 : 1);
    }

    private void write() {
        try {
            Load.together(writers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killEach(int times) throws Exception {
        for (int i = 1; i <= times; i++) {
            await();
            application.kill();
            application = Site.application(store.home(), port);
            application.port();
            say("application killed %d times, %d contacts confirmed%n", i, confirmed());
            await();
            killDatabase();
            healthy();
            say("database killed %d times, %d contacts confirmed%n", i, confirmed());
        }
        await();
    }

    /** Until everybody has written again, and a while longer that is never the same. */
    private void await() throws InterruptedException {
        int before = confirmed();
        for (int i = 0; i < PATIENCE_TENTHS && confirmed() < before + WRITERS; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(random.nextInt(1000));
    }

    /** The server and all its connections at once, as when the machine goes dark. */
    private void killDatabase() {
        ProcessHandle server = ProcessHandle.of(database.postmaster()).orElseThrow();
        List<ProcessHandle> family = server.descendants().toList();
        server.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private void healthy() throws InterruptedException {
        for (int i = 0; i < PATIENCE_TENTHS; i++) {
            if (status("/health") == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(
                "the application does not come back: " + status("/health") + " " + application.lives());
    }

    private int status(String path) {
        try (Browser browser = new Browser(port, false)) {
            return browser.get(path).status();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Nobody may start the server as long as this process holds the turn. Meanwhile a form is sent as a browser without scripts does, and
     * once more when the database is back.
     */
    private boolean formIsKeptWhileTheDatabaseIsAway() throws Exception {
        String mark = "T" + NewId.next();
        String form = Writer.contact(mark, TAMBON) + "&clientKey=" + NewId.next();
        Writer writer = writers.getFirst();
        Browser.Answer page;
        Browser.Answer answer;
        try (FileChannel turn = FileChannel.open(store.home().resolve("database.turn"), StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            killDatabase();
            page = writer.browser().get("/contacts");
            answer = writer.browser().post("/contacts", form);
        }
        healthy();
        Browser.Answer again = writer.browser().post("/contacts", form);
        writer.confirmed().put(mark, again.location());
        boolean kept = answer.text().contains(mark) && answer.text().contains(Writer.TYPED);
        say(
                "while the database is away a page is answered with %d and a form with %d, what was typed is %s; afterwards with %d%n",
                page.status(), answer.status(), kept ? "kept" : "LOST", again.status());
        return kept && page.status() == 503 && answer.status() == 503 && again.status() == 303;
    }

    private int confirmed() {
        return new Confirmed(owner, writers).count();
    }

    private boolean auditIsWhole() throws IOException, InterruptedException {
        application.close();
        return Confirmed.auditIsWhole(store.home(), Map.of());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
