package org.dulae.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every line of the log carries the number of the request it belongs to: the one that whoever stands in front gave it (W3C Trace Context, header
 * {@code traceparent}), else one of our own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceId extends OncePerRequestFilter {
    private static final String IN_LOG = "trace";
    private static final String KNOWN = TraceId.class.getName();
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(KNOWN) instanceof String known ? known : of(request.getHeader("traceparent"));
        use(request, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_LOG);
        }
    }

    /** Under the same number: error pages are made after the filters are left, and write to the log as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void use(HttpServletRequest request, String id) {
        request.setAttribute(KNOWN, id);
        MDC.put(IN_LOG, id);
    }

    static String of(@Nullable String parent) {
        Matcher given = PARENT.matcher(parent == null ? "" : parent);
        return given.matches() ? given.group(1) : fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
