package org.dulae;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

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
    private static final int LOG_DAYS = 90;
    private static final int MOST_LOG_DAYS = 3660;
    private static final int LOG_MEGABYTES = 500;
    private static final int MOST_LOG_MEGABYTES = 100_000;

    int port() {
        return number("PORT", DEFAULT_PORT, 0, HIGHEST_PORT);
    }

    private int number(String name, int unlessSet, int least, int most) {
        if (!isSet(name)) {
            return unlessSet;
        }
        String value = value(name);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new StartupProblem(Trouble.BAD_SETTING, name, value, least + "–" + most);
        }
        return Integer.parseInt(value);
    }

    /** A day's log is packed at its end; the oldest goes when it is too old, or when all together are too large. */
    Map<String, Object> log(Path file) {
        return Map.of(
                "logging.file.name",
                file.toString(),
                "logging.logback.rollingpolicy.max-history",
                number("DULAE_LOG_DAYS", LOG_DAYS, 1, MOST_LOG_DAYS),
                "logging.logback.rollingpolicy.total-size-cap",
                number("DULAE_LOG_MB", LOG_MEGABYTES, 1, MOST_LOG_MEGABYTES) + "MB",
                "logging.logback.rollingpolicy.clean-history-on-start",
                true);
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
        properties.putAll(watching());
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

    /** Figures and spans for operators of many machines; what nobody asks for is not even loaded. */
    private Map<String, Object> watching() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (isSet("DULAE_METRICS")) {
            properties.put("dulae.metrics", metricsAddress());
        }
        if (isSet("DULAE_OTLP")) {
            properties.put("dulae.otlp", ofForm("DULAE_OTLP", "https?://\\S+", "http://localhost:4318/v1/traces"));
        }
        return properties;
    }

    private String ofForm(String name, String form, String example) {
        if (!value(name).matches(form)) {
            throw new StartupProblem(Trouble.BAD_SETTING, name, value(name), example);
        }
        return value(name);
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
        requireFree(isSet("DULAE_BIND") ? value("DULAE_BIND") : "127.0.0.1", port());
        if (isSet("DULAE_METRICS")) {
            String address = metricsAddress();
            int colon = address.lastIndexOf(':');
            requireFree(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        }
    }

    private static void requireFree(String address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new StartupProblem(Trouble.PORT_IN_USE, e, String.valueOf(port));
        }
    }

    private String metricsAddress() {
        return ofForm("DULAE_METRICS", "(?:.+:)?\\d{1,5}", "9464, 10.0.0.1:9464")
                .replaceFirst("^(?=\\d+$)", "127.0.0.1:");
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

    /** Properties whose names are known and whose values are still being made: whoever asks for a value waits for it. */
    static final class Later extends EnumerablePropertySource<Supplier<Map<String, Object>>> {
        private final Set<String> names;

        Later(String name, Set<String> names, Supplier<Map<String, Object>> values) {
            super(name, values);
            this.names = names;
        }

        @Override
        public String[] getPropertyNames() {
            return names.toArray(String[]::new);
        }

        @Override
        public boolean containsProperty(String name) {
            return names.contains(name);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return names.contains(name) ? source.get().get(name) : null;
        }
    }
}
