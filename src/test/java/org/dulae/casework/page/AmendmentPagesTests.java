package org.dulae.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page that moves a whole case: what it shows before, what it refuses and says to do, and that a press counts once. */
@DulaeTest
class AmendmentPagesTests extends CasePagesScene {
    private static final String HERE = "210105";
    private static final String NEXT = "210106";

    @Autowired
    private CaseReader reader;

    private Actor here;
    private PersonId wrong;
    private PersonId right;
    private CaseId id;

    @BeforeEach
    void aCaseOnTheWrongPerson() {
        here = SomeActor.stored(owner, SomeActor.officerOf(HERE));
        wrong = SomeCase.person(owner, HERE, "จันทร์เพ็ญ");
        right = SomeCase.person(owner, HERE, "จันทร์แรม");
        id = SomeCase.of(wrong).in(HERE, here.unit()).opened(casework, here);
    }

    private String at() {
        return "/cases/" + id + "/person";
    }

    private MockHttpServletResponse send(Actor by, String key, String version, String... fields) {
        return pages.answer(by, post(at()).param("clientKey", key).param("version", version), fields);
    }

    private MockHttpServletResponse send(String... fields) {
        return send(here, NewId.next().toString(), "1", fields);
    }

    private UUID person() {
        return owner.sql("select person_id from casework.case_file where id = ?")
                .params(id.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void showsBothAndWhatGoesAlongBeforeAnythingMoves() {
        assertThat(pages.page(here, "/cases/" + id)).contains("href=\"" + at() + "\"");
        assertThat(pages.page(here, at())).contains("จันทร์เพ็ญ", "ปัญหา 3 ข้อ");
        assertThat(Pages.text(send("act", "search", "who", "จันทร์แรม"))).contains(right.toString());
        MockHttpServletResponse nobody = send();
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(Pages.text(nobody)).contains("id=\"who-error\"");
        String looked = Pages.text(send("personId", right.toString()));
        assertThat(looked).contains("จันทร์เพ็ญ", "จันทร์แรม", "ปัญหา 3 ข้อ", "name=\"looked\"");
        MockHttpServletResponse silent = send("personId", right.toString(), "looked", "yes");
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(Pages.text(silent)).contains("id=\"reason-error\"");
        assertThat(person()).isEqualTo(wrong.value());
    }

    @Test
    void aPressThatIsSentTwiceMovesOnceAndAStaleOneIsAskedAgain() {
        String key = NewId.next().toString();
        String[] fields = {"personId", right.toString(), "looked", "yes", "reason", "คนละบ้าน"};
        for (int press = 1; press <= 2; press++) {
            MockHttpServletResponse answer = send(here, key, "1", fields);
            assertThat(answer.getStatus()).as("press %s", press).isEqualTo(303);
            assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + id);
        }
        assertThat(person()).isEqualTo(right.value());
        assertThat(owner.sql("select count(*) from casework.amendment where case_id = ?")
                        .params(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        MockHttpServletResponse stale = send("personId", wrong.toString(), "looked", "yes", "reason", "คิดผิด");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(Pages.text(stale)).contains("คิดผิด", "value=\"2\"");
        assertThat(person()).isEqualTo(right.value());
        assertThat(pages.page(here, "/cases/" + id)).contains("คนละบ้าน", at() + "?to=" + wrong);
        assertThat(pages.page(here, at() + "?to=" + wrong)).contains("name=\"looked\"", "จันทร์เพ็ญ");
    }

    @Test
    void saysWhatToDoWhereTheRightOneIsOutOfSight() {
        PersonId far = SomeCase.person(owner, NEXT, "ไกลตา");
        for (String chosen : new String[] {far.toString(), NewId.next().toString()}) {
            MockHttpServletResponse answer =
                    send("personId", chosen, "looked", "yes", "reason", "คนละตำบล", "who", "ไกลตา");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Pages.text(answer))
                    .contains("คุณไม่ได้ดูแลพื้นที่ของคนนี้", "ขอให้เจ้าหน้าที่จังหวัด")
                    .doesNotContain("ใจดีสมมุติ</b>");
        }
        assertThat(Pages.text(send("act", "search", "who", "ไกลตา"))).contains("ไม่พบใคร", "ขอให้เจ้าหน้าที่จังหวัด");
        assertThat(person()).isEqualTo(wrong.value());
    }

    @Test
    void saysWhatToDoWhereTheWrongOneIsOutOfSight() {
        owner.sql("update person.person set area_code = ? where id = ?")
                .params(NEXT, wrong.value())
                .update();
        assertThat(pages.page(here, at()))
                .contains("ขอให้เจ้าหน้าที่จังหวัดย้ายให้")
                .doesNotContain("name=\"who\"");
        assertThat(Pages.text(send("personId", right.toString(), "looked", "yes", "reason", "คนละบ้าน")))
                .contains("ขอให้เจ้าหน้าที่จังหวัดย้ายให้");
        assertThat(person()).isEqualTo(wrong.value());
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("21"));
        assertThat(send(
                                province,
                                NewId.next().toString(),
                                "1",
                                "personId",
                                right.toString(),
                                "looked",
                                "yes",
                                "reason",
                                "คนละบ้าน")
                        .getStatus())
                .isEqualTo(303);
        assertThat(person()).isEqualTo(right.value());
    }

    @Test
    void somebodyNewIsRegisteredUnlessSheIsKnownAfterAll() {
        MockHttpServletResponse alike = send("given", "จันทร์แรม", "family", "ใจดีสมมุติ");
        assertThat(alike.getStatus()).isEqualTo(200);
        assertThat(Pages.text(alike))
                .contains(right.toString(), "name=\"asked\"")
                .doesNotContain("name=\"looked\"");
        MockHttpServletResponse unreadable = send("given", "ใหม่", "birth", "สมัยก่อน");
        assertThat(unreadable.getStatus()).isEqualTo(422);
        assertThat(Pages.text(send("given", "ใหม่", "family", "สมมุติเพิ่งมา"))).contains("คนใหม่", "name=\"looked\"");
        assertThat(send(
                                "given",
                                "ใหม่",
                                "family",
                                "สมมุติเพิ่งมา",
                                "looked",
                                "yes",
                                "asked",
                                "yes",
                                "reason",
                                "เป็นหลาน")
                        .getStatus())
                .isEqualTo(303);
        assertThat(owner.sql("select given from person.person where id = ?")
                        .params(person())
                        .query(String.class)
                        .single())
                .isEqualTo("ใหม่");
    }

    @Test
    void thePageOfTheWrongPersonTellsOnlyThatItWent() {
        send("personId", right.toString(), "looked", "yes", "reason", "คนละบ้าน");
        String panel = pages.page(here, "/people/" + wrong + "/contacts");
        assertThat(panel).contains("จันทร์แรม", "คนละบ้าน", "เคยบันทึกไว้ที่คนนี้");
        assertThat(pages.page(here, "/people/" + right + "/contacts")).contains("จันทร์เพ็ญ", "ย้ายมาจาก");
        assertThat(reader.list(here, CaseFilter.ofPerson(wrong.value())).items())
                .isEmpty();
        assertThat(reader.list(here, CaseFilter.ofPerson(right.value())).items())
                .extracting(CaseSummary::id)
                .containsExactly(id);
    }
}
