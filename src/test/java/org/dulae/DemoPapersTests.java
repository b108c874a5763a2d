package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dulae.shared.ThaiText;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The demo's signed letter is a paper one can open. */
class DemoPapersTests {
    @Test
    void theSignedLetterOfTheDemoIsOnePageThatCanBeRead() throws Exception {
        byte[] signed = DemoPapers.signed();
        Files.write(Path.of("target/demo-signed.pdf"), signed);
        PdfReader paper = new PdfReader(signed);
        assertThat(paper.getNumberOfPages()).isEqualTo(1);
        assertThat(ThaiText.normalise(
                        new PdfTextExtractor(paper).getTextFromPage(1).replaceAll("\\s+", "")))
                .contains("นายสมมุติ");
    }
}
