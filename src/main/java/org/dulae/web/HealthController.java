package org.dulae.web;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dulae.shared.OpenToAll;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For load balancers and scripts: 200 while pages and database answer, 503 while the database does not. */
@RestController
class HealthController {
    private static final int SECONDS = 2;

    private final DataSource database;
    private final String version;

    HealthController(DataSource database, @Value("${dulae.version}") String version) {
        this.database = database;
        this.version = version;
    }

    record Health(String status, String database, String version) {}

    @GetMapping("/health")
    @OpenToAll
    ResponseEntity<Health> health() {
        boolean answers = databaseAnswers();
        return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(answers ? "ok" : "down", answers ? "ok" : "silent", version));
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
