package org.dulae.insight.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.WorkbookCells;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The same October, opened as a workbook and read on paper. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnBookTests {
    private static final String TAMBON = "450102";

    @Autowired
    private MockMvc pages;

    private Actor officer;

    @BeforeAll
    void anOctoberOfWork(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        JdbcClient owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("45"));
        new SomeReturn(owner, officer, TAMBON).october(province, NewId.next());
    }

    @Test
    void theFirstSheetSaysWhatThePageSays() throws Exception {
        assertThat(WorkbookCells.sheets(file("return.xlsx")).getFirst())
                .contains(
                        "รายงานประจำเดือน",
                        "ตุลาคม 2568",
                        "เรื่องที่ยกมาจากเดือนก่อน\t2",
                        "เรื่องที่รับในเดือนนี้\t3",
                        "เรื่องที่ยุติในเดือนนี้\t2",
                        "เรื่องที่คงเหลือ ยังดูแลต่อ\t3",
                        "เรื่องที่ส่งให้อำเภอหรือจังหวัดทำต่อในเดือนนี้\t1",
                        "รายได้ไม่เพียงพอ หนี้สิน\t1\t1\t1\t3",
                        "อื่น ๆ\t0\t1\t0\t0",
                        "ผู้สูงอายุ\t1\t1\t1\t3",
                        "ทั้งหมด\t2\t3\t2\t3",
                        "เงิน\t2\t3500.50");
    }

    @Test
    void theSecondSheetHoldsTheSmallestPartsAndNobodysName() throws Exception {
        List<String> parts = WorkbookCells.sheets(file("return.xlsx")).get(1);
        assertThat(parts)
                .contains(
                        "ติดต่อ\tรายได้ไม่เพียงพอ หนี้สิน\tผู้สูงอายุ\tโทรศัพท์ถึงศูนย์\t1",
                        "รับ\tรายได้ไม่เพียงพอ หนี้สิน\tคนพิการ\tสายด่วน 1300\t1",
                        "ช่วย\tรายได้ไม่เพียงพอ หนี้สิน\tผู้สูงอายุ\tสายด่วน 1300\t3");
        assertThat(WorkbookCells.of(file("return.xlsx")))
                .doesNotContain("สมมุติ", "เอชไอวี", "สุขภาพจิต", "ความรุนแรง");
    }

    @Test
    void thePaperSaysTheSameInThaiDigits() throws Exception {
        String words = new PdfTextExtractor(new PdfReader(file("paper"))).getTextFromPage(1);
        assertThat(words)
                .contains("ตุลาคม ๒๕๖๘", "เรื่องที่รับในเดือนนี้ ๓", "ขอทาน ๐ ๐ ๑ ๐")
                .doesNotContain("สมมุติ");
    }

    private byte[] file(String name) throws Exception {
        return pages.perform(get("/returns/" + officer.unit() + "/" + name + "?month=2025-10")
                        .with(SignedIn.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
