package org.dulae.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The owner's way in, for backups alone: the application's role sees what an actor may see, a backup must see every row. */
@Component
class OwnerLogin {
    private final String url;
    private final String user;
    private final String password;

    OwnerLogin(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user:}") String user,
            @Value("${spring.flyway.password:}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        // Without a user the address names it, as it may for the migrations.
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }
}
