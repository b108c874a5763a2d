package org.dulae;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A real PostgreSQL for tests. One server for each checkout, left where it is between runs; the migrations run once into a template, and every test that asks gets a
 * copy of its own in about 100 ms.
 *
 * <p>Spring tests ask by themselves: any {@code @SpringBootTest} or {@code @DulaeTest} context finds its two logins, without a line of
 * configuration. A repository test asks like this:
 *
 * <pre>{@code
 * static final TestDatabase database = TestDatabase.fresh();
 * JdbcClient app = database.app();     // as the application's role: row-level security holds
 * JdbcClient owner = database.owner(); // as the owner: sees everything, for arranging and counting
 * }</pre>
 *
 * <p>With {@code DULAE_DATABASE_URL} set, the copies are made on that server instead; its user must be allowed to make databases and roles.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final DatabaseUrls urls;
    private final List<SingleConnectionDataSource> connections = new ArrayList<>();

    private TestDatabase(DatabaseUrls urls) {
        this.urls = urls;
    }

    /** A new database with all migrations in it and no rows but theirs. */
    public static TestDatabase fresh() {
        TestServer here = TestServer.running();
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = here.admin().connect()) {
            new Roles(connection)
                    .cloneDatabase(
                            catalog(here.template().owner()),
                            name,
                            here.template().owner(),
                            here.template().app());
            return new TestDatabase(new DatabaseUrls(
                    here.template().owner().to(name), here.template().app().to(name)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database without anything in it, not even migrations. */
    public static TestDatabase empty() {
        return empty("");
    }

    static TestDatabase empty(String options) {
        TestServer here = TestServer.running();
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = here.admin().connect()) {
            new Roles(connection)
                    .createDatabase(
                            name, here.template().owner(), here.template().app(), options);
            return new TestDatabase(new DatabaseUrls(
                    here.template().owner().to(name), here.template().app().to(name)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code main} would have given Spring. */
    public Map<String, Object> properties() {
        return Settings.database(urls);
    }

    public DatabaseUrls urls() {
        return urls;
    }

    /** As the application's role. One connection, so that settings of a transaction can be tried by hand. */
    public JdbcClient app() {
        return client(urls.app());
    }

    /** As the owner of all tables. */
    public JdbcClient owner() {
        return client(urls.owner());
    }

    /** As the server's superuser: for tests of what even an administrator of the database cannot hide. */
    public JdbcClient superuser() {
        Login admin = TestServer.running().admin();
        return client(urls.owner().as(admin.user(), admin.password()));
    }

    /**
     * Waits for what runs in other databases of the server: the seal of the audit passes no transaction older than what it seals, wherever
     * that one runs.
     */
    public static void waitForOthers(JdbcClient mine) {
        String name = mine.sql("select current_database()").query(String.class).single();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        try (Connection connection = TestServer.running().admin().connect();
                var others = connection.prepareStatement("""
                        select count(*) from pg_stat_activity, (values (?::timestamptz, ?)) as asked (since, mine)
                         where datname <> asked.mine and backend_xid is not null and xact_start < asked.since
                        """)) {
            others.setTimestamp(1, Timestamp.from(Instant.now()));
            others.setString(2, name);
            while (count(others) > 0) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("a transaction of another database does not end");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    @Override
    public void close() {
        connections.forEach(SingleConnectionDataSource::destroy);
        try (Connection connection = TestServer.running().admin().connect()) {
            new Roles(connection).dropDatabase(catalog(urls.owner()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcClient client(Login login) {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(login.url(), login.user(), login.password(), true);
        connections.add(source);
        return JdbcClient.create(source);
    }

    private static String catalog(Login login) {
        return login.place().substring(login.place().lastIndexOf('/') + 1);
    }
}
