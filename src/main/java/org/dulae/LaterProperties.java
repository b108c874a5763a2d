package org.dulae;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** Properties whose names are known and whose values are still being made: whoever asks for a value waits for it. */
final class LaterProperties extends EnumerablePropertySource<Supplier<Map<String, Object>>> {
    private final Set<String> names;

    LaterProperties(String name, Set<String> names, Supplier<Map<String, Object>> values) {
        super(name, values);
        this.names = names;
    }

    @Override
    public String[] getPropertyNames() {
        return names.toArray(String[]::new);
    }

    @Override
    public boolean containsProperty(String name) {
        return names.contains(name);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return names.contains(name) ? source.get().get(name) : null;
    }
}
