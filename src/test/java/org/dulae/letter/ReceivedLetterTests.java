package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.junit.jupiter.api.Test;

/** A letter comes: it gets its number with its scan, and is opened again from the register and from the case it is about. */
@DulaeTest
class ReceivedLetterTests extends LetterPages {
    @Test
    void isRegisteredWithItsScanAndOpenedAgainFromTheRegisterAndFromItsCase() throws Exception {
        Actor officer = officer(TAMBON);
        CaseId id = opened(officer, null);
        ask(officer, get("/cases/" + id + "/letters"))
                .andExpect(content().string(containsString("/letters/entries/new?about=" + id)));
        ask(officer, get("/letters/entries/new?about=" + id))
                .andExpect(content().string(containsString("value=\"" + numberOf(id) + "\"")))
                .andExpect(content().string(containsString("data-largest")));
        String letter = there(came(officer, SCAN, numberOf(id)));
        String register = html(ask(officer, get("/letters?way=IN")));
        assertThat(register).contains("แจ้งเด็กขาดเรียน", "3 พ.ย. 2568", "href=\"" + letter + "\"");
        String line = register.replaceAll("(?s).*href=\"(/letters/entries/[0-9a-f-]{36})\".*", "$1");
        assertThat(html(ask(officer, get(line)))).contains("href=\"" + letter + "\"");
        assertThat(html(ask(officer, get("/cases/" + id + "/letters")))).contains("href=\"" + letter + "\"");
        String scan = scanOn(html(ask(officer, get(letter))));
        ask(officer, get(scan)).andExpect(status().isOk()).andExpect(content().bytes(SCAN));
        assertThat(owner.sql("select act from access.audit where user_id = ? and ? = any(subjects)")
                        .params(officer.id().value(), UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .list())
                .contains("letter.received.read", "document.read", "document.keep");
        assertThat(text(ask(officer, get("/letters/paper?way=IN")))).contains("หมายเหตุ", "๓พ.ย.๒๕๖๘", "ศธ๐๔/๑๒");
    }

    @Test
    void whatWasTypedStaysWhenTheFileIsNoneWeKeepAndNoNumberIsLost() throws Exception {
        Actor officer = officer(TAMBON);
        came(officer, "<html>".getBytes(StandardCharsets.UTF_8), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"โรงเรียนบ้านทดสอบ\"")))
                .andExpect(content().string(containsString("id=\"file-error\"")));
        came(officer, SCAN, "82-2569-99999")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"about-error\"")))
                .andExpect(content().string(containsString("id=\"file-error\"")))
                .andExpect(content().string(containsString("value=\"แจ้งเด็กขาดเรียน\"")));
        came(officer, SCAN, "");
        assertThat(html(ask(officer, get("/letters?way=IN"))).split("/letters/entries/[0-9a-f]", -1))
                .as("one line, and its number is the first")
                .hasSize(2);
    }

    @Test
    void isScannedLaterAndThenSaidToBeAboutACase() throws Exception {
        Actor officer = officer(TAMBON);
        CaseId id = opened(officer, null);
        String letter = there(ask(officer, post("/letters/entries"), CAME.split("\\|")));
        ask(officer, get(letter)).andExpect(content().string(containsString("ยังไม่ได้สแกน")));
        ask(officer, multipart(letter + "/scans")).andExpect(status().isUnprocessableContent());
        scanned(officer, letter).andExpect(status().isSeeOther());
        ask(officer, get("/cases/" + id + "/letters")).andExpect(content().string(not(containsString(letter))));
        ask(officer, post(letter + "/case"), "about", "ไม่ใช่เลข").andExpect(status().isUnprocessableContent());
        tied(officer, letter, id).andExpect(status().isSeeOther());
        ask(officer, get("/cases/" + id + "/letters")).andExpect(content().string(containsString(letter)));
        assertThat(html(ask(officer, get("/cases/" + id)))).contains("ลงรับหนังสือ", "โรงเรียนบ้านทดสอบ");
        assertThat(html(ask(officer, get(letter)))).contains("/cases/" + id);
    }

    @Test
    void whoseNumberWasCancelledIsKeptAndSaysSo() throws Exception {
        Actor officer = officer(TAMBON);
        String letter = there(came(officer, SCAN, ""));
        String line = letter.replace("received", "entries");
        ask(officer, post(line + "/cancelled"), "reason", "ลงรับซ้ำ").andExpect(status().isSeeOther());
        ask(officer, get(letter)).andExpect(content().string(containsString("ลงรับซ้ำ")));
        scanned(officer, letter).andExpect(status().isConflict());
    }
}
