package org.dulae;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One folder of migrations and one history for each module, run in the order in which modules may call each other: so a foreign key can only
 * point down. The root folder comes first.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {
    static final String ROOT = "__root";
    static final List<String> ORDER = List.of(
            ROOT,
            "area",
            "access",
            "upkeep",
            "vocabulary",
            "document",
            "clock",
            "directory",
            "centre",
            "person",
            "casework",
            "benefit",
            "intake",
            "attachment",
            "letter",
            "privacy",
            "complaint",
            "insight",
            "exchange",
            "web");

    static final String LOCK = "hashtextextended('dulae.migrations', 0)";
    private final Consumer<DataSource> beforeUpgrade;

    @Autowired
    Migrations(BeforeUpgrade before) {
        this.beforeUpgrade = before::save;
    }

    /** On a database of a restore, or of a test. */
    Migrations() {
        this.beforeUpgrade = owner -> {};
    }

    /** Looking through eleven histories takes longer than a whole second, so the database says which migrations it has had. */
    @Override
    public void migrate(Flyway flyway) {
        Configuration base = flyway.getConfiguration();
        JdbcClient owner = JdbcClient.create(base.getDataSource());
        if (!hasAll(owner)) {
            alone(base.getDataSource(), () -> bringUp(base, owner));
        }
        // The server may be another than yesterday, with lower transaction numbers.
        owner.sql("select access.continue_audit()")
                .query((row, n) -> Boolean.TRUE)
                .list();
    }

    private void bringUp(Configuration base, JdbcClient owner) {
        if (hasAll(owner)) {
            return;
        }
        if (had(owner).isPresent()) {
            beforeUpgrade.accept(base.getDataSource());
        }
        run(base);
        hadAll(owner);
    }

    /** Of two copies that start over one database the second waits, and then finds the work done. The lock ends with its connection. */
    private static void alone(DataSource database, Runnable work) {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(%s)".formatted(LOCK));
            try {
                work.run();
            } finally {
                lock.execute("select pg_advisory_unlock(%s)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasAll(JdbcClient owner) {
        return had(owner).equals(Optional.of(fingerprint()));
    }

    /** Every migration of this program has been run. */
    void hadAll(JdbcClient owner) {
        owner.sql("""
                        insert into runtime.migrated (fingerprint, files) values (:now, :files)
                        on conflict (id) do update set fingerprint = :now, files = :files
                        """)
                .param("now", fingerprint())
                .param("files", MigrationFiles.ours())
                .update();
    }

    private static Optional<String> had(JdbcClient owner) {
        boolean known = owner.sql("select to_regclass('runtime.migrated') is not null")
                .query(Boolean.class)
                .single();
        return known
                ? owner.sql("select fingerprint from runtime.migrated")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    /** Of every migration of this program, word for word. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql"))
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }

    static void run(Configuration base) {
        run(base, ORDER);
    }

    /** Returns how many migrations there were to run. */
    static int run(Configuration base, List<String> modules) {
        int executed = 0;
        for (String module : modules) {
            String folder = "db/migration/" + module;
            if (Migrations.class.getClassLoader().getResource(folder) != null) {
                executed += run(base, module, "classpath:" + folder);
            }
        }
        return executed;
    }

    static int run(Configuration base, String module, String location) {
        return Flyway.configure(base.getClassLoader())
                .configuration(base)
                // What the build found knows the root folder alone.
                .resourceProvider(null)
                .locations(location)
                .table(module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module)
                // Tables of a newer program: this one does not know what it would write over.
                .ignoreMigrationPatterns(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
