package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The product's pages as somebody asks for them in a test, and what they answered. */
public final class Pages {
    private final MockMvc mvc;
    private final @Nullable JdbcClient accounts;

    /** Everybody is who the test says, teams and conflicts of interest included: the actor need not be stored. */
    public Pages(MockMvc mvc) {
        this(mvc, null);
    }

    /** Everybody is stored and loaded anew for each request, as the product does it: of the teams of that moment. */
    public Pages(MockMvc mvc, @Nullable JdbcClient accounts) {
        this.mvc = mvc;
        this.accounts = accounts;
    }

    /** With the token of a form and these fields, each name before its value; nobody has signed in when there is no actor. */
    public ResultActions ask(
            @Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(actor, request.with(SomeActor.token()));
    }

    public MockHttpServletResponse answer(
            @Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
        return ask(actor, request, fields).andReturn().getResponse();
    }

    public MockHttpServletResponse open(Actor actor, String address) {
        return perform(actor, get(address)).andReturn().getResponse();
    }

    public int status(Actor actor, String address) {
        return open(actor, address).getStatus();
    }

    /** What a page says that must be there. */
    public String page(Actor actor, String address) {
        MockHttpServletResponse answer = open(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static String text(ResultActions answer) {
        return text(answer.andReturn().getResponse());
    }

    /** The words on all sheets of a paper, without what lies between them. */
    public static String paper(ResultActions answer) {
        MockHttpServletResponse paper = answer.andReturn().getResponse();
        assertThat(paper.getStatus()).isEqualTo(200);
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        try {
            PdfReader sheets = new PdfReader(paper.getContentAsByteArray());
            StringBuilder words = new StringBuilder();
            for (int sheet = 1; sheet <= sheets.getNumberOfPages(); sheet++) {
                words.append(new PdfTextExtractor(sheets).getTextFromPage(sheet));
            }
            return words.toString().replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it leads when what was sent was taken. */
    public static String there(ResultActions answer) {
        MockHttpServletResponse taken = answer.andReturn().getResponse();
        assertThat(taken.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(taken.getRedirectedUrl());
    }

    private ResultActions perform(@Nullable Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
        if (actor != null && accounts != null) {
            request.cookie(SomeActor.session(accounts, actor));
        } else if (actor != null) {
            request.with(SignedIn.as(actor));
        }
        try {
            return mvc.perform(request);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
