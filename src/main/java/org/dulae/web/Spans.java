package org.dulae.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** One span for each request, a child of the one in front; with the pattern of the address and the status, and nothing that somebody typed. */
final class Spans extends OncePerRequestFilter {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final TextMapGetter<HttpServletRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    };

    private final Tracer tracer;

    Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Of its own: filters that stand together in one have that one's name, and the second of them would take the request for done. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return Spans.class.getName();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
        Span span = tracer.spanBuilder(AddressPattern.method(request))
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        TraceId.use(request, span.getSpanContext().getTraceId());
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            span.updateName(AddressPattern.method(request) + " " + AddressPattern.of(request));
            span.setAttribute(METHOD, AddressPattern.method(request));
            span.setAttribute(ROUTE, AddressPattern.of(request));
            span.setAttribute(STATUS, (long) status);
            if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
