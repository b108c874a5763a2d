package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;

/** Who reads a letter that came: the office it came to, and whoever may see the case it is about. */
@DulaeTest
class ReceivedLetterLockTests extends LetterPages {
    private void isHidden(Actor from, String letter, String scan) throws Exception {
        ask(from, get(letter)).andExpect(status().isNotFound());
        ask(from, get(scan)).andExpect(status().isNotFound());
        scanned(from, letter).andExpect(status().isNotFound());
    }

    @Test
    void aboutNoCaseIsReadOnlyWhereItCameTo() throws Exception {
        Actor officer = officer(TAMBON);
        String letter = there(came(officer, SCAN, ""));
        String scan = scanOn(html(ask(officer, get(letter))));
        isHidden(officer(TAMBON), letter, scan);
        ask(colleague(officer), get(scan)).andExpect(content().bytes(SCAN));
    }

    @Test
    void ofARestrictedCaseCountsByItselfAndOnlyTheTeamSeesIt() throws Exception {
        Actor officer = officer(TAMBON);
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        Actor outside = colleague(officer);
        CaseId id = opened(member, team);
        String letter = there(came(member, SCAN, numberOf(id)));
        String scan = scanOn(html(ask(member, get(letter))));
        assertThat(html(ask(member, get("/letters?way=IN")))).contains("ล" + numberOf(id) + "-1");
        ask(outside, get("/letters?way=IN")).andExpect(content().string(not(containsString("แจ้งเด็กขาดเรียน"))));
        isHidden(outside, letter, scan);
        // A number one may not know of answers like one that never was.
        came(outside, SCAN, numberOf(id))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"about-error\"")));
    }

    @Test
    void thatTurnsOutToBeAboutARestrictedCaseIsClosedWhileItsLineStaysAsItWas() throws Exception {
        Actor officer = officer(TAMBON);
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        Actor outside = colleague(officer);
        String letter = there(came(member, SCAN, ""));
        String scan = scanOn(html(ask(outside, get(letter))));
        tied(member, letter, opened(member, team)).andExpect(status().isSeeOther());
        isHidden(outside, letter, scan);
        String register = html(ask(outside, get("/letters?way=IN")));
        assertThat(register).contains("แจ้งเด็กขาดเรียน").doesNotContain(letter);
        assertThat(html(ask(outside, get(letter.replace("received", "entries")))))
                .doesNotContain(letter);
        ask(member, get(scan)).andExpect(content().bytes(SCAN));
    }

    @Test
    void ofARestrictedCaseDoesNotMoveToWhereOthersReadIt() throws Exception {
        Actor officer = officer(TAMBON);
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        String letter = there(came(member, SCAN, numberOf(opened(member, team))));
        String scan = scanOn(html(ask(member, get(letter))));
        tied(member, letter, opened(officer, null))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"about-error\"")));
        isHidden(colleague(officer), letter, scan);
        tied(member, letter, opened(member, team)).andExpect(status().isSeeOther());
    }

    @Test
    void isNotReadByWhoIsBarredFromAnotherPersonOfTheCase() throws Exception {
        Actor officer = officer(TAMBON);
        PersonId child = SomeCase.person(owner, TAMBON, "ต้นหอม");
        Actor kin = SomeActor.barredFrom(colleague(officer), child.value());
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้วตา"))
                .in(TAMBON, officer.unit())
                .concerning(child, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        String letter = there(came(officer, SCAN, numberOf(id)));
        String scan = scanOn(html(ask(officer, get(letter))));
        isHidden(kin, letter, scan);
        ask(kin, get("/cases/" + id + "/letters")).andExpect(status().isNotFound());
        assertThat(html(ask(kin, get("/letters?way=IN")))).doesNotContain(letter);
    }

    @Test
    void isReadWhereTheCaseWasHandedToAndAddedToWhereItCame() throws Exception {
        Actor officer = officer(TAMBON);
        Actor next = officer(NEXT_TAMBON);
        CaseId id = opened(officer, null);
        String letter = there(came(officer, SCAN, numberOf(id)));
        String scan = scanOn(html(ask(officer, get(letter))));
        isHidden(next, letter, scan);
        casework.handOver(
                officer, id, 1, new Casework.HandOver(next.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(html(ask(next, get("/cases/" + id + "/letters")))).contains(letter);
        String read = html(ask(next, get(letter)));
        assertThat(read).contains("ศธ ๐๔/๑๒").doesNotContain("/case\"", "type=\"file\"", "/letters/entries/");
        ask(next, get(scan)).andExpect(content().bytes(SCAN));
        scanned(next, letter).andExpect(status().isNotFound());
        ask(next, post(letter + "/case"), "about", numberOf(id)).andExpect(status().isNotFound());
        ask(next, get("/letters?way=IN")).andExpect(content().string(not(containsString(letter))));
        assertThat(html(ask(officer, get(letter)))).doesNotContain("/cases/" + id);
        ask(officer, get(scan)).andExpect(content().bytes(SCAN));
    }

    @Test
    void takesItsScanAndItsWordsAlongWhenItsCaseIsErasedAndTheNumberStays() throws Exception {
        Actor officer = officer(TAMBON);
        CaseId about = opened(officer, null);
        String letter = there(came(officer, SCAN, numberOf(about)));
        UUID id = UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1));
        owner.sql("select privacy.erase_case(?)")
                .params(about.value())
                .query((row, n) -> 0)
                .single();
        ask(officer, get(letter)).andExpect(status().isNotFound());
        assertThat(owner.sql("select count(*)::int from document.file where owner_id = ?")
                        .params(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(html(ask(officer, get("/letters/entries/" + id))))
                .contains("ถ้อยคำลบไปแล้ว")
                .doesNotContain("แจ้งเด็กขาดเรียน");
        assertThat(html(ask(officer, get("/letters?way=IN")))).contains("/letters/entries/" + id);
    }
}
