package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The desk warns of rights that may not be received together, and tells nobody what is not hers or his to know. */
@DulaeTest
class OverlapDeskTests {
    private static final String PROVINCE = "93";
    private static final String TAMBON = "930101";
    private static final String WARNING = "ปกติรับพร้อมกันไม่ได้";
    private static final String BOTH = "เบี้ยยังชีพผู้สูงอายุ กับ รับบำนาญหรือเงินเดือนประจำจากรัฐ " + WARNING;

    @Autowired
    private People people;

    @Autowired
    private PersonRights rights;

    @Autowired
    private MockMvc web;

    private Pages pages;
    private JdbcClient owner;
    private Actor operator;
    private Actor officer;
    private PersonId pensioner;

    @BeforeEach
    void somebodyWithAPension(@Autowired Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(web, owner);
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        pensioner = SomePerson.named("บุญ", "ใจดีสมมุติ")
                .in(TAMBON)
                .born("3 ม.ค. 2495")
                .registeredBy(officer, people);
        rights.tell(officer, pensioner, Map.of(Fact.STATE_PENSION, "yes"), KnownFact.Source.PAPER, 0);
    }

    private String panel(Actor actor, String below, String... typed) {
        return Pages.text(pages.answer(actor, post("/desk/" + NewId.next() + below), typed));
    }

    private String overlaps(Actor actor, String... more) {
        List<String> typed = new ArrayList<>(List.of("rightReceives", "OLD_AGE_ALLOWANCE"));
        typed.addAll(List.of(more));
        return panel(actor, "/overlaps", typed.toArray(String[]::new));
    }

    /** As somebody who is not stored as such: of a team, or barred. */
    private String overlapsFor(Actor actor) {
        return Pages.text(new Pages(web)
                .answer(
                        actor,
                        post("/desk/" + NewId.next() + "/overlaps"),
                        "rightReceives",
                        "OLD_AGE_ALLOWANCE",
                        "personId",
                        pensioner.toString()));
    }

    @Test
    void whatIsTypedAloneIsEnough() {
        assertThat(overlaps(operator, "rightSTATE_PENSION", "yes"))
                .contains(BOTH, "15,000", "เจ้าหน้าที่เป็นผู้ตัดสิน", "OLD_AGE_ALLOWANCE/2566", "อบต. หรือเทศบาล");
        assertThat(overlaps(operator)).doesNotContain(WARNING);
    }

    @Test
    void whatIsKnownOfThePersonChosenMeetsWhatIsTypedAndTheLookIsRecorded() {
        assertThat(overlaps(operator, "personId", pensioner.toString())).contains(BOTH);
        assertThat(owner.sql(
                                "select count(*) from access.audit where act = 'person.facts' and user_id = ? and ? = any(subjects)")
                        .params(operator.id().value(), pensioner.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsSaidWhileTypingReadsNothingOfAnybody() {
        panel(operator, "/meanwhile", "personId", pensioner.toString(), "rightReceives", "OLD_AGE_ALLOWANCE");
        assertThat(owner.sql("select count(*) from access.audit where act = 'person.facts' and user_id = ?")
                        .params(operator.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereSafetyGoesFirstNothingOfRightsIsOnTheScreen() {
        String both = "rightSTATE_PENSION";
        assertThat(overlaps(operator, both, "yes", "problems", "DOMESTIC_VIOLENCE"))
                .doesNotContain(WARNING);
        assertThat(overlaps(operator, both, "yes", "notes", "สามีขู่ฆ่า มีมีด")).doesNotContain(WARNING);
        assertThat(overlaps(operator, both, "yes", "restricted", "yes")).doesNotContain(WARNING);
        assertThat(panel(operator, "/meanwhile", "problems", "DOMESTIC_VIOLENCE"))
                .as("what stood there goes")
                .contains("<div id=\"overlaps\" hx-swap-oob=\"innerHTML\"></div>");
        assertThat(panel(operator, "/meanwhile", "notes", "เงินไม่พอ")).doesNotContain("id=\"overlaps\"");
    }

    @Test
    void ofAPersonOfATeamNothingIsToldNotEvenToTheTeam() {
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(team, pensioner.value())
                .update();
        assertThat(overlaps(officer, "personId", pensioner.toString())).doesNotContain(WARNING);
        assertThat(overlapsFor(SomeActor.inTeams(officer, team))).doesNotContain(WARNING);
    }

    @Test
    void whoeverMayNotSeeThePersonIsToldNothingOfHer() {
        Actor elsewhere = SomeActor.stored(owner, SomeActor.operatorOf("95"));
        assertThat(overlaps(elsewhere, "personId", pensioner.toString())).doesNotContain(WARNING);
        Actor barred = SomeActor.barredFrom(officer, pensioner.value());
        assertThat(overlapsFor(barred)).doesNotContain(WARNING);
    }

    @Test
    void withoutAScriptTheSameStandsOnThePageThatIsKept() {
        String draft = pages.answer(operator, post("/desk").param("channel", "HOTLINE_1300"))
                .getRedirectedUrl();
        String kept = Pages.text(pages.answer(
                operator,
                post(draft),
                "act",
                "keep",
                "channel",
                "HOTLINE_1300",
                "personId",
                pensioner.toString(),
                "rightReceives",
                "OLD_AGE_ALLOWANCE"));
        assertThat(kept).contains(BOTH);
        assertThat(pages.page(operator, draft))
                .as("and when it is opened again")
                .contains(BOTH);
    }
}
