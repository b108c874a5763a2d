package org.dulae.benefit.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.SomeActor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class RightsPagesTests {
    @Autowired
    private MockMvc pages;

    @Test
    void theListGoesAlongOnPaper() throws Exception {
        pages.perform(post("/rights/paper")
                        .with(SomeActor.token())
                        .param("born", "65")
                        .param("THAI", "yes")
                        .param("IN_HOUSE_REGISTER", "yes")
                        .param("STATE_PENSION", "no")
                        .param("child", "3"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().string(startsWith("%PDF")));
    }

    @Test
    void asksAgainForWhatCannotBeReadAndStoresNothing() throws Exception {
        pages.perform(post("/rights").with(SomeActor.token()).param("born", "<b>นานแล้ว</b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("อ่านวันเกิดไม่ออก")));
        pages.perform(post("/rights/change").with(SomeActor.token()).param("born", "2504"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2504")));
    }

    /** A bookmark, or the answered page asked for once more: the answers are kept nowhere, so the questions come. */
    @Test
    void aPageThatOnlyAnswersGivesIsAskedAnew() throws Exception {
        for (String address : List.of("/rights/paper", "/rights/change")) {
            pages.perform(get(address)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/rights"));
        }
    }

    /** The newer rule stands beside the older one, and what has changed says so in words. */
    @Test
    void whatHasChangedBetweenTwoRulesIsSaidInWords() throws Exception {
        pages.perform(get("/rights/all/EMERGENCY_AID"))
                .andExpect(content().string(containsString("class=\"versions\"")))
                .andExpect(content().string(containsString("เปลี่ยนแล้ว เดิม ไม่เกิน 2,000 บาทต่อครั้ง")))
                .andExpect(content().string(containsString("เลิกใช้แล้วในเกณฑ์ใหม่")));
        pages.perform(get("/rights/all/ROAD_ACCIDENT"))
                .andExpect(content().string(Matchers.not(containsString("class=\"versions\""))));
    }

    @Test
    void anUnknownEntitlementIsNotFound() throws Exception {
        pages.perform(get("/rights/all/NONE_SUCH")).andExpect(status().isNotFound());
        pages.perform(get("/rights/all/HIV_FAMILY_AID?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not open at present")))
                .andExpect(content().string(Matchers.not(containsString("benefit."))));
    }
}
