package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.SomeCase;
import org.dulae.casework.refusal.Refusal;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Kind;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who is refused reads by which rule, on which facts and when, and where and until when to appeal: on the page and on paper. */
@DulaeTest
class RefusedRequestTests {
    private static final String TAMBON = "590104";
    private static final String LAW = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 33";
    private static final String FACTS = "มีเรื่องที่ยังเปิดอยู่";

    @Autowired
    private Requests requests;

    private Pages pages;
    private JdbcClient owner;
    private Actor officer;
    private String request = "";

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void asked() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        PersonId person = SomeCase.person(owner, TAMBON, "แก้วตา");
        UUID id = requests.take(
                officer, person, new Asked(Kind.ERASURE, Asker.SELF, "", "อยากให้ลบ", LocalDate.now(ThaiDate.ZONE)));
        requests.check(officer, id, 1, true, "ถามตามลำพัง");
        request = "/privacy/requests/" + id;
    }

    private ResultActions refused(String decision, String law, LocalDate by) {
        return pages.ask(
                officer,
                post(request + "/answer"),
                "version",
                "2",
                "decision",
                decision,
                "reason",
                "ยังต้องใช้ช่วยคุณอยู่",
                "law",
                law,
                "facts",
                FACTS,
                "appealTo",
                "ศูนย์ช่วยเหลือสังคมสมมุติ",
                "appealBy",
                by.toString(),
                "appealLaw",
                "พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 44");
    }

    @Test
    void thePageAndThePaperSayTheRuleTheFactsTheDayAndWhereAndUntilWhenToAppeal() throws Exception {
        LocalDate by = LocalDate.now(ThaiDate.ZONE).plusDays(15);
        String form = pages.page(officer, request);
        assertThat(form).contains("หน่วยทดสอบ", ThaiDate.format(lastDay(), Texts.THAI), "มาตรา 44");
        refused("REFUSED", LAW, by).andExpect(status().isSeeOther());
        String page = pages.page(officer, request);
        String paper = ThaiText.normalise(Pages.paper(pages.ask(officer, get(request + "/paper"))));
        for (String said : new String[] {
            LAW,
            FACTS,
            "ศูนย์ช่วยเหลือสังคมสมมุติ",
            "คณะกรรมการผู้เชี่ยวชาญ",
            "มาตรา 73",
            "มาตรานี้ไม่ได้กำหนดวันสุดท้าย"
        }) {
            assertThat(page).contains(said);
            assertThat(paper).contains(ThaiText.normalise(said.replaceAll("\\s+", "")));
        }
        assertThat(page).contains("ถึงวันที่ " + longDate(by));
        assertThat(paper)
                .contains(
                        longDate(by).replace(" ", ""),
                        longDate(LocalDate.now(ThaiDate.ZONE)).replace(" ", ""));
    }

    private LocalDate lastDay() {
        return requests.lastDay(officer);
    }

    private static String longDate(LocalDate day) {
        return ThaiDate.formatLong(day, Texts.THAI);
    }

    @Test
    void aRefusalWithoutItsRuleOrWithADayThatHasBeenIsNotTakenAndWhatWasTypedStays() throws Exception {
        LocalDate today = LocalDate.now(ThaiDate.ZONE);
        assertThat(Pages.text(refused("PART", "", today.plusDays(15)).andExpect(status().isUnprocessableContent())))
                .contains(FACTS, "บอกกฎหมายหรือระเบียบ");
        refused("REFUSED", LAW, today).andExpect(status().isUnprocessableContent());
        refused("REFUSED", LAW, today.plusYears(3)).andExpect(status().isUnprocessableContent());
        refused("", LAW, today.plusDays(15)).andExpect(status().isUnprocessableContent());
        assertThat(pages.status(officer, request + "/paper")).isEqualTo(404);
    }

    @Test
    void whatIsDoneNeedsNoneOfItAndTellsNoAppeal() throws Exception {
        pages.ask(officer, post(request + "/answer"), "version", "2", "decision", "DONE", "reason", "ลบให้แล้ว")
                .andExpect(status().isSeeOther());
        assertThat(pages.page(officer, request)).doesNotContain("อุทธรณ์ได้ที่");
        assertThat(lastDay()).isAfterOrEqualTo(LocalDate.now(ThaiDate.ZONE).plusDays(Refusal.USUAL_DAYS));
    }
}
