package org.dulae;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring test context a database of its own, made when the first property of it is asked for. */
public final class TestDatabaseCustomizer implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    /** A record without parts: equal to every other, so that contexts are cached across classes. */
    private record Customizer() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment().getPropertySources().addFirst(new Lazy());
        }
    }

    private static final class Lazy extends EnumerablePropertySource<Object> {
        private @Nullable TestDatabase database;

        Lazy() {
            super("test-database", new Object());
        }

        @Override
        public String[] getPropertyNames() {
            return new String[] {
                "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
                        "spring.flyway.url",
                "spring.flyway.user", "spring.flyway.password", "spring.flyway.placeholders.appRole",
                        "spring.datasource.hikari.maximum-pool-size"
            };
        }

        @Override
        public @Nullable Object getProperty(String name) {
            if (name.equals("spring.datasource.hikari.maximum-pool-size")) {
                return 8;
            }
            return List.of(getPropertyNames()).contains(name)
                    ? database().properties().get(name)
                    : null;
        }

        private synchronized TestDatabase database() {
            TestDatabase known = database;
            if (known == null) {
                known = TestDatabase.fresh();
                database = known;
            }
            return known;
        }
    }
}
