package org.dulae;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * One folder of migrations and one history for each module, run in the order in which modules may call each other: so a foreign key can only
 * point down. The root folder comes first.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    static final String ROOT = "__root";
    static final List<String> ORDER = List.of(
            ROOT,
            "area",
            "access",
            "vocabulary",
            "directory",
            "centre",
            "person",
            "casework",
            "intake",
            "insight",
            "web");

    @Override
    public void migrate(Flyway flyway) {
        run(flyway.getConfiguration());
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
                executed += Flyway.configure(base.getClassLoader())
                        .configuration(base)
                        .locations("classpath:" + folder)
                        .table(module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate()
                        .migrationsExecuted;
            }
        }
        return executed;
    }
}
