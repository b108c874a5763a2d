package org.dulae.bench;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.dulae.Application;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application once more, in the process of the bench, with a {@link Recorder} between it and the same database. Nothing is timed here. */
final class RecordedApplication implements AutoCloseable {
    private final Recorder recorder = new Recorder();
    private final ConfigurableApplicationContext running;

    RecordedApplication(Path home, Site.Urls urls) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", properties(home, urls)));
            context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real ? recorder.between(real) : bean;
                }
            });
        });
        running = application.run();
    }

    private static Map<String, Object> properties(Path home, Site.Urls urls) {
        return Map.of(
                "server.port", 0,
                "server.address", "127.0.0.1",
                "dulae.home", home.toString(),
                "logging.file.name", home.resolve("log/rehearsal.log").toString(),
                "spring.datasource.url", urls.app(),
                "spring.flyway.url", urls.owner(),
                "spring.flyway.placeholders.appRole", "dulae_app");
    }

    /** The bench sees the tests' classes; the application must not. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getResource().getDescription().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    int port() {
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One of the application's own doors, for what no page asks at once. */
    <T> T door(Class<T> type) {
        return running.getBean(type);
    }

    /** What one turn asks of the database. */
    Trace trace(Load.Turn turn) throws Exception {
        recorder.start();
        turn.take();
        return recorder.stop();
    }

    @Override
    public void close() {
        running.close();
    }
}
