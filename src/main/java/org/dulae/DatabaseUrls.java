package org.dulae;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The two logins of every installation. The owner makes tables and is used by migrations alone; the application signs in as a role that owns
 * nothing, so that row-level security holds for it.
 */
public record DatabaseUrls(Login owner, Login app) {
    static final String DATABASE = "dulae";
    static final String OWNER = "dulae_owner";
    static final String APP = "dulae_app";
    private static final String CONNECTION_TROUBLE = "08";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    static final int SECONDS_TO_WAIT = 20;

    /** A database on our own server, made on first use. */
    static DatabaseUrls embedded(EmbeddedPostgres server, Home home) {
        Login root = server.superuser();
        try (Connection connection = root.connect()) {
            Roles roles = new Roles(connection);
            roles.oneAtATime();
            Login owner = root.to(DATABASE).as(OWNER, home.secret("database-owner.password"));
            Login app = root.to(DATABASE).as(APP, home.secret("database-app.password"));
            roles.create(owner);
            roles.create(app);
            roles.createDatabase(DATABASE, owner, app);
            return new DatabaseUrls(owner, app).checked();
        } catch (SQLException e) {
            throw new StartupProblem(Trouble.DATABASE_NOT_OURS, e, root.place(), String.valueOf(e.getMessage()));
        }
    }

    /** A database of somebody else's server, by {@code DULAE_DATABASE_URL}; the application's role is created where we may. */
    static DatabaseUrls external(Map<String, String> environment, Home home, int secondsToWait) {
        Login owner = Login.parse("DULAE_DATABASE_URL", environment.getOrDefault("DULAE_DATABASE_URL", ""));
        String appUrl = environment.get("DULAE_DATABASE_APP_URL");
        try (Connection connection = patiently(owner, secondsToWait)) {
            Login app = appUrl == null || appUrl.isBlank()
                    ? owner.as(APP, home.open().secret("database-app.password"))
                    : Login.parse("DULAE_DATABASE_APP_URL", appUrl);
            new Roles(connection).createIfAllowed(owner, app);
            return new DatabaseUrls(owner, app).checked();
        } catch (SQLException e) {
            throw problem(owner, e);
        }
    }

    private DatabaseUrls checked() throws SQLException {
        try (Connection connection = owner.connect()) {
            DatabaseCheck.speaksThai(connection, owner);
        }
        try (Connection connection = app.connect()) {
            DatabaseCheck.isWeak(connection, owner, app);
        } catch (SQLException e) {
            throw problem(app, e);
        }
        return this;
    }

    /** A server that is being started beside us gets a moment. */
    private static Connection patiently(Login login, int secondsToWait) throws SQLException {
        for (int second = 0; ; second++) {
            try {
                return login.connect();
            } catch (SQLException e) {
                if (!mayPass(e) || second >= secondsToWait) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(CONNECTION_TROUBLE) || state.equals(CANNOT_CONNECT_NOW);
    }

    private static StartupProblem problem(Login login, SQLException e) {
        if (mayPass(e)) {
            return new StartupProblem(Trouble.DATABASE_SILENT, e, login.place());
        }
        return String.valueOf(e.getSQLState()).startsWith("28")
                ? new StartupProblem(Trouble.DATABASE_REFUSES, e, login.place(), login.user())
                : new StartupProblem(Trouble.DATABASE_NOT_OURS, e, login.place(), String.valueOf(e.getMessage()));
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
