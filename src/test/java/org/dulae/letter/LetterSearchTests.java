package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.letter.RegisterLine.Way;
import org.junit.jupiter.api.Test;

/** Somebody looks for a name in a register of letters: it stands in no address, and the page can be gone back to. */
@DulaeTest
class LetterSearchTests extends LetterPages {
    private static final String NAME = "ดอกรัก สมมุติ";

    private String searched(Actor officer, String... fields) throws Exception {
        return there(ask(officer, post("/letters/searches"), fields));
    }

    @Test
    void whatIsLookedForStandsInNoAddressAndIsKeptForItsSearcherAlone() throws Exception {
        Actor officer = officer(TAMBON);
        register.enter(officer, Way.IN, new RegisterLine.Told("", null, NAME, "ศูนย์", "ขอพบเจ้าหน้าที่", ""));
        register.enter(officer, Way.IN, new RegisterLine.Told("", null, "อำเภอ", "ศูนย์", "เชิญประชุม", ""));
        String found = searched(officer, "q", "ดอกรัก", "way", "IN");
        assertThat(found).matches("/letters/searches/[0-9a-f-]{36}");
        for (int back = 0; back < 2; back++) {
            assertThat(html(ask(officer, get(found))))
                    .contains("ขอพบเจ้าหน้าที่", "value=\"ดอกรัก\"")
                    .doesNotContain("เชิญประชุม");
        }
        byte[] kept = owner.sql("select typed_secret from letter.search where user_id = ?")
                .params(officer.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("ดอกรัก");
        ask(colleague(officer), get(found)).andExpect(status().isGone());
        owner.sql("update letter.search set expires_at = '2026-01-01Z' where user_id = ?")
                .params(officer.id().value())
                .update();
        ask(officer, get(found))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("หมดเวลาแล้ว")));
        assertThat(searched(officer, "q", " ", "way", "IN")).startsWith("/letters?way=IN&year=");
    }

    @Test
    void leadsOnToThePagesAfterTheFirst() throws Exception {
        Actor officer = officer(TAMBON);
        for (int line = 0; line <= LetterRegister.PAGE; line++) {
            register.enter(officer, Way.OUT, new RegisterLine.Told("", null, "ศูนย์", NAME, "นัดหมาย", ""));
        }
        String found = searched(officer, "q", "ดอกรัก", "way", "OUT");
        assertThat(html(ask(officer, get(found)))).contains("href=\"" + found + "?page=2\"");
        assertThat(html(ask(officer, get(found + "?page=2")))).contains("href=\"" + found + "?page=1\"", NAME);
        ask(officer, get("/letters/searches/" + UUID.randomUUID())).andExpect(status().isGone());
    }
}
