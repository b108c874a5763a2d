package org.dulae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.exchange.SomeLedger.fates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever brings a list learns nothing by it of people and matters hidden from her. */
@DulaeTest
class LedgerSecrecyTests {
    private static final String NUMBER = "1-0000-00000-01-7";
    private final SomeLedger some;
    private final CaseReader cases;
    private final Acting acting;
    private final LedgerRepository repository;
    private final JdbcClient owner;

    @Autowired
    LedgerSecrecyTests(
            Ledgers ledgers,
            CaseReader cases,
            Acting acting,
            LedgerRepository repository,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.some = new SomeLedger(ledgers);
        this.cases = cases;
        this.acting = acting;
        this.repository = repository;
        this.owner = TableOwner.of(url, user, password);
    }

    private Actor officer(String tambon) {
        return SomeActor.stored(owner, SomeActor.officerOf(tambon));
    }

    /** The same officer at the next request, with the teams she belongs to by now. */
    private Actor again(Actor officer) {
        return SomeActor.inTeams(
                officer,
                owner.sql("select team_id from access.team_member where user_id = ?")
                        .param(officer.id().value())
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new));
    }

    @Test
    void aRestrictedMatterIsItsTeamsAloneAndAHiddenPersonAnswersLikeNobody() {
        Actor officer = officer("620104");
        SomeWorkbook hidden = SomeWorkbook.cases()
                .row("9/2568", "3/11/2568", "นางพิกุล สมมุติลับ", NUMBER, "", "ความรุนแรงในครอบครัว", "ถูกทำร้าย", "");
        SomeLedger.Seen done = some.brought(officer, some.looked(officer, LedgerKind.CASES, hidden), Map.of());
        Actor member = again(officer);
        CaseSummary made = cases.get(member, new CaseId(done.lines().getFirst().leadsTo()));
        assertThat(made.restricted()).isTrue();
        assertThat(made.urgency()).as("nothing was said of it").isEqualTo(Urgency.P1);
        assertThat(fates(some.looked(member, LedgerKind.CASES, hidden))).containsExactly(Fate.UNCHANGED);
        for (Actor other : List.of(
                SomeActor.stored(owner, SomeActor.officerOf("620104")),
                SomeActor.barredFrom(member, made.personId()),
                officer)) {
            SomeWorkbook named = SomeWorkbook.cases()
                    .row("9/2568", "3/11/2568", "นางพิกุล สมมุติลับ", NUMBER, "", "", "มาขอคำแนะนำ", "")
                    .row("10/2568", "3/11/2568", "นางไม่มีใคร สมมุติว่าง", "", "", "", "มาขอคำแนะนำ", "");
            assertThat(fates(some.looked(other, LedgerKind.CASES, named))).containsExactly(Fate.NEW, Fate.NEW);
            SomeWorkbook visited = SomeWorkbook.visits()
                    .row("9/2568", "4/11/2568", "นางพิกุล สมมุติลับ", "อพม.", "ปลอดภัยดี")
                    .row("77/2568", "4/11/2568", "นางไม่มีใคร สมมุติว่าง", "อพม.", "ปลอดภัยดี");
            assertThat(some.looked(other, LedgerKind.VISITS, visited).lines())
                    .extracting(LedgerLine::why)
                    .containsOnly("exchange.refused.visit.none");
        }
        SomeLedger.Seen second = some.brought(officer, some.looked(officer, LedgerKind.CASES, hidden), Map.of());
        assertThat(fates(second))
                .as("who may not see the first brings it as if there were none")
                .containsExactly(Fate.MADE);
    }

    @Test
    void anOfficerOfAnotherTambonBringsNothingHereAndSeesNothingOfIt() {
        Actor officer = officer("620105");
        SomeWorkbook book = SomeWorkbook.cases().row("1", "3/11/2568", "ลุงจำปา สมมุติไกล", "", "", "", "เล่าว่า", "");
        some.brought(officer, some.looked(officer, LedgerKind.CASES, book), Map.of());
        Actor elsewhere = officer("620106");
        assertThat(fates(some.looked(elsewhere, LedgerKind.CASES, book))).containsExactly(Fate.NEW);
        SomeWorkbook far = SomeWorkbook.cases().row("1", "3/11/2568", "ลุงจำปา", "", "620105", "", "เล่าว่า", "");
        assertThat(some.looked(elsewhere, LedgerKind.CASES, far)
                        .lines()
                        .getFirst()
                        .why())
                .isEqualTo("exchange.refused.tambon.elsewhere");
        int lines =
                acting.as(elsewhere, () -> repository.casesOf(elsewhere, "1").size());
        assertThat(lines).isZero();
    }
}
