package org.dulae;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** One way into a database: an address without secrets in it, a user, a password. */
public record Login(String url, String user, String password) {
    /** Reads {@code jdbc:postgresql://host/db?user=…&password=…}; also takes {@code postgresql://user:password@host/db}. */
    static Login parse(String setting, String value) {
        String url = value.strip()
                .replaceFirst(
                        "^postgres(ql)?://(?:([^:@/]+)(?::([^@/]*))?@)?", "jdbc:postgresql://\u0000$2\u0000$3\u0000");
        String user = "";
        String password = "";
        if (url.indexOf('\u0000') > 0) {
            String[] parts = url.split("\u0000", -1);
            url = parts[0] + parts[3];
            user = decode(parts[1]);
            password = decode(parts[2]);
        }
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null) {
            throw new StartupProblem(
                    Trouble.BAD_SETTING,
                    setting,
                    hidden(value),
                    "jdbc:postgresql://host:port/database?user=…&password=…");
        }
        return new Login(
                withoutSecrets(url),
                user.isEmpty() ? read.getProperty("user", "") : user,
                password.isEmpty() ? read.getProperty("password", "") : password);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    Login to(String database) {
        return new Login(url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database), user, password);
    }

    /** Host, port and database, for a sentence to people. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
    }

    /** The whole address with user and password, as {@code DULAE_DATABASE_URL} takes it. */
    String full() {
        return url + (url.contains("?") ? "&" : "?") + "user=" + encode(user) + "&password=" + encode(password);
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("([?&])(user|password)=[^&]*", "$1")
                .replaceAll("&&+", "&")
                .replace("?&", "?")
                .replaceFirst("[?&]+$", "");
    }

    private static String hidden(String value) {
        return value.replaceAll("password=[^&]*", "password=…").replaceAll("://[^@/]*@", "://…@");
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + "@" + place();
    }
}
