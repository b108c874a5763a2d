package org.dulae.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the database really goes about a recorded request: the plan of every statement, those inside functions included, made while it runs as the
 * application's role with the actor's settings.
 */
final class QueryPlans {
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+\\.\\w+)");
    /** What a step hands on: of no interest, and long. */
    private static final Pattern OUTPUT = Pattern.compile("(?m)^ *Output: .*\\R");

    private static final int OFTEN = 8;
    private final String superuserUrl;
    private final String appRole;
    private final Set<String> people;

    /** @param people big tables with people, each with its schema */
    QueryPlans(String superuserUrl, String appRole, Set<String> people) {
        this.superuserUrl = superuserUrl;
        this.appRole = appRole;
        this.people = people;
    }

    /** Plans in the order in which they ran. */
    List<String> of(Trace trace) throws SQLException, ReflectiveOperationException {
        try (Connection connection = java.sql.DriverManager.getConnection(superuserUrl);
                Statement settings = connection.createStatement()) {
            settings.execute("load 'auto_explain'");
            for (String setting : List.of(
                    "log_min_duration = 0",
                    "log_nested_statements = on",
                    "log_analyze = on",
                    "log_buffers = on",
                    // With the schema of each table: a small one may be called like a big one elsewhere.
                    "log_verbose = on",
                    "log_timing = off",
                    "log_level = notice",
                    "log_parameter_max_length = 0")) {
                settings.execute("set auto_explain." + setting);
            }
            settings.execute("set client_min_messages = notice");
            settings.execute("set session authorization " + appRole);
            // The plan that counts is the one chosen once a statement has been prepared and asked often.
            for (int i = 0; i < OFTEN; i++) {
                trace.replay(connection);
            }
            connection.clearWarnings();
            List<String> plans = new ArrayList<>();
            trace.replay(connection, statement -> collect(statement.getWarnings(), plans));
            collect(connection.getWarnings(), plans);
            return plans;
        }
    }

    private static void collect(SQLWarning first, List<String> plans) {
        for (SQLWarning told = first; told != null; told = told.getNextWarning()) {
            if (told.getMessage().contains("plan:")) {
                plans.add(OUTPUT.matcher(told.getMessage().replaceFirst("^duration: [\\d.]+ ms +plan:\\s*", ""))
                        .replaceAll(""));
            }
        }
    }

    /** Big tables with people that some plan reads from one end to the other. */
    Set<String> readWhole(List<String> plans) {
        Set<String> found = new LinkedHashSet<>();
        for (String plan : plans) {
            Matcher scan = SCAN.matcher(plan);
            while (scan.find()) {
                if (people.contains(scan.group(1))) {
                    found.add(scan.group(1));
                }
            }
        }
        return found;
    }
}
