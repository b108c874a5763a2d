package org.dulae.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;

/** Spans for a collector: OpenTelemetry, OTLP over HTTP. Loaded only where an operator names one. */
final class Tracing implements AutoCloseable {
    private final SdkTracerProvider provider;

    Tracing(String collector, String version) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        "dulae",
                        AttributeKey.stringKey("service.version"),
                        version)))
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(collector)
                                .build())
                        .build())
                .build();
    }

    Spans filter() {
        return new Spans(provider.get("org.dulae.web"));
    }

    @Override
    public void close() {
        provider.close();
    }
}
