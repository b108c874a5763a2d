package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.directory.OrganisationId;
import org.dulae.letter.Letter;
import org.dulae.letter.Letterhead;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiText;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's signed letters are papers one can open. */
@DulaeTest
class DemoPapersTests {
    @Autowired
    private DemoPapers papers;

    @Test
    void theSignedLetterOfTheDemoIsTheLetterItselfOnOnePageWithInkOnIt() throws Exception {
        Letter letter = new Letter(
                NewId.next(),
                new CaseId(NewId.next()),
                new Letter.Place(SomeActor.officerOf("820102").unit().value(), "820102", null, NewId.next()),
                new Letter.Recipient(new OrganisationId(NewId.next()), "โรงพยาบาลส่งเสริมสุขภาพตำบลทดสอบ"),
                DemoPapers.asks("โรงพยาบาลส่งเสริมสุขภาพตำบลทดสอบ"),
                new Letter.Numbered(NewId.next(), "ลป 52301/2", LocalDate.of(2026, 11, 18)),
                new Letterhead("", "ศูนย์ทดสอบ", "อำเภอเมืองปาน\nจังหวัดลำปาง 52240", "โทร. 0 5400 0000", 1),
                null,
                2,
                "ทดสอบ",
                Instant.parse("2026-11-18T03:00:00Z"));
        byte[] signed = papers.signed(letter, 282);
        Files.write(Path.of("target/demo-signed.pdf"), signed);
        PdfReader paper = new PdfReader(signed);
        assertThat(paper.getNumberOfPages()).isEqualTo(1);
        assertThat(ThaiText.normalise(
                        new PdfTextExtractor(paper).getTextFromPage(1).replaceAll("\\s+", "")))
                .contains("นายสมมุติ", "ลป๕๒๓๐๑/๒", "๑๘พฤศจิกายน๒๕๖๙", "เยี่ยมบ้าน");
    }
}
