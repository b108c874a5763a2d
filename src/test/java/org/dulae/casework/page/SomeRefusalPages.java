package org.dulae.casework.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.refusal.SomeRefusal;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of refusals as an officer asks for them. */
record SomeRefusalPages(MockMvc mvc, Actor officer) {
    static ResultActions ask(MockMvc mvc, Actor actor, MockHttpServletRequestBuilder request, String... fields)
            throws Exception {
        return mvc.perform(with(request, fields).with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    ResultActions ask(MockHttpServletRequestBuilder request, String... fields) throws Exception {
        return ask(mvc, officer, request, fields);
    }

    /** Where the refusal is that was just written. */
    String refused(CaseId id) throws Exception {
        return there(ask(post("/cases/" + id + "/refusals"), SomeRefusal.fields()));
    }

    static String there(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    ResultActions says(String at, int seen, String answer) throws Exception {
        return ask(post(at + "/answers"), "version", String.valueOf(seen), "answer", answer);
    }

    String today() throws Exception {
        return ask(get("/today")).andReturn().getResponse().getContentAsString();
    }

    String paper(String at) throws Exception {
        byte[] paper = ask(get(at + "/paper"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return ThaiText.normalise(
                new PdfTextExtractor(new PdfReader(paper)).getTextFromPage(1).replaceAll("\\s+", ""));
    }
}
