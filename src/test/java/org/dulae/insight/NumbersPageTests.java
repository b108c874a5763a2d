package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every number on the page is opened, by everybody who may, and what it opens to is counted again. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersPageTests {
    private static final String TAMBON = "440101";
    private static final String NEXT = "440102";
    private static final String FAR = "440205";
    private static final UUID TEAM = NewId.next();
    private Pages pages;
    private NumbersOnPage numbers;
    private JdbcClient owner;
    private Actor officer;
    private Actor province;

    @BeforeAll
    void aProvinceWithThreeTambons(@Autowired MockMvc mvc, @Autowired Environment settings) {
        pages = new Pages(mvc);
        numbers = new NumbersOnPage(pages);
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("44"));
        SomeNumbers some = new SomeNumbers(owner);
        some.matters(officer, TAMBON, 130);
        some.matters(province, NEXT, 17);
        some.matters(province, FAR, 40);
        some.contacts(officer, TAMBON, 61);
        some.contacts(province, FAR, 8);
        some.restrict(TEAM, TAMBON, 1, 2, 7, 9, 18);
        owner.sql("""
                        insert into casework.departure (id, case_id, number, person_id, concerned, area_code, urgency, to_unit, to_level, at, by_user)
                        select gen_random_uuid(), c.id, c.number, c.person_id, '{}', :area, 'P2', c.unit_id, 'PROVINCE', c.received_at, c.unit_id
                          from casework.case_file c where c.area_code = :now
                        """).param("area", TAMBON).param("now", NEXT).update();
    }

    static Stream<String> lookers() {
        return Stream.of("officer", "agency", "operator", "province", "head");
    }

    private Actor actor(String who) {
        return switch (who) {
            case "officer" -> officer;
            case "agency" -> SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON, FAR);
            case "operator" -> SomeActor.operatorOf("44");
            case "head" -> SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "44");
            default -> province;
        };
    }

    @ParameterizedTest
    @MethodSource("lookers")
    void everyNumberOpensToExactlyThatMany(String who) {
        Map<String, String> found = numbers.opened(actor(who), "/numbers?period=" + SomeNumbers.PERIOD);
        assertThat(found)
                .containsKeys(
                        "opened",
                        "closed",
                        "open",
                        "late",
                        "ended.TAMBON",
                        "ended.URGENT",
                        "ended.UNFINISHED",
                        "life.BETTER",
                        "seen.HEALTH.BETTER",
                        "said.HEALTH.BETTER",
                        "help.P2.IN_TIME",
                        "wait.WAITING",
                        "need.INCOME",
                        "contacts.ADVICE");
    }

    @Test
    void theSameForAShorterTimeAndANarrowerPlace() {
        numbers.opened(province, "/numbers?period=2568-q1&area=" + TAMBON);
        numbers.opened(province, "/numbers?period=2568-m03&area=4402");
        assertThat(numbers.opened(province, "/numbers?period=2568&area=" + NEXT))
                .containsEntry("opened", "17");
    }

    @Test
    void whatWasHandedOnCountsWhereItLeftAndNotWhereItIsStillSeen() {
        assertThat(numbers.read(officer, "/numbers?period=2568")).containsEntry("gone.BEYOND", "17");
        assertThat(numbers.read(province, "/numbers?period=2568")).doesNotContainKey("gone.BEYOND");
        assertThat(numbers.read(province, "/numbers?period=2568&area=" + TAMBON))
                .containsEntry("gone.BEYOND", "17");
    }

    @Test
    void theNumbersOfTheEndAddUpToWhatWasClosed() {
        Map<String, String> found = numbers.read(officer, "/numbers?period=2568");
        assertThat(NumbersOnPage.sum(found, "ended.")).isEqualTo(Integer.parseInt(found.get("closed")));
        assertThat(NumbersOnPage.sum(found, "life.")).isEqualTo(Integer.parseInt(found.get("closed")));
        assertThat(NumbersOnPage.sum(found, "seen.INCOME.")).isEqualTo(Integer.parseInt(found.get("closed")));
        assertThat(NumbersOnPage.sum(found, "help.")).isEqualTo(Integer.parseInt(found.get("opened")));
    }

    @Test
    void urgentMattersDoNotCountAsEndedInTheTambon() {
        int urgent = owner.sql("""
                        select count(*)::int from casework.case_file
                         where area_code = ? and team_id is null and closed_level = 'TAMBON' and urgency in ('P0', 'P1')
                        """).param(TAMBON).query(Integer.class).single();
        int counted = owner.sql("""
                        select count(*)::int from casework.case_file
                         where area_code = ? and team_id is null and closed_level = 'TAMBON' and urgency in ('P2', 'P3')
                           and closure_reason in ('GOAL_MET', 'REFERRED', 'INSTITUTION') and closed_at < '2025-09-30T17:00Z'
                        """).param(TAMBON).query(Integer.class).single();
        assertThat(urgent).isPositive();
        assertThat(numbersOf(officer).get("ended.TAMBON")).isEqualTo(String.valueOf(counted));
    }

    /** Two officers of one office, one of them in the team: on paper nobody can tell them apart. */
    @Test
    void whoMayKnowOfARestrictedMatterSeesTheSameNumbersAsWhoMayNot() {
        assertThat(numbersOf(SomeActor.inTeams(officer, TEAM))).isEqualTo(numbersOf(officer));
    }

    @Test
    void aSensitiveNeedIsNotToldWhileItIsRare() {
        String rare = "/numbers/need.MENTAL_HEALTH?period=2568&area=" + NEXT;
        assertThat(matters(NEXT, "MENTAL_HEALTH")).isBetween(1, Tally.FEW - 1);
        assertThat(numbers.read(province, "/numbers?period=2568&area=" + NEXT)).doesNotContainKey("need.MENTAL_HEALTH");
        String none = pages.page(province, rare.replace("MENTAL_HEALTH", "HIV"));
        assertThat(pages.page(province, rare).replace("MENTAL_HEALTH", "HIV").replaceAll("(?s)<head>.*?</head>", ""))
                .as("fewer than five look like none")
                .contains("ไม่มีรายการที่แสดงได้")
                .doesNotContain("data-row");
        assertThat(none).contains("ไม่มีรายการที่แสดงได้").doesNotContain("data-row");
        assertThat(matters(TAMBON, "MENTAL_HEALTH")).isGreaterThanOrEqualTo(Tally.FEW);
        assertThat(numbers.read(officer, "/numbers?period=2568")).containsKey("need.MENTAL_HEALTH");
    }

    @Test
    void underTwentyThereIsNoPercentage() {
        assertThat(pages.page(province, "/numbers?period=2568&area=" + NEXT)).doesNotContain(" %)");
        assertThat(pages.page(officer, "/numbers?period=2568")).contains(" %)");
    }

    @Test
    void whatLiesOutsideOnesScopeIsNotThere() {
        for (String area : Set.of(NEXT, "44", "4401", "00", "52", "x")) {
            assertThat(pages.status(officer, "/numbers?area=" + area)).as(area).isEqualTo(404);
            assertThat(pages.status(officer, "/numbers/opened?area=" + area))
                    .as(area)
                    .isEqualTo(404);
        }
        assertThat(pages.status(officer, "/numbers/nothing")).isEqualTo(404);
        assertThat(pages.status(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "44"), "/numbers"))
                .isEqualTo(403);
    }

    @Test
    void theWholeCountryIsAskedProvinceByProvince() {
        Actor national = SomeActor.nationalOperator();
        assertThat(pages.page(national, "/numbers"))
                .contains("เลือกจังหวัดก่อน")
                .contains("value=\"44\"");
        assertThat(numbers.read(national, "/numbers?period=2568&area=44")).containsKey("opened");
    }

    @Test
    void nobodysNameStandsOnThePageOfNumbers() {
        assertThat(pages.page(province, "/numbers?period=2568")).doesNotContain("สมมุติ");
        assertThat(pages.page(province, "/numbers/closed?period=2568")).contains("สมมุติ");
    }

    @Test
    void openingANumberIsRecordedWithWhomOneSaw() {
        Actor looker = SomeActor.stored(owner, SomeActor.officerOf(FAR));
        pages.page(looker, "/numbers/open?period=2568");
        assertThat(owner.sql(
                                "select cardinality(subjects) from access.audit where user_id = ? and act = 'insight.list' and detail = 'open'")
                        .param(looker.id().value())
                        .query(Integer.class)
                        .single())
                .as("each matter and each person")
                .isEqualTo(26);
    }

    private Map<String, String> numbersOf(Actor actor) {
        return numbers.read(actor, "/numbers?period=2568");
    }

    private int matters(String tambon, String problem) {
        return owner.sql(
                        "select count(*)::int from casework.case_problem where area_code = ? and code = ? and team_id is null")
                .params(tambon, problem)
                .query(Integer.class)
                .single();
    }
}
