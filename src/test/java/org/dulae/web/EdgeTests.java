package org.dulae.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.dulae.access.Assets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer has in common, whichever module gives it. */
@DulaeTest
class EdgeTests {
    @Autowired
    private MockMvc web;

    @Test
    void noBrowserKeepsAPage() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=utf-8"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void aPageLoadsRunsAndSendsNothingButItsOwn() throws Exception {
        String policy = String.join(
                "; ",
                "default-src 'none'", // whatever is not named below: frames, workers, plug-ins
                "script-src 'self'", // no script written into a page by somebody's words, none from elsewhere, no eval
                "style-src 'self'", // no style in a page: it can hide a warning or read what is typed, sign by sign
                "img-src 'self'", // no picture elsewhere that tells somebody which page is open
                "media-src 'self' blob:", // a voice is heard from here, and from the page that records it
                "font-src 'self'", // Sarabun comes with the house; no font service learns who reads
                "connect-src 'self'", // drafts and lists talk to this house alone: nothing typed leaves it
                "form-action 'self'", // no form, forged or mistaken, sends a story elsewhere
                "frame-ancestors 'none'", // nobody lays these pages under their own for somebody to press
                "base-uri 'none'"); // no word in a page turns all its addresses elsewhere
        for (String path : new String[] {"/sign-in", "/nowhere", "/v3/api-docs", Assets.url("css/app.css")}) {
            web.perform(get(path)).andExpect(header().stringValues("Content-Security-Policy", policy));
        }
    }

    @Test
    void everyBrowserKeepsStylesScriptsAndFonts() throws Exception {
        for (String file : new String[] {"css/app.css", "js/app.js", "icons.svg", "fonts/sarabun-thai-400.woff2"}) {
            web.perform(get(Assets.url(file)))
                    .andExpect(status().isOk())
                    .andExpect(header().string(
                                    "Cache-Control",
                                    allOf(containsString("immutable"), containsString("max-age=31536000"))));
        }
    }

    @Test
    void sendsThemSmall() throws Exception {
        web.perform(get(Assets.url("css/app.css")).header("Accept-Encoding", "gzip, deflate, br"))
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(content().contentTypeCompatibleWith("text/css"));
    }

    @Test
    void anUnknownAddressIsAPageInTheReadersLanguage() throws Exception {
        web.perform(get("/nowhere?lang=en").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Page not found")));
    }

    @Test
    void anUnknownInterfaceAddressIsAProblem() throws Exception {
        web.perform(get("/api/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/preferences").param("theme", "dark")).andExpect(status().isForbidden());
    }

    @Test
    void describesTheInterfaceForOtherSystemsAndNoPages() throws Exception {
        web.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths.keys()", everyItem(startsWith("/api/"))));
    }
}
