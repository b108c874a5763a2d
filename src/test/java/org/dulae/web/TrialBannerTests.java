package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.access.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever opens a page of the demo reads that nobody real belongs in it; whoever works does not. */
class TrialBannerTests {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private final PretendServer server = new PretendServer();

    /** Every page is made of one of these: nothing else begins a document. */
    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .filter(TrialBannerTests::beginsADocument)
                    .map(file -> TEMPLATES.relativize(file).toString().replaceFirst("\\.jte$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static boolean beginsADocument(Path file) {
        try {
            return Files.readString(file).toLowerCase(java.util.Locale.ROOT).contains("<html");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void findsTheDocuments() throws IOException {
        assertThat(documents()).contains("ui/layout", "ui/plain");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void standsOnEveryPageOfADemoAndOnNoOther(String document) {
        assertThat(page(document, true))
                .containsOnlyOnce("class=\"trial\"")
                .containsSubsequence("<aside class=\"trial\"", "ระบบทดลอง", "ห้ามใส่ข้อมูลคนจริง", "</aside>", "<main");
        assertThat(page(document, false))
                .doesNotContain("trial")
                .doesNotContain("ระบบทดลอง")
                .contains("<main");
    }

    private String page(String document, boolean demo) {
        Frames frames = new Frames(org.dulae.shared.Bundles.load(), Clock.systemUTC(), demo);
        Frame frame = frames.of(new MockHttpServletRequest("GET", "/today"));
        Content content = output -> output.writeContent("<h1>วันนี้</h1>");
        return server.render(document, Map.of("f", frame, "title", "วันนี้", "content", content));
    }
}
