package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** An office's list from its workbook to its cases, without a script; its addresses name nobody and open to its bringer alone. */
@DulaeTest
class LedgerPagesTests {
    private final MockMvc mvc;
    private final JdbcClient owner;

    @Autowired
    LedgerPagesTests(
            MockMvc mvc,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.owner = TableOwner.of(url, user, password);
    }

    private ResultActions ask(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private ResultActions send(Actor actor, String kind, byte[] workbook) throws Exception {
        return ask(
                actor,
                multipart("/ledgers")
                        .file(new MockMultipartFile("file", "นางลำดวน.xlsx", null, workbook))
                        .param("kind", kind));
    }

    private static String there(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void goesInStepsAndSaysInTheEndWhatCameAndWhatIsToBeMended() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("620112"));
        SomeWorkbook book = SomeWorkbook.cases();
        for (int row = 0; row < LedgerPart.LINES + 20; row++) {
            book.row(
                    "ล" + row,
                    row < LedgerPart.LINES ? "เมื่อวาน" : "3/11/2568",
                    "ลำดวนที่" + row + " สมมุติแถว" + row,
                    "",
                    "",
                    "",
                    "เรื่อง",
                    "");
        }
        String ledger = there(send(officer, "CASES", book.bytes()));
        assertThat(ledger).matches("/ledgers/[0-9a-f-]{36}");
        ask(officer, get(ledger)).andExpect(content().string(containsString("<progress")));
        goOn(officer, ledger);
        ask(officer, get(ledger)).andExpect(content().string(containsString("เมื่อวาน")));
        ask(officer, post(ledger + "/bring").param("who-3", "nobody")).andExpect(status().isSeeOther());
        goOn(officer, ledger);
        ask(officer, post(ledger + "/bring")).andExpect(status().isSeeOther());
        ask(officer, get(ledger)).andExpect(content().string(containsString("/cases/")));
        byte[] mend = ask(officer, get(ledger + "/refused"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(LedgerSheet.read(LedgerKind.CASES, mend)).hasSize(LedgerPart.LINES);
        ask(officer, get("/ledgers")).andExpect(content().string(containsString(ledger)));
        Actor colleague = SomeActor.stored(owner, SomeActor.officerOf("620112"));
        for (String hidden : new String[] {ledger, ledger + "/refused"}) {
            ask(colleague, get(hidden)).andExpect(status().isNotFound());
        }
        ask(colleague, post(ledger + "/bring")).andExpect(status().isNotFound());
        ask(colleague, post(ledger + "/steps")).andExpect(status().isNotFound());
    }

    /** As the page does by itself, until it says what it found. */
    private void goOn(Actor officer, String ledger) throws Exception {
        while (ask(officer, get(ledger))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .contains("<progress")) {
            ask(officer, post(ledger + "/steps")).andExpect(status().isSeeOther());
        }
    }

    @Test
    void saysInWordsWhyAFileCannotBeTaken() throws Exception {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf("620112"));
        send(officer, "CASES", "ชื่อ,วันที่".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เปิดไม่ได้")));
        send(officer, "VISITS", SomeWorkbook.cases().row("1").bytes()).andExpect(status().isUnprocessableContent());
        send(officer, "CASES", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ยังไม่ได้เลือกไฟล์")));
        for (LedgerKind kind : LedgerKind.values()) {
            ask(officer, get("/ledgers/templates/" + kind)).andExpect(status().isOk());
        }
        ask(SomeActor.stored(owner, SomeActor.operatorOf("62")), get("/ledgers"))
                .andExpect(status().isForbidden());
    }
}
