package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dulae.shared.ThaiText;
import org.junit.jupiter.api.Test;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PaperTests {
    private static final String LETTER =
            "ด้วยสำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปางกำหนดจัดประชุมชี้แจงเรื่องศูนย์ช่วยเหลือสังคมตำบลที่ตำบลหัวเมืองน้ำใจนี้ยิ่งใหญ่ป้าปิ่นกู้เงินซื้อปุ๋ย";

    private static byte[] paper(String body) {
        return Paper.of(
                "<html><head><title>t</title><style>@page { size: 90mm 200mm; margin: 10mm } body { font-family: Sarabun; font-size: 14pt }</style></head><body>"
                        + body + "</body></html>");
    }

    private static String text(byte[] pdf) throws Exception {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    }

    @Test
    void keepsEveryMarkInItsPlace() throws Exception {
        // Read glyph by glyph: one glyph of this typeface stands for อำ after a tone mark, and says so only to a reader
        // of its note.
        assertThat(ThaiText.normalise(text(paper("<p>" + LETTER + "</p>")).replaceAll("\\s", "")))
                .isEqualTo(LETTER.replace("น้ำ", "น้า"));
    }

    @Test
    void breaksLinesBetweenThaiWords() {
        BreakPointsProvider ends = Paper.between(LETTER);
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int end = ends.next().getPosition(); end > 0; end = ends.next().getPosition()) {
            words.add(LETTER.substring(begin, end));
            begin = end;
        }
        assertThat(String.join("", words)).isEqualTo(LETTER);
        assertThat(words)
                .hasSizeGreaterThan(20)
                .contains("สังคม", "ตำบล", "หัวเมือง", "จังหวัด")
                .noneMatch(word -> word.matches("^[ัิ-ฺ็-๎ะาำ].*"));
    }

    @Test
    void breaksNoLineWithinAnAbbreviationOrATime() {
        String text = "ถึงวันที่ 20 พ.ย. 2569 16:30 ที่ อ.เมืองปาน จ.ลำปาง";
        BreakPointsProvider ends = Paper.between(text);
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int end = ends.next().getPosition(); end > 0; end = ends.next().getPosition()) {
            words.add(text.substring(begin, end));
            begin = end;
        }
        assertThat(words).contains("พ.ย. ", "16:30 ").noneMatch(word -> word.endsWith("."));
        assertThat(String.join("", words)).isEqualTo(text);
    }

    @Test
    void carriesBothFacesOfTheTypefaceWithIt() throws Exception {
        String raw = new String(paper("<p>ก <b>ข</b></p>"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(raw).contains("Sarabun-Regular").contains("Sarabun-Bold");
    }
}
