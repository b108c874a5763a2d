package org.dulae;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the roles and the database of an installation. What exists is left as it is. */
record Roles(Connection connection) {
    /** Two copies of the program may start together over an empty folder; the lock goes with the connection. */
    void oneAtATime() throws SQLException {
        exists("select pg_advisory_lock(hashtext(?))", "dulae.roles");
    }

    void create(Login login) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", login.user())) {
            execute("create role " + name(login.user())
                    + " login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password "
                    + literal(login.password()));
        }
    }

    void createDatabase(String database, Login owner, Login app) throws SQLException {
        createDatabase(database, owner, app, "");
    }

    void createDatabase(String database, Login owner, Login app, String options) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute("create database " + name(database) + " owner " + name(owner.user()) + " " + options);
        }
        admit(database, app);
    }

    /** A copy of a whole database, made in a moment from a template that nobody is connected to. */
    void cloneDatabase(String template, String database, Login owner, Login app) throws SQLException {
        createDatabase(database, owner, app, "template " + name(template));
    }

    void dropDatabase(String database) throws SQLException {
        execute("drop database if exists " + name(database) + " with (force)");
    }

    private void admit(String database, Login app) throws SQLException {
        execute("revoke all on database " + name(database) + " from public");
        execute("grant connect on database " + name(database) + " to " + name(app.user()));
    }

    /** On a server that is not ours: the application's role is made if it is missing and the owner may make roles. */
    void createIfAllowed(Login owner, Login app) throws SQLException {
        if (app.user().equals(owner.user())) {
            throw new StartupProblem(Trouble.APP_ROLE_TOO_STRONG, app.user());
        }
        if (exists("select 1 from pg_roles where rolname = ?", app.user())) {
            return;
        }
        if (!exists("select 1 from pg_roles where rolname = ? and (rolcreaterole or rolsuper)", owner.user())) {
            throw new StartupProblem(Trouble.APP_ROLE_MISSING, app.user(), owner.user());
        }
        create(app);
        execute("grant connect on database " + name(connection.getCatalog()) + " to " + name(app.user()));
    }

    boolean exists(String question, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String name(String identifier) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(identifier);
    }

    private String literal(String text) throws SQLException {
        return "'" + connection.unwrap(org.postgresql.PGConnection.class).escapeLiteral(text) + "'";
    }
}
