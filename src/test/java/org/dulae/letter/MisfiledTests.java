package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** A scan was put to the wrong letter: it is erased with a reason, which stays with the letter. */
@DulaeTest
class MisfiledTests extends LetterPages {
    private static final String HERE = "930101";
    private static final String WHY = "สแกนสลับกับอีกฉบับ";

    @Autowired
    private Organisations organisations;

    private ResultActions taken(Actor actor, String scan, String reason) throws Exception {
        return ask(actor, post(scan + "/misfiled"), "reason", reason);
    }

    private void isRefused(Actor actor, String scan) throws Exception {
        ask(actor, get(scan + "/misfiled")).andExpect(status().isNotFound());
        taken(actor, scan, WHY).andExpect(status().isNotFound());
    }

    private int files(String letter) {
        return owner.sql("select count(*)::int from document.file where owner_id = ?")
                .params(id(letter))
                .query(Integer.class)
                .single();
    }

    private static UUID id(String letter) {
        return UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1));
    }

    @Test
    void isErasedWithAReasonThatStaysWithTheLetter() throws Exception {
        Actor officer = officer(HERE);
        String letter = there(came(officer, SCAN, ""));
        String right = scanOn(html(ask(officer, get(letter))));
        scanned(officer, letter);
        String wrong = html(ask(officer, get(letter)))
                .replace(right, "")
                .replaceAll("(?s).*href=\"(/letters/[^\"]+/scans/[0-9a-f-]{36})\".*", "$1");
        ask(officer, get(wrong + "/misfiled")).andExpect(content().string(containsString("id=\"reason\"")));
        taken(officer, wrong, " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        taken(officer, wrong, WHY).andExpect(status().isSeeOther());
        assertThat(html(ask(officer, get(letter))))
                .contains(WHY, officer.name(), right)
                .doesNotContain(wrong);
        ask(officer, get(wrong)).andExpect(status().isNotFound());
        ask(officer, get(right)).andExpect(content().bytes(SCAN));
        assertThat(files(letter)).isOne();
        isRefused(officer, wrong);
        assertThat(owner.sql("select act from access.audit where user_id = ? and ? = any(subjects)")
                        .params(officer.id().value(), id(wrong))
                        .query(String.class)
                        .list())
                .contains("letter.misfiled", "document.erase");
    }

    @Test
    void isErasedOnceWhenTheButtonIsPressedTwice() throws Exception {
        Actor officer = officer(HERE);
        String letter = there(came(officer, SCAN, ""));
        String scan = scanOn(html(ask(officer, get(letter))));
        String key = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            ask(officer, post(scan + "/misfiled"), "reason", WHY, "clientKey", key)
                    .andExpect(status().isSeeOther());
        }
        assertThat(html(ask(officer, get(letter))).split(WHY, -1)).hasSize(2);
        assertThat(html(ask(officer, get("/letters?way=IN")))).doesNotContain("สแกนของเลข");
    }

    @Test
    void isTakenOnlyByTheOfficeTheLetterCameTo() throws Exception {
        Actor officer = officer(HERE);
        Actor next = officer("930103");
        CaseId about = at(officer, null);
        String letter = there(came(officer, SCAN, numberOf(about)));
        String scan = scanOn(html(ask(officer, get(letter))));
        casework.handOver(
                officer, about, 1, new Casework.HandOver(next.unit(), "930103", Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(html(ask(next, get(letter)))).contains(scan).doesNotContain("/misfiled");
        isRefused(next, scan);
        taken(officer, scan, WHY).andExpect(status().isSeeOther());
        assertThat(html(ask(next, get(letter)))).contains(WHY).doesNotContain(scan);
    }

    @Test
    void ofARestrictedCaseIsKnownOnlyToItsTeam() throws Exception {
        Actor officer = officer(HERE);
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        String letter = there(came(member, SCAN, numberOf(at(member, team))));
        String scan = scanOn(html(ask(member, get(letter))));
        isRefused(colleague(officer), scan);
        isRefused(SomeActor.colleague(owner, officer, Role.PROVINCE_OFFICER), scan);
        taken(member, scan, WHY).andExpect(status().isSeeOther());
        ask(colleague(officer), get(letter)).andExpect(status().isNotFound());
    }

    @Test
    void isNotTakenByWhoIsBarredFromAnotherPersonOfTheCase() throws Exception {
        Actor officer = officer(HERE);
        PersonId child = SomeCase.person(owner, HERE, "ต้นหอม");
        Actor kin = SomeActor.barredFrom(colleague(officer), child.value());
        CaseId about = SomeCase.of(SomeCase.person(owner, HERE, "แก้วตา"))
                .in(HERE, officer.unit())
                .concerning(child, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        String letter = there(came(officer, SCAN, numberOf(about)));
        isRefused(kin, scanOn(html(ask(officer, get(letter)))));
    }

    @Test
    void ofALetterWithACancelledNumberIsTakenTooAndItsReasonGoesWithTheCase() throws Exception {
        Actor officer = officer(HERE);
        CaseId about = at(officer, null);
        String letter = there(came(officer, SCAN, numberOf(about)));
        String scan = scanOn(html(ask(officer, get(letter))));
        ask(officer, post(letter.replace("received", "entries") + "/cancelled"), "reason", "ลงรับซ้ำ");
        taken(officer, scan, WHY).andExpect(status().isSeeOther());
        assertThat(told(letter)).isOne();
        owner.sql("select privacy.erase_case(?)")
                .params(about.value())
                .query((row, n) -> 0)
                .single();
        assertThat(told(letter)).isZero();
    }

    private int told(String letter) {
        return owner.sql("select count(*)::int from letter.misfiled where letter_id = ?")
                .params(id(letter))
                .query(Integer.class)
                .single();
    }

    @Test
    void isTakenFromALetterWeWroteAsWell() throws Exception {
        Actor officer = officer(HERE);
        CaseId about = at(officer, null);
        OrganisationId school = organisations.register(
                SomeActor.provinceOfficerOf("93"),
                new Organisations.NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนสมมุติ", "", null, HERE, null, java.time.LocalDate.MIN));
        String letter = there(ask(
                officer,
                post("/cases/" + about + "/letters"),
                ("organisation|" + school
                                + "|addressee|ผู้อำนวยการ|subject|ขอข้อมูล|cause|ด้วยได้รับเรื่อง|purpose|จึงขอ|ending|จึงเรียนมา|signer|นายสมมุติ|position|หัวหน้า")
                        .split("\\|")));
        register.keepHead(officer, new Letterhead("พท 93101", "ศูนย์ทดสอบ", "เลขที่ 9", "โทร. 1300", 0));
        ask(officer, post(letter + "/number"), "version", "1").andExpect(status().isSeeOther());
        ask(officer, multipart(letter + "/scans").file(new MockMultipartFile("file", "x.pdf", null, SCAN)));
        String scan = scanOn(html(ask(officer, get(letter))));
        isRefused(officer("930103"), scan);
        ask(officer, get(scan + "/misfiled")).andExpect(content().string(containsString("id=\"reason\"")));
        taken(officer, scan, "").andExpect(status().isUnprocessableContent());
        taken(officer, scan, WHY).andExpect(status().isSeeOther());
        assertThat(html(ask(officer, get(letter)))).contains(WHY).doesNotContain(scan);
        ask(officer, get(scan)).andExpect(status().isNotFound());
        assertThat(files(letter)).isZero();
    }

    private CaseId at(Actor officer, @org.jspecify.annotations.Nullable UUID team) {
        SomeCase some = SomeCase.of(SomeCase.person(owner, HERE, "แก้วตา")).in(HERE, officer.unit());
        return (team == null ? some : some.restrictedTo(team)).opened(casework, officer);
    }
}
