package org.dulae;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
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
            AtomicReference<TestDatabase> database = new AtomicReference<>();
            Supplier<Map<String, Object>> values =
                    () -> database.updateAndGet(known -> known == null ? TestDatabase.fresh() : known)
                            .properties();
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            sources.addFirst(
                    new MapPropertySource("small-pool", Map.of("spring.datasource.hikari.maximum-pool-size", 8)));
            sources.addFirst(new Settings.Later("test-database", Settings.OF_DATABASE, values));
        }
    }
}
