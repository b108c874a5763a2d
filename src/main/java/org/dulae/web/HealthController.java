package org.dulae.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dulae.shared.OpenToAll;
import org.dulae.upkeep.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For load balancers and scripts: 200 while pages and database answer, 503 while the database does not. What an operator should look at, such as
 * a backup that is late, stands beside it in one word each and takes no copy out of service.
 */
@RestController
class HealthController {
    private static final int SECONDS = 2;
    /** A start wants 200 MB, a working day more. */
    private static final long LITTLE = 1L << 30;

    private final DataSource database;
    private final Installation installation;
    private final Path home;
    private final String version;

    HealthController(
            DataSource database,
            Installation installation,
            @Value("${dulae.home:${java.io.tmpdir}}") Path home,
            @Value("${dulae.version}") String version) {
        this.database = database;
        this.installation = installation;
        this.home = home;
        this.version = version;
    }

    /**
     * @param backup ok, late (older than 26 hours), none; off where people are invented; unknown while the database is silent
     * @param disk ok, or low with less than 1 GB where the installation lies
     */
    record Health(String status, String database, String backup, String disk, String version) {}

    @GetMapping("/health")
    @OpenToAll
    ResponseEntity<Health> health() {
        boolean answers = databaseAnswers();
        return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(
                        answers ? "ok" : "down",
                        answers ? "ok" : "silent",
                        answers ? backup() : "unknown",
                        home.toFile().getUsableSpace() < LITTLE ? "low" : "ok",
                        version));
    }

    private String backup() {
        try {
            return installation.backups();
        } catch (DataAccessException e) {
            return "unknown";
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
