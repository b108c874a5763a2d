package org.dulae;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The server of the test databases: who may make them, and the migrated one that copies are made from. One for each checkout, left where it is between runs. */
record TestServer(Login admin, DatabaseUrls template) {
    private static @Nullable TestServer server;

    static synchronized TestServer running() {
        TestServer known = server;
        if (known == null) {
            known = start();
            server = known;
        }
        return known;
    }

    private static TestServer start() {
        Settings settings = new Settings(System.getenv());
        Home home = new Home(Path.of(
                System.getProperty("java.io.tmpdir"),
                "dulae-tests-" + fingerprint(Path.of("").toAbsolutePath().toString())));
        home.open();
        Login admin;
        if (settings.externalDatabase()) {
            admin = Login.parse("DULAE_DATABASE_URL", System.getenv("DULAE_DATABASE_URL"));
        } else {
            EmbeddedPostgres embedded = EmbeddedPostgres.start(
                    home, ServerSettings.forTests(), Launch.versions().getProperty("dulae.postgresql"));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                afterEveryContext();
                                embedded.close();
                            },
                            "stop-test-database"));
            admin = embedded.superuser();
        }
        Login owner = settings.externalDatabase() ? admin : admin.as(DatabaseUrls.OWNER, home.secret("owner.password"));
        Login app = admin.as(
                settings.externalDatabase() ? "dulae_test_app" : DatabaseUrls.APP, home.secret("app.password"));
        return new Copies(home).alone(() -> prepared(admin, owner, app));
    }

    /** Hooks of a process run side by side: a context that ends without its database waits for it, one after the other, half a minute. */
    private static void afterEveryContext() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Spring"))
                .forEach(thread -> {
                    try {
                        thread.join(Duration.ofSeconds(20));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static TestServer prepared(Login admin, Login owner, Login app) {
        String template = "template_" + Migrations.fingerprint().substring(0, 12);
        DatabaseUrls urls = new DatabaseUrls(owner.to(template), app.to(template));
        try (Connection connection = admin.connect()) {
            Roles roles = new Roles(connection);
            roles.create(owner);
            roles.create(app);
            dropLeftOvers(connection, roles, template);
            if (!roles.exists("select 1 from pg_database where datname = ? and datallowconn", template)) {
                String half = template + "_half";
                roles.dropDatabase(half);
                roles.createDatabase(half, owner, app);
                migrate(owner.to(half), app);
                try (var statement = connection.createStatement()) {
                    statement.execute("alter database " + half + " rename to " + template);
                }
            }
            return new TestServer(admin, urls);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(Login owner, Login app) {
        Migrations.run(Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .placeholders(Map.of("appRole", app.user())));
    }

    /** Copies of processes that are gone, and templates of migrations that have changed since. */
    private static void dropLeftOvers(Connection connection, Roles roles, String template) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where datname like 'test\\_%' or datname like 'template\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            boolean used = name.startsWith("test_")
                    ? ProcessHandle.of(Long.parseLong(name.split("_")[1])).isPresent()
                    : name.equals(template);
            if (!used) {
                roles.dropDatabase(name);
            }
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
