package org.dulae;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One start, from the environment to the line that says where Dulae is; and one orderly end: first the pages, then the database. */
final class Launch {
    private final Settings settings;
    private final Home home;
    private final Properties versions = versions();
    private final PrintStream out = System.out;
    private @Nullable EmbeddedPostgres server;

    Launch(Map<String, String> environment) {
        settings = new Settings(environment);
        home = Home.of(environment);
    }

    /** Returns the exit status when the start fails; otherwise the process lives until it is told to end. */
    int everything(String... args) {
        try {
            Map<String, Object> properties = new HashMap<>(settings.web());
            settings.requireFreePort();
            properties.putAll(settings.database(database()));
            properties.put("dulae.home", home.open().folder().toString());
            // Runs after every context is closed, so no page loses the database under its feet.
            SpringApplication.getShutdownHandlers().add(this::stopDatabase);
            ConfigurableApplicationContext running = application(properties).run(args);
            if (List.of(args).contains("--rehearse")) {
                Rehearsal.visit(running);
                return 0;
            }
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (RuntimeException e) {
            System.err.println(problem(e).getMessage());
            return 1;
        }
    }

    /** For tools that bring their own program: prints both addresses and keeps the database up until Ctrl-C. */
    int databaseAlone() {
        try {
            DatabaseUrls urls = database();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopDatabase, "stop-database"));
            out.println("DULAE_DATABASE_URL=" + urls.owner().full());
            out.println("DULAE_DATABASE_APP_URL=" + urls.app().full());
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (RuntimeException e) {
            System.err.println(problem(e).getMessage());
            return 1;
        }
    }

    private DatabaseUrls database() {
        if (settings.externalDatabase()) {
            return DatabaseUrls.external(settings.environment(), home, DatabaseUrls.SECONDS_TO_WAIT);
        }
        server =
                EmbeddedPostgres.start(home, ServerSettings.forThisMachine(), versions.getProperty("dulae.postgresql"));
        server.keepAlive();
        return DatabaseUrls.embedded(server, home);
    }

    private SpringApplication application(Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(
                Map.of("logging.file.name", home.file("log/dulae.log").toString()));
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", properties)));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> out.println("Dulae is ready: " + settings.scheme() + "://localhost:"
                        + ready.getApplicationContext().getEnvironment().getProperty("local.server.port")));
        return application;
    }

    private void stopDatabase() {
        EmbeddedPostgres running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }

    private StartupProblem problem(Throwable thrown) {
        Throwable deepest = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem known) {
                return known;
            }
            if (cause instanceof PortInUseException busy) {
                return new StartupProblem(Trouble.PORT_IN_USE, thrown, String.valueOf(busy.getPort()));
            }
            deepest = cause;
        }
        return new StartupProblem(
                Trouble.UNKNOWN, thrown, String.valueOf(deepest.getMessage()), home.file("log/dulae.log"));
    }

    static Properties versions() {
        try (InputStream file = Launch.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
