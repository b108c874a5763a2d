package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;

/** Of what was told at the desk nobody reads more than is needed: not a barred officer, not a whole telephone number, not a draft in the database. */
@DulaeTest
class ContactSecrecyTests extends RestrictedDeskScene {
    @Test
    void whoIsBarredFromOneOfTheOthersSeesNothingOfTheContact() {
        Map<String, Object> contact = take(
                officer,
                post("/contacts")
                        .param("notes", "แม่กับลูกไม่มีข้าวกิน")
                        .param("problems", "INCOME")
                        .param("given", "ปราณี")
                        .param("place", TAMBON)
                        .param("otherName", "เด็กชายดำ สมมุติใจ")
                        .param("otherAge", "9"));
        UUID other = ((UUID[]) array(contact.get("concerned")))[0];
        assertThat(pages.status(feared, "/contacts/" + contact.get("id"))).isEqualTo(200);
        owner.sql(
                        "insert into access.conflict (user_id, person_id, kind, valid_from, recorded_by) values (?, ?, 'KIN', '2026-01-01', ?)")
                .params(feared.id().value(), other, officer.id().value())
                .update();
        assertThat(pages.status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
        assertThat(pages.status(feared, "/cases/" + contact.get("case_id"))).isEqualTo(404);
    }

    @Test
    void showsTheEndOfACallersPhoneAndTheWholeOfItOnlyWhenAsked() {
        Map<String, Object> contact = take(told("HELP").param("place", TAMBON));
        String at = "/contacts/" + contact.get("id");
        assertThat(Pages.text(pages.open(operator, at)))
                .contains("08x-xxx-0000")
                .doesNotContain(PHONE);
        assertThat(Pages.text(pages.answer(operator, get(at + "/phone").header("HX-Request", "true"))))
                .contains(PHONE);
        assertThat(Pages.text(pages.open(operator, at + "/phone"))).contains(PHONE, "<main");
        assertThat(pages.status(feared, at + "/phone")).isEqualTo(200);
        assertThat(owner.sql("select user_id from access.audit where act = 'intake.phone' and ? = any(subjects)")
                        .params(contact.get("id"))
                        .query(UUID.class)
                        .list())
                .contains(operator.id().value());
    }

    @Test
    void keepsADraftEncryptedAndReadsItBack() {
        String draft = pages.answer(operator, post("/desk").param("channel", "HOTLINE_1300"))
                .getRedirectedUrl();
        pages.answer(
                operator,
                post(draft + "/draft").param("number", "3000000000017").param("callerPhone", PHONE));
        byte[] kept = owner.sql("select fields from intake.draft where id = ?::uuid")
                .params(draft.substring("/desk/".length()))
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("3000000000017", PHONE, "number");
        assertThat(Pages.text(pages.open(operator, draft))).contains("3000000000017", PHONE);
    }

    private static Object array(Object column) {
        try {
            return ((java.sql.Array) column).getArray();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
