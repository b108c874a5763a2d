package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.shared.Bundles;
import org.dulae.shared.MadeFor;
import org.dulae.upkeep.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

class ErrorPagesTests {
    private static final Map<String, Supplier<Exception>> FAILURES = Map.of(
            "missing", () -> new NotFound("case"),
            "refused", () -> new Refused("role"),
            "stale", () -> new Stale("case"),
            "reused", Once.KeyReused::new,
            "busy", () -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS),
            "database", () -> new DataAccessResourceFailureException("away"),
            "broken", () -> new IllegalStateException("secret detail"));

    @RestController
    static class Failing {
        @GetMapping({"/fail/{how}", "/api/fail/{how}"})
        String fail(@PathVariable String how) throws Exception {
            throw FAILURES.get(how).get();
        }

        @PostMapping("/send/{how}")
        String send(@PathVariable String how) throws Exception {
            throw FAILURES.get(how).get();
        }
    }

    private final Frames frames = new Frames(
            Bundles.load(), Clock.systemUTC(), org.mockito.Mockito.mock(Installation.class, asked -> MadeFor.DEMO));
    private final ErrorPages pages =
            new ErrorPages(frames, new RefusalNotes(org.mockito.Mockito.mock(org.dulae.access.Refusals.class)));
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Failing(), pages)
            .setControllerAdvice(pages)
            .setViewResolvers(new JteViews(frames))
            .build();

    @Test
    void everyFailureHasItsStatus() throws Exception {
        Map<String, Integer> expected = Map.of(
                "missing",
                404,
                "refused",
                403,
                "stale",
                409,
                "reused",
                422,
                "busy",
                429,
                "database",
                503,
                "broken",
                500);
        for (String how : FAILURES.keySet()) {
            web.perform(get("/fail/" + how)).andExpect(status().is(expected.get(how)));
        }
    }

    @Test
    void saysWhatHappenedThatNothingIsLostAndWhatToDo() throws Exception {
        web.perform(get("/fail/database"))
                .andExpect(content().contentType("text/html;charset=utf-8"))
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content()
                        .string(allOf(
                                containsString("ฐานข้อมูลยังไม่ตอบ"),
                                containsString("ยังอยู่ครบ"),
                                containsString("รอสักครู่"),
                                containsString("DULAE-503"))));
    }

    @Test
    void keepsWhatWasTypedUntilTheDatabaseIsBack() throws Exception {
        web.perform(post("/send/database")
                        .param("notes", "แม่ป่วย <b>ลุกไม่ได้</b>")
                        .param("clientKey", "key-1")
                        .param("_csrf", "old-token"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/send/database\""),
                                containsString("แม่ป่วย &lt;b&gt;ลุกไม่ได้"),
                                containsString("name=\"clientKey\" value=\"key-1\""),
                                containsString(text("web.error.unsent.again")),
                                not(containsString("old-token")))));
    }

    @Test
    void keepsWhatWasTypedAlsoWhenNobodyCouldBeAskedWhoSentIt() throws Exception {
        // As the server asks for the page of an error outside any handler: with the form's fields, but as a question.
        web.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/contacts")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new DataAccessResourceFailureException("away"))
                        .param("notes", "แม่ป่วย"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(allOf(containsString("action=\"/contacts\""), containsString("แม่ป่วย"))));
    }

    @Test
    void neverSendsAPasswordBack() throws Exception {
        web.perform(post("/send/database").param("login", "somchai").param("password", "แม่น้ำวัง"))
                .andExpect(content().string(allOf(not(containsString("somchai")), not(containsString("แม่น้ำวัง")))));
    }

    @Test
    void tellsWhyAnActWasRefused() throws Exception {
        web.perform(get("/fail/refused")).andExpect(content().string(containsString(text("access.refused.role"))));
    }

    @Test
    void speaksEnglishToWhoChoseIt() throws Exception {
        web.perform(get("/fail/missing").cookie(new Cookie("lang", "en")))
                .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString("Page not found"))));
        web.perform(get("/fail/missing?lang=en")).andExpect(content().string(containsString("Page not found")));
    }

    @Test
    void aFaultOfOursGetsANumberAndTellsNothingElse() throws Exception {
        String page = web.perform(get("/fail/broken"))
                .andExpect(content().string(not(containsString("secret detail"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsPattern("DULAE-500-[0-9A-F]{6}");
    }

    @Test
    void aScriptGetsAPartOfAPage() throws Exception {
        web.perform(get("/fail/stale").header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("role=\"alert\""), not(containsString("<html")))));
    }

    @Test
    void otherSystemsGetAProblem() throws Exception {
        web.perform(get("/api/fail/missing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("DULAE-404"))
                .andExpect(jsonPath("$.title").value(text("web.error.404.title")));
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        web.perform(post("/fail/missing"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")));
    }

    private String text(String key) {
        return frames.texts(new org.springframework.mock.web.MockHttpServletRequest())
                .text(key);
    }
}
