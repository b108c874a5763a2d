package org.dulae;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one start: somebody else's by address, or our own server. It comes up while the rest of the program is being put together,
 * and goes down last.
 */
final class Database {
    private final Settings settings;
    private final Home home;
    private final String version;
    private volatile @Nullable EmbeddedPostgres server;
    private @Nullable CompletableFuture<DatabaseUrls> coming;

    Database(Settings settings, Home home, String version) {
        this.settings = settings;
        this.home = home;
        this.version = version;
    }

    synchronized Database begin() {
        coming = CompletableFuture.supplyAsync(
                this::start, work -> Thread.ofPlatform().name("start-database").start(work));
        return this;
    }

    /** Waits until it can be used. */
    DatabaseUrls urls() {
        CompletableFuture<DatabaseUrls> start = started();
        try {
            return start == null ? begin().urls() : start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartupProblem known ? known : e;
        }
    }

    /** Also in the middle of a start: what has begun is finished first, so that no server stays behind. */
    void stop() {
        CompletableFuture<DatabaseUrls> start = started();
        if (start != null) {
            start.handle((urls, failure) -> urls).join();
        }
        EmbeddedPostgres running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }

    private synchronized @Nullable CompletableFuture<DatabaseUrls> started() {
        return coming;
    }

    private DatabaseUrls start() {
        if (settings.externalDatabase()) {
            return DatabaseUrls.external(settings.environment(), home, DatabaseUrls.SECONDS_TO_WAIT);
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(home, ServerSettings.forThisMachine(), version);
        server = started;
        started.keepAlive();
        return DatabaseUrls.embedded(started, home);
    }
}
