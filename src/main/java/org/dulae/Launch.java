package org.dulae;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.util.ClassUtils;

/** One start, from the environment to the line that says where Dulae is; and one orderly end: first the pages, then the database. */
final class Launch {
    /** What an operator needs on the screen; the whole story of an error is in the log file. */
    private static final String CONSOLE = "%d{HH:mm:ss} %-5level %logger{0} %msg%nopex%n";

    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final Settings settings;
    private final Home home;
    private final Database database;
    private final PrintStream out = System.out;

    Launch(Map<String, String> environment) {
        settings = new Settings(environment);
        home = Home.of(environment);
        database = new Database(settings, home, versions().getProperty("dulae.postgresql"));
    }

    /** Returns the exit status when the start fails; otherwise the process lives until it is told to end. */
    int everything(String... args) {
        return untilToldToEnd(() -> {
            Map<String, Object> properties = new HashMap<>(settings.web());
            settings.requireFreePort();
            properties.put("dulae.home", home.open().folder().toString());
            properties.put("dulae.nightly", true);
            // Runs after every context is closed, so no page loses the database under its feet.
            SpringApplication.getShutdownHandlers().add(database::stop);
            database.begin();
            ConfigurableApplicationContext running = application(properties).run(args);
            boolean rehearsal = List.of(args).contains("--rehearse");
            if (rehearsal) {
                Rehearsal.visit(running);
            }
            return !rehearsal;
        });
    }

    /** For tools that bring their own program: prints both addresses and keeps the database up until Ctrl-C. */
    int databaseAlone() {
        return untilToldToEnd(() -> {
            Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop-database"));
            DatabaseUrls urls = database.urls();
            out.println("DULAE_DATABASE_URL=" + urls.owner().full());
            out.println("DULAE_DATABASE_APP_URL=" + urls.app().full());
            return true;
        });
    }

    /** The work says whether to stay. */
    private int untilToldToEnd(Callable<Boolean> work) {
        try {
            if (work.call()) {
                new CountDownLatch(1).await();
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        } catch (Exception e) {
            System.err.println(problem(e).getMessage());
            database.stop();
            return FAILED;
        }
    }

    private SpringApplication application(Map<String, Object> properties) {
        // Made by the build; a program run from its classes alone finds its beans by itself.
        if (ClassUtils.isPresent(Application.class.getName() + "__ApplicationContextInitializer", null)) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication application = new SpringApplication(Application.class);
        Map<String, Object> usual = new HashMap<>(settings.log(home.file("log/dulae.log")));
        usual.put("logging.pattern.console", CONSOLE);
        application.setDefaultProperties(usual);
        application.addInitializers(context -> {
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("launch", properties));
            sources.addFirst(
                    new Settings.Later("database", Settings.OF_DATABASE, () -> Settings.database(database.urls())));
        });
        application.addListeners((ApplicationListener<ApplicationReadyEvent>)
                ready -> out.println("Dulae is ready: " + settings.scheme() + "://localhost:"
                        + ready.getApplicationContext().getEnvironment().getProperty("local.server.port")));
        return application;
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
            if (cause instanceof FlywayValidateException other) {
                return new StartupProblem(Trouble.OTHER_PROGRAM, thrown, mismatch(other));
            }
            deepest = cause;
        }
        LoggerFactory.getLogger(Launch.class).error("the start failed", thrown);
        return new StartupProblem(Trouble.UNKNOWN, thrown, firstLine(deepest), home.file("log/dulae.log"));
    }

    /** Flyway tells it on the second line, between a title and advice. */
    private static String mismatch(FlywayValidateException other) {
        return String.valueOf(other.getMessage()).lines().skip(1).findFirst().orElseGet(() -> firstLine(other));
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
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
