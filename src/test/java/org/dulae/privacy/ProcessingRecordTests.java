package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.shared.ThaiText;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A privacy officer looks up why health data may be kept, and prints it. */
@DulaeTest
class ProcessingRecordTests {
    private final Actor privacy = SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "62");
    private Pages pages;

    @Autowired
    void pages(MockMvc mvc) {
        pages = new Pages(mvc);
    }

    /** What a page says of one purpose, without what only gives it its form. */
    private static String of(Purpose purpose, String page) {
        Matcher row =
                Pattern.compile("(?s)<tr id=\"" + purpose + "\">(.*?)</tr>").matcher(page);
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private static String item(String row, String words) {
        return Pattern.compile("(?s)<li>(.*?)</li>")
                .matcher(row)
                .results()
                .map(one -> one.group(1))
                .filter(one -> one.contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsUnderHelpGivenThatHealthIsKeptBySection26AndTheNumberOfACaseBySection24() {
        String help = of(Purpose.CASE, pages.page(privacy, "/privacy/record"));
        assertThat(item(help, "สุขภาพ ความพิการ"))
                .contains("มาตรา 26(5)", "มาตรา 26(1)")
                .doesNotContain("24(");
        assertThat(item(help, "เลขที่เรื่อง")).contains("มาตรา 24(4)").doesNotContain("26(");
    }

    @Test
    void ofEntitlementsADisabilityIsSensitiveAndAnIncomeIsNot() {
        String rights = of(Purpose.RIGHTS, pages.page(privacy, "/privacy/record?lang=en"));
        assertThat(item(rights, "disability")).contains("Section 26(5)").doesNotContain("24(");
        assertThat(item(rights, "income, work")).contains("Section 24(4)").doesNotContain("26(");
    }

    @Test
    void aPictureIsKeptByConsentAndWhichSectionsWereReadIsSaid() {
        String page = pages.page(privacy, "/privacy/record");
        assertThat(item(of(Purpose.ATTACHMENT, page), "ภาพ เสียง")).contains("มาตรา 19");
        assertThat(page)
                .contains("มาตรา 19, 24, 26 และ 39 อ่านจากตัวบทที่เผยแพร่")
                .doesNotContain("ที่จำมาและต้องตรวจก่อนใช้อ้าง");
    }

    @Test
    void everyKindStandsOnThePaperWithWhatItIsFor() {
        String paper = Pages.paper(pages.ask(privacy, get("/privacy/record/paper")));
        assertThat(ThaiText.normalise(paper)).contains("26(5)");
        String english = Pages.paper(pages.ask(privacy, get("/privacy/record/paper"), "lang", "en"));
        for (Datum datum : Datum.values()) {
            String name = DatumMarks.words("privacy_en").getProperty(datum.key("name"));
            assertThat(english.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", ""))
                    .contains(name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", ""));
        }
    }
}
