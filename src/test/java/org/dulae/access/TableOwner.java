package org.dulae.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The owner of the tables beside the application that is tested: sets a scene and looks at what became of it. Its connections are kept, as
 * signing in to the database takes longer than most of what is asked.
 */
public final class TableOwner {
    private static final Map<String, JdbcClient> CLIENTS = new ConcurrentHashMap<>();

    private TableOwner() {}

    /** Of the database a context was started with. */
    public static JdbcClient of(PropertyResolver settings) {
        return of(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    public static JdbcClient of(String url, String user, String password) {
        return CLIENTS.computeIfAbsent(url + " " + user, key -> {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.setMaximumPoolSize(3);
            config.setMinimumIdle(0);
            return JdbcClient.create(new HikariDataSource(config));
        });
    }
}
