package org.dulae.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.dulae.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The home of a bench with its generated data. The data is made once and kept as a database of its own; every run works on a fresh copy, so that
 * each begins with the same rows. When migrations or generators change it is made anew.
 */
final class Store {
    /** For rows that are made to fit: no foreign key is looked up. Only a superuser may say so. */
    static final String WITHOUT_CHECKS = "&options=-c%20session_replication_role=replica";

    private static final String KEPT = "kept";
    private final Path home;
    private final Class<?>[] makers;

    /** @param makers classes that make the data */
    Store(Path home, Class<?>... makers) {
        this.home = home;
        this.makers = makers;
    }

    Path home() {
        return home;
    }

    /** Whether the kept data is what today's program would make; what is not goes. */
    boolean fits() {
        try {
            Path mark = home.resolve("data.made");
            boolean fits = Files.exists(mark) && Files.readString(mark).equals(fingerprint());
            if (!fits && Files.exists(home)) {
                delete(home);
            }
            return fits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the database as it is now. Nobody may be connected to it. */
    void keep(Site.Urls urls) {
        JdbcClient root = root(urls);
        root.sql("checkpoint").update();
        root.sql("create database " + KEPT + " template dulae strategy file_copy")
                .update();
        remember();
    }

    /** Notes of which program the home is. */
    void remember() {
        try {
            Files.writeString(home.resolve("data.made"), fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a fresh copy of what was kept in place. */
    void restore(Site.Urls urls) {
        JdbcClient root = root(urls);
        root.sql("drop database if exists dulae with (force)").update();
        root.sql("create database dulae template " + KEPT + " owner dulae_owner strategy file_copy")
                .update();
        root.sql("revoke all on database dulae from public").update();
        root.sql("grant connect on database dulae to dulae_app").update();
        root.sql("checkpoint").update();
    }

    /** As superuser, in the given database. */
    String rootUrl(Site.Urls urls, String database) {
        try {
            String password = Files.readString(home.resolve("database-superuser.password"))
                    .strip();
            return urls.owner().replaceFirst("(jdbc:postgresql://[^/]+/).*", "$1") + database
                    + "?user=postgres&password=" + password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient root(Site.Urls urls) {
        return client(rootUrl(urls, "postgres"));
    }

    static JdbcClient client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url));
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Migrations.fingerprint().getBytes(StandardCharsets.US_ASCII));
            for (Class<?> maker : makers) {
                try (InputStream code = maker.getResourceAsStream(maker.getSimpleName() + ".class")) {
                    digest.update(code.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
