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
import org.dulae.shared.Bundles;
import org.dulae.shared.MadeFor;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a page or prints a paper before all is safe reads that nobody real belongs in it; whoever works does not. */
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
    void standsOnEveryPageUntilRealPeopleMayBeEnteredAndOnNoneAfter(String document) {
        for (MadeFor trial : List.of(MadeFor.DEMO, MadeFor.TRAINING, MadeFor.TRIAL)) {
            assertThat(page(document, trial))
                    .containsOnlyOnce("class=\"trial")
                    .containsSubsequence("<aside class=\"trial", "ระบบ", "ห้ามใส่ข้อมูลคนจริง", "</aside>", "<main");
        }
        assertThat(page(document, MadeFor.REAL))
                .doesNotContain("trial")
                .doesNotContain("ระบบทดลอง")
                .contains("<main");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void practiceLooksDifferentFromATrial(String document) {
        assertThat(page(document, MadeFor.TRAINING)).contains("is-training", "ระบบฝึกหัด");
        assertThat(page(document, MadeFor.TRIAL)).doesNotContain("is-training");
    }

    private String page(String document, MadeFor madeFor) {
        Texts texts = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());
        Frame frame = new Frame(texts, null, "_csrf", "", "light", "/today", madeFor, List.of());
        Content content = output -> output.writeContent("<h1>วันนี้</h1>");
        return server.render(document, Map.of("f", frame, "title", "วันนี้", "content", content));
    }
}
