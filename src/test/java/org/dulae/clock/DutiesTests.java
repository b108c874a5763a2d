package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Of each time the law gives it is said whether the text was read, and nothing is called read that is only remembered. */
@DulaeTest
class DutiesTests {
    private static final Actor OFFICER = SomeActor.officerOf("920101");

    @Autowired
    private Clocks clocks;

    @Autowired
    private MockMvc web;

    private Duty duty(String code) {
        return clocks.duties(OFFICER).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever reads one of the others in a published text adds it here, with where it was read. */
    @Test
    void onlyWhatSomebodyReadIsCalledRead() {
        List<Duty> all = clocks.duties(OFFICER);
        assertThat(all.stream().filter(Duty::read).map(Duty::code))
                .containsExactlyInAnyOrder(
                        "CHILD_REPORT", "DV_COMPLAINT", "INTERIM_ORDER", "VICTIM_COMPENSATION", "PERSONAL_DATA_BREACH");
        assertThat(duty("CHILD_REPORT").section()).isEqualTo("29, 41");
        assertThat(duty("CHILD_REPORT").source()).endsWith("child-protection-act-safety-protection-articles-40-47");
        assertThat(duty("INTERIM_ORDER").source()).endsWith("domestic-violence-act-investigation-section-10");
        assertThat(all)
                .allSatisfy(one -> assertThat(one.source()).as(one.code()).isNotBlank());
    }

    @Test
    void compensationIsClaimedWithinAYearAsTheMinistrySaysAtItsAddress() {
        Duty compensation = duty("VICTIM_COMPENSATION");
        assertThat(compensation.span()).isEqualTo(new Span(1, Span.Unit.YEARS));
        assertThat(compensation.source()).isEqualTo("ops.moj.go.th/th/qa?view=item&id=23770");
        assertThat(compensation.checked()).isEqualTo("2026-11-23");
        assertThat(compensation.asks().over().th()).contains("สองปี");
    }

    @Test
    void thePageSaysWhereItWasRead() throws Exception {
        web.perform(get("/legal-clocks").with(SignedIn.as(OFFICER)))
                .andExpect(content().string(containsString("ตรวจดูเมื่อ 23 พ.ย. 2569 ที่ ops.moj.go.th/th/qa")))
                .andExpect(content().string(containsString("ตรวจดูเมื่อ 22 พ.ย. 2569 ")));
    }
}
