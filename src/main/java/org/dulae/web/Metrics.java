package org.dulae.web;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Figures of the machine for Prometheus. Loaded only where an operator asks for them. */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MetricsPage page;

    /** @param address where, as {@code address:port} */
    Metrics(String address, DataSource database) throws IOException, SQLException {
        List.<MeterBinder>of(
                        collections,
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(binder -> binder.bindTo(figures));
        if (database.isWrapperFor(HikariDataSource.class)) {
            database.unwrap(HikariDataSource.class)
                    .setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(figures));
        }
        page = MetricsPage.open(address, figures);
    }

    RequestTimes filter() {
        return new RequestTimes(figures);
    }

    @Override
    public void close() {
        page.close();
        collections.close();
    }
}
