package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.junit.jupiter.api.Test;

/** A restricted matter past its time: the lead of its team proposes, a privacy officer approves a number, and it goes whole. */
@DulaeTest
class RestrictedDisposalTests extends RestrictedScene {
    @Test
    void theLeadProposesAndThePrivacyOfficerApprovesANumber() throws Exception {
        SomeRestricted matter = closed();
        assertThat(pages.page(matter.lead(), "/today")).contains("/privacy/restricted");
        assertThat(pages.page(matter.lead(), "/privacy/restricted")).contains(matter.number());
        RestrictedDue due = matter.due(restricted, matter.lead(), DueKind.CASE).getFirst();
        pages.ask(matter.lead(), post("/privacy/restricted/CASE/" + due.key())).andExpect(status().isSeeOther());
        UUID id = restricted.proposed(matter.lead()).getFirst().id();
        assertThat(pages.page(matter.lead(), "/privacy/restricted")).contains(id.toString());
        pages.ask(matter.lead(), post("/privacy/restricted/CASE/" + due.key()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("มีคนเสนอไปแล้ว")));
        String at = "/privacy/disposals/" + id;
        assertThat(pages.page(privacy, "/privacy")).contains(at);
        for (String seen : new String[] {pages.page(privacy, at), pages.page(privacy, "/privacy/retention")}) {
            assertThat(seen)
                    .contains(id.toString(), "เรื่องที่จำกัดผู้รู้เห็นซึ่งพ้นเวลาเก็บ")
                    .doesNotContain(
                            matter.number(),
                            matter.id().toString(),
                            due.key().toString(),
                            SomeRestricted.NAME,
                            matter.lead().name(),
                            matter.lead().id().toString(),
                            "2557");
        }
        pages.ask(privacy, post(at + "/approval")).andExpect(status().isSeeOther());
        assertThat(matter.isThere()).isFalse();
        assertThat(matter.audited("privacy.retention.erased")).isEqualTo(1);
        pages.ask(privacy, get(at + "/paper")).andExpect(status().isOk());
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
        assertThat(pages.page(matter.lead(), "/privacy/restricted")).contains("ลบแล้ว 1");
        // With it went the last that was kept of her.
        erase(matter, DueKind.PERSON);
        assertThat(pages.page(matter.lead(), "/today")).doesNotContain("/privacy/restricted");
    }

    @Test
    void aRefusedOneStaysAndMayBeProposedAgain() {
        SomeRestricted matter = closed();
        UUID id = matter.proposed(restricted, DueKind.CASE);
        assertThat(matter.due(restricted, matter.lead(), DueKind.CASE)
                        .getFirst()
                        .hold())
                .isEqualTo("PROPOSED");
        retention.decide(privacy, id, false, "ขอถามหัวหน้าทีมก่อน");
        assertThat(matter.isThere()).isTrue();
        assertThat(matter.proposed(restricted, DueKind.CASE)).isNotEqualTo(id);
    }

    @Test
    void whoeverWasEverInOneIsErasedTheSameWayAndNeverStandsInTheOrdinaryList() {
        SomeRestricted matter = closed();
        assertThat(matter.due(restricted, matter.lead(), DueKind.PERSON)).isEmpty();
        erase(matter, DueKind.CASE);
        SomeOldThing.untouched(owner, matter.person());
        assertThat(retention.due(privacy, DueKind.PERSON))
                .extracting(Retention.Due::id)
                .doesNotContain(matter.person().value());
        erase(matter, DueKind.PERSON);
        assertThat(matter.isPersonThere()).isFalse();
        assertThat(owner.sql("select count(*)::int from access.team_person where person_id = ?")
                        .params(matter.person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void erase(SomeRestricted matter, DueKind kind) {
        UUID id = matter.proposed(restricted, kind);
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
    }

    @Test
    void aRestrictedContactThatEndedAsAdviceIsErasedToo() {
        SomeRestricted matter = closed();
        UUID contact = SomeOldThing.contact(owner, matter.lead(), "ADVICE", null, matter.team());
        RestrictedDue due = restricted.due(matter.lead()).stream()
                .filter(one -> contact.equals(one.id()))
                .findFirst()
                .orElseThrow();
        restricted.propose(matter.lead(), DueKind.ADVICE, due.key());
        UUID id = restricted.proposed(matter.lead()).getFirst().id();
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(retention.get(privacy, id).done().erased()).isEqualTo(1);
    }

    @Test
    void withNobodyOfTheTeamLeftTheHeadOfTheProvinceDecidesInHerPlaceAndSeesNoMore() throws Exception {
        SomeRestricted matter = closed();
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        assertThat(restricted.due(head)).isEmpty();
        matter.leaves(matter.lead());
        matter.leaves(matter.other());
        RestrictedDue blind = restricted.due(head).getFirst();
        assertThat(blind.id()).isNull();
        assertThat(blind.at()).isNull();
        assertThat(pages.page(head, "/privacy/restricted"))
                .contains("เรื่องที่ไม่มีใครในทีมเหลืออยู่")
                .doesNotContain(matter.number(), matter.id().toString(), SomeRestricted.NAME);
        restricted.propose(head, DueKind.CASE, blind.key());
        UUID id = restricted.proposed(head).getFirst().id();
        assertThatThrownBy(() -> retention.decide(head, id, true, "")).isInstanceOf(Stale.class);
        retention.decide(privacy, id, true, "");
        retention.carryOut(privacy, id);
        assertThat(matter.isThere()).isFalse();
        // She is the last that nobody of a team is left for: a head asked elsewhere finds none.
        restricted.propose(head, DueKind.PERSON, restricted.due(head).getFirst().key());
        UUID last = restricted.proposed(head).getFirst().id();
        retention.decide(privacy, last, true, "");
        retention.carryOut(privacy, last);
        assertThat(matter.isPersonThere()).isFalse();
        Actor officer = SomeActor.colleague(owner, matter.lead(), Role.OFFICER);
        assertThat(restricted.due(officer)).isEmpty();
    }
}
