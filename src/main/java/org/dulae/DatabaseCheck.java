package org.dulae;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a database must be before a single table is made in it. */
final class DatabaseCheck {
    private static final int OLDEST = 15;

    private DatabaseCheck() {}

    /** A database that does not know Thai letters finds nothing in any search, and says nothing about it: so it is refused. */
    static void speaksThai(Connection connection, Login owner) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StartupProblem(Trouble.DATABASE_TOO_OLD, owner.place(), version, OLDEST);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm schema public");
            try (ResultSet answer = statement.executeQuery(
                    "select cardinality(public.show_trgm('ก')) > 0 and getdatabaseencoding() = 'UTF8'")) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    throw new StartupProblem(Trouble.DATABASE_NOT_THAI, owner.place());
                }
            }
        }
    }

    /** Row-level security binds only a role that owns nothing, cannot become an owner, and was not given a way round it. */
    static void isWeak(Connection connection, Login owner, Login app) throws SQLException {
        String question = """
                select r.rolsuper or r.rolbypassrls or r.rolcreaterole or pg_has_role(current_user, ?, 'member')
                    or exists (select 1 from pg_class c where c.relowner = r.oid)
                from pg_roles r
                where r.rolname = current_user
                """;
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, owner.user());
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                if (answer.getBoolean(1)) {
                    throw new StartupProblem(Trouble.APP_ROLE_TOO_STRONG, app.user());
                }
            }
        }
    }
}
