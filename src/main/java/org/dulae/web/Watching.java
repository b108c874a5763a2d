package org.dulae.web;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.CompositeFilter;

/** What an operator asked to be told about requests: figures, spans, both or, as everywhere else, nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Watching extends CompositeFilter {
    private final List<AutoCloseable> open = new ArrayList<>();

    Watching(
            @Value("${dulae.metrics:}") String metrics,
            @Value("${dulae.otlp:}") String collector,
            @Value("${dulae.version}") String version,
            ObjectProvider<DataSource> database)
            throws IOException, SQLException {
        List<Filter> filters = new ArrayList<>();
        if (!metrics.isEmpty()) {
            Metrics figures = new Metrics(metrics, database.getObject());
            filters.add(figures.filter());
            open.add(figures);
        }
        if (!collector.isEmpty()) {
            Tracing tracing = new Tracing(collector, version);
            filters.add(tracing.filter());
            open.add(tracing);
        }
        setFilters(filters);
    }

    boolean watches() {
        return !open.isEmpty();
    }

    @Override
    public void destroy() {
        super.destroy();
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
