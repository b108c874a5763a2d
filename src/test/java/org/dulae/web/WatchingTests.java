package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** What operators see of requests: figures, spans, the number in the log. Never whom somebody looked at. */
class WatchingTests {
    private static final String PERSON = "01999999-aaaa-7bbb-8ccc-dddddddddddd";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void figuresTellThePatternOfAnAddressAndNothingTyped() throws Exception {
        pass(new RequestTimes(figures), request("GET", "/people/{id}"), 200);
        pass(new RequestTimes(figures), request("สมหญิง", null), 405);
        assertThat(figures.scrape())
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/people/{id}\"} 1")
                .contains("method=\"OTHER\",status=\"405\",uri=\"none\"")
                .doesNotContain(PERSON)
                .doesNotContain("สมหญิง");
    }

    @Test
    void aRequestThatFailsIsCountedToo() {
        Filter times = new RequestTimes(figures);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> times.doFilter(
                        request("POST", "/contacts"), new MockHttpServletResponse(), (request, response) -> {
                            throw new ServletException("broken");
                        }))
                .isInstanceOf(ServletException.class);
        assertThat(figures.scrape()).contains("method=\"POST\",status=\"500\",uri=\"/contacts\"");
    }

    @Test
    void figuresAreReadAtAnAddressOfTheirOwn() throws Exception {
        figures.counter("something").increment();
        try (MetricsPage page = MetricsPage.open("127.0.0.1:0", figures);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + "/metrics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(answer.body()).contains("something_total 1.0");
        }
    }

    @Test
    void nothingWatchesUntilAnOperatorAsksForIt() {
        ApplicationContextRunner program = new ApplicationContextRunner()
                .withBean(DataSource.class, DriverManagerDataSource::new)
                .withPropertyValues("dulae.version=1")
                .withUserConfiguration(Watching.class);
        program.run(
                context -> assertThat(context.getBean(Watching.class).watches()).isFalse());
        program.withPropertyValues("dulae.metrics=127.0.0.1:0", "dulae.otlp=http://127.0.0.1:1/v1/traces")
                .run(context -> {
                    assertThat(context.getBean(Watching.class).watches()).isTrue();
                    context.getBean(Watching.class).destroy();
                });
    }

    @Test
    void figuresAndSpansOfOneRequestBothComeWhereBothAreAskedFor() throws Exception {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", request -> {
            try (request) {
                came.write(request.getRequestBody().readAllBytes());
                request.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("database", new DriverManagerDataSource());
        Watching watching = new Watching(
                "127.0.0.1:0",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces",
                "1",
                beans.getBeanProvider(DataSource.class));
        // As the server does, which gives both of them the name of the one they stand in.
        watching.init(new MockFilterConfig("watching"));
        pass(watching, request("GET", "/people/{id}"), 200);
        watching.destroy();
        collector.stop(0);
        assertThat(came.toString(StandardCharsets.UTF_8))
                .contains("GET /people/{id}", "http.route", "dulae")
                .doesNotContain(PERSON);
    }

    @Test
    void spansAreChildrenOfTheOneInFrontAndTellNobody() throws Exception {
        List<SpanData> sent = new ArrayList<>();
        try (SdkTracerProvider tracing = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(into(sent)))
                .build()) {
            MockHttpServletRequest request = request("GET", "/people/{id}");
            request.addHeader("traceparent", PARENT);
            pass(new Spans(tracing.get("test")), request, 503);
        }
        assertThat(sent).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getName()).isEqualTo("GET /people/{id}");
            assertThat(span.toString()).contains("503").doesNotContain(PERSON);
        });
    }

    @Test
    void theLogCarriesTheNumberThatCameWithTheRequest() throws Exception {
        MockHttpServletRequest request = request("GET", "/people/{id}");
        request.addHeader("traceparent", PARENT);
        List<String> seen = new ArrayList<>();
        new TraceId().doFilter(request, new MockHttpServletResponse(), (req, res) -> seen.add(MDC.get("trace")));
        assertThat(seen).containsExactly(TRACE);
        assertThat(MDC.get("trace")).isNull();
    }

    @Test
    void aNumberThatIsNoneIsReplacedByOneOfOurOwn() {
        for (String given : new String[] {
            "",
            "someone's name",
            "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
            "ff" + PARENT.substring(2),
            PARENT + "\nx"
        }) {
            assertThat(TraceId.of(given)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        }
        assertThat(TraceId.of(null)).matches("[0-9a-f]{32}").isNotEqualTo(TraceId.of(null));
        assertThat(TraceId.of(PARENT)).isEqualTo(TRACE);
    }

    private static MockHttpServletRequest request(String method, @Nullable String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/people/" + PERSON);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        return request;
    }

    private static void pass(Filter filter, MockHttpServletRequest request, int status)
            throws IOException, ServletException {
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (req, response) -> ((MockHttpServletResponse) response).setStatus(status));
    }

    private static SpanExporter into(List<SpanData> sent) {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                sent.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
