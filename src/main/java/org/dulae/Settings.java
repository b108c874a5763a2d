package org.dulae;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the settings of an installation, which are environment variables, into Spring's properties; refuses what is unsafe. */
record Settings(Map<String, String> environment) {
    static final Set<String> OF_DATABASE = Set.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.url",
            "spring.flyway.user",
            "spring.flyway.password",
            "spring.flyway.placeholders.appRole");

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    int port() {
        String value = environment.getOrDefault("PORT", "").strip();
        if (value.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new StartupProblem(Trouble.BAD_SETTING, "PORT", value, "0–65535");
        }
        return Integer.parseInt(value);
    }

    String scheme() {
        return isSet("DULAE_TLS") ? "https" : "http";
    }

    boolean externalDatabase() {
        return isSet("DULAE_DATABASE_URL");
    }

    /** What the web server needs; other computers reach it only through TLS. */
    Map<String, Object> web() {
        if (isSet("DULAE_BIND") && !isSet("DULAE_TLS") && !isSet("DULAE_PROXY")) {
            throw new StartupProblem(Trouble.OPEN_WITHOUT_TLS);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", port());
        properties.put("server.address", isSet("DULAE_BIND") ? value("DULAE_BIND") : "127.0.0.1");
        // Other computers come by https alone: no cookie may ever travel without it.
        if (isSet("DULAE_TLS") || isSet("DULAE_PROXY")) {
            properties.put("dulae.secure-cookies", true);
            properties.put("server.servlet.session.cookie.secure", true);
        }
        properties.putAll(training());
        if (isSet("DULAE_TLS")) {
            properties.put("server.ssl.key-store", keystore());
            properties.put("server.ssl.key-store-password", value("DULAE_TLS_PASSWORD"));
        }
        if (isSet("DULAE_PROXY")) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", trustedProxies());
        }
        return properties;
    }

    /** A browser keeps cookies by machine, not by port: practice must not end the session of real work beside it. */
    private Map<String, Object> training() {
        return value("DULAE_TRAINING").equals("true")
                ? Map.of(
                        "server.servlet.session.cookie.name", "dulae-training", "dulae.csrf-cookie-suffix", "-training")
                : Map.of();
    }

    /** Exactly the properties of {@link #OF_DATABASE}. */
    static Map<String, Object> database(DatabaseUrls urls) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", urls.app().url());
        properties.put("spring.datasource.username", urls.app().user());
        properties.put("spring.datasource.password", urls.app().password());
        properties.put("spring.flyway.url", urls.owner().url());
        properties.put("spring.flyway.user", urls.owner().user());
        properties.put("spring.flyway.password", urls.owner().password());
        properties.put("spring.flyway.placeholders.appRole", urls.app().user());
        return properties;
    }

    /** Says so before a database is started, not after. */
    void requireFreePort() {
        int port = port();
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(
                    isSet("DULAE_BIND") ? InetAddress.getByName(value("DULAE_BIND")) : InetAddress.getLoopbackAddress(),
                    port));
        } catch (IOException e) {
            throw new StartupProblem(Trouble.PORT_IN_USE, e, String.valueOf(port));
        }
    }

    private String keystore() {
        Path file = Path.of(value("DULAE_TLS")).toAbsolutePath();
        try {
            if (!Files.isReadable(file)) {
                throw new IOException("not readable");
            }
            KeyStore.getInstance(file.toFile(), value("DULAE_TLS_PASSWORD").toCharArray());
            return file.toUri().toString();
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupProblem(Trouble.KEYSTORE_UNREADABLE, e, file);
        }
    }

    /** Addresses, separated by commas; headers from anywhere else are not believed. */
    private String trustedProxies() {
        return Stream.of(value("DULAE_PROXY").split("[,\\s]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private boolean isSet(String name) {
        return !value(name).isEmpty();
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
