package org.dulae.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long answers take, by the pattern of the address: never by the address itself, which says whom somebody looked at. */
final class RequestTimes extends OncePerRequestFilter {
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };
    private final MeterRegistry figures;

    RequestTimes(MeterRegistry figures) {
        this.figures = figures;
    }

    /** Of its own: filters that stand together in one have that one's name, and the second of them would take the request for done. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RequestTimes.class.getName();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            Timer.builder("http.server.requests")
                    .tag("method", AddressPattern.method(request))
                    .tag("uri", AddressPattern.of(request))
                    .tag("status", String.valueOf(status))
                    .serviceLevelObjectives(STEPS)
                    .register(figures)
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
