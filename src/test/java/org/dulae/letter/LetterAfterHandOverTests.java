package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office takes over a case: what was written about it is read from its page and its summary, and stays whose it was. */
@DulaeTest
class LetterAfterHandOverTests extends LetterPages {
    private static final String HOSPITAL = "โรงพยาบาลทดลองรับต่อ";

    @Autowired
    private Letters letters;

    @Autowired
    private Organisations organisations;

    private OrganisationId hospital = OrganisationId.valueOf("00000000-0000-0000-0000-000000000000");
    private Actor officer = SomeActor.officerOf(TAMBON);
    private Actor next = SomeActor.officerOf(NEXT_TAMBON);

    @BeforeEach
    void offices() {
        officer = officer(TAMBON);
        next = officer(NEXT_TAMBON);
        hospital = organisations.register(
                SomeActor.provinceOfficerOf("82"),
                new Organisations.NewOrganisation(
                        OrganisationKind.HOSPITAL, HOSPITAL, "", null, TAMBON, null, LocalDate.MIN));
        register.keepHead(officer, new Letterhead("พง 82101", "ศูนย์ทดสอบ", "เลขที่ 9", "โทร. 1300", 0));
    }

    private String written(Actor by, CaseId about) {
        Letter.Words words = new Letter.Words(
                "ผู้อำนวยการ",
                "ขอให้ตรวจรักษาต่อ",
                "",
                "",
                "ด้วยศูนย์ได้รับเรื่อง",
                "จึงขอ",
                "จึงเรียนมา",
                "นายสมมุติ",
                "หัวหน้า");
        UUID letter = letters.draft(by, about, new Letter.Recipient(hospital, HOSPITAL), words);
        letters.number(by, letter, 1);
        letters.signed(by, letter, SCAN);
        return "/letters/" + letter;
    }

    private void handOver(CaseId id) {
        casework.handOver(
                officer, id, 1, new Casework.HandOver(next.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
    }

    @Test
    void itsLettersAreReadFromTheCaseAndItsSummaryButNotChangedNorNumbered() throws Exception {
        CaseId id = opened(officer, null);
        String letter = written(officer, id);
        ask(next, get(letter)).andExpect(status().isNotFound());
        handOver(id);
        assertThat(html(ask(next, get("/cases/" + id + "/letters")))).contains(letter, "พง 82101/1");
        assertThat(html(ask(next, get("/cases/" + id)))).contains(letter);
        assertThat(html(ask(next, get("/cases/" + id + "/brief"))))
                .contains("ออกหนังสือ ที่ พง ๘๒๑๐๑/๑ ถึง " + HOSPITAL, "ขอให้ตรวจรักษาต่อ");
        String read = html(ask(next, get(letter)));
        assertThat(read).doesNotContain("type=\"file\"", "/letters/entries/");
        ask(next, get(scanOn(read))).andExpect(content().bytes(SCAN));
        assertThat(text(ask(next, get(letter + "/paper")))).contains("ศูนย์ทดสอบ", "พง๘๒๑๐๑/๑");
        ask(next, post(letter + "/number"), "version", "2").andExpect(status().isNotFound());
        scanned(next, letter).andExpect(status().isNotFound());
        ask(next, get("/letters")).andExpect(content().string(not(containsString("ขอให้ตรวจรักษาต่อ"))));
        ask(officer, get("/letters")).andExpect(content().string(containsString("พง 82101/1")));
        assertThat(html(ask(officer, get(letter))))
                .contains("/letters/entries/")
                .doesNotContain("/cases/" + id);
    }

    @Test
    void whoIsBarredFromAnotherPersonOfTheCaseReadsNothingThereEither() throws Exception {
        PersonId child = SomeCase.person(owner, TAMBON, "ต้นหอม");
        Actor kin = SomeActor.barredFrom(colleague(next), child.value());
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้วตา"))
                .in(TAMBON, officer.unit())
                .concerning(child, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        String letter = written(officer, id);
        handOver(id);
        String scan = scanOn(html(ask(next, get(letter))));
        for (String hidden : new String[] {letter, letter + "/paper", scan, "/cases/" + id + "/letters"}) {
            ask(kin, get(hidden)).andExpect(status().isNotFound());
        }
    }

    @Test
    void theStoryOfARestrictedCaseNamesNoPlaceALetterWentTo() throws Exception {
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        CaseId id = opened(member, team);
        String letter = written(member, id);
        assertThat(html(ask(member, get("/cases/" + id))))
                .contains("ออกหนังสือ ที่", letter)
                .doesNotContain(HOSPITAL);
        ask(colleague(officer), get(letter)).andExpect(status().isNotFound());
    }
}
