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
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")));
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
