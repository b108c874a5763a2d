package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;

/** What a browser remembers between two pages: language, colours, keys, and what was just done. */
class PreferencesTests {
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new PreferencesController(), new Doing())
            .addFilters(new RedirectForScripts())
            .build();

    @RestController
    static class Doing {
        @PostMapping("/cases/1/closure")
        ModelAndView close() {
            return new ModelAndView("redirect:/cases/1");
        }
    }

    @Test
    void keepsTheChoiceAndGoesBack() throws Exception {
        web.perform(post("/preferences").param("theme", "dark").param("back", "/desk"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/desk"))
                .andExpect(cookie().value("theme", "dark"))
                .andExpect(cookie().httpOnly("theme", true))
                .andExpect(cookie().doesNotExist("lang"));
    }

    @Test
    void ignoresWhatNobodyOffers() throws Exception {
        web.perform(post("/preferences").param("theme", "pink")).andExpect(cookie().doesNotExist("theme"));
    }

    @Test
    void sendsNobodyElsewhere() throws Exception {
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "desk"}) {
            web.perform(post("/preferences").param("theme", "dark").param("back", elsewhere))
                    .andExpect(header().string("Location", "/"));
        }
    }

    @Test
    void thaiUntilEnglishIsChosen() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", "en");
        assertThat(Preference.language(request).getLanguage()).isEqualTo("th");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(Preference.language(request)).isEqualTo(Locale.ENGLISH);
        request.setParameter("lang", "th");
        assertThat(Preference.language(request).getLanguage()).isEqualTo("th");
    }

    @Test
    void tellsOnceWhatWasDoneAndHowToUndoIt() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(flash("text/html", answer))
                .containsEntry("done", "ui.undo")
                .containsEntry("undo", "/cases/1/closure/undo");
        assertThat(answer.getCookie("done").getMaxAge()).isZero();
    }

    @Test
    void keepsWhatWasDoneForThePageWhenAScriptAsksFirst() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(flash("*/*", answer)).isEmpty();
        assertThat(answer.getCookie("done")).isNull();
    }

    /** What the page after a closure is told, when it is asked for in this way. */
    private static Map<String, Object> flash(String accept, MockHttpServletResponse answer) {
        FlashMap closed = new FlashMap();
        closed.put("done", "ui.undo");
        closed.put("undo", "/cases/1/closure/undo");
        MockHttpServletResponse redirect = new MockHttpServletResponse();
        new FlashCookie().saveOutputFlashMap(closed, new MockHttpServletRequest("POST", "/cases/1/closure"), redirect);
        MockHttpServletRequest next = new MockHttpServletRequest("GET", "/cases/1");
        next.addHeader("Accept", accept);
        next.setCookies(redirect.getCookie("done"));
        FlashMap told = new FlashCookie().retrieveAndUpdate(next, answer);
        return told == null ? Map.of() : Map.copyOf(told);
    }

    @Test
    void tellsAScriptWhereARedirectLeads() throws Exception {
        web.perform(post("/cases/1/closure").header("X-Redirect", "tell"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("X-Location", "/cases/1"));
    }
}
