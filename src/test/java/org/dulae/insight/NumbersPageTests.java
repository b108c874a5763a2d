package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every number on the page is opened, by everybody who may, and what it opens to is counted again. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersPageTests {
    private static final String TAMBON = "440101";
    private static final String NEXT = "440102";
    private static final String FAR = "440205";
    private static final Pattern NUMBER =
            Pattern.compile("data-number=\"([^\"]+)\" href=\"([^\"]+)\"[^>]*>([\\d,]+)</a>");
    private static final UUID TEAM = NewId.next();

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor officer;
    private Actor province;

    @BeforeAll
    void aProvinceWithThreeTambons(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
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
    void everyNumberOpensToExactlyThatMany(String who) throws Exception {
        Map<String, String> numbers = opensToWhatItCounts(actor(who), "/numbers?period=" + SomeNumbers.PERIOD);
        assertThat(numbers)
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
    void theSameForAShorterTimeAndANarrowerPlace() throws Exception {
        opensToWhatItCounts(province, "/numbers?period=2568-q1&area=" + TAMBON);
        opensToWhatItCounts(province, "/numbers?period=2568-m03&area=4402");
        assertThat(opensToWhatItCounts(province, "/numbers?period=2568&area=" + NEXT))
                .containsEntry("opened", "17");
    }

    @Test
    void whatWasHandedOnCountsWhereItLeftAndNotWhereItIsStillSeen() throws Exception {
        assertThat(numbers(officer, "/numbers?period=2568")).containsEntry("gone.BEYOND", "17");
        assertThat(numbers(province, "/numbers?period=2568")).doesNotContainKey("gone.BEYOND");
        assertThat(numbers(province, "/numbers?period=2568&area=" + TAMBON)).containsEntry("gone.BEYOND", "17");
    }

    @Test
    void theNumbersOfTheEndAddUpToWhatWasClosed() throws Exception {
        Map<String, String> numbers = numbers(officer, "/numbers?period=2568");
        assertThat(sum(numbers, "ended.")).isEqualTo(Integer.parseInt(numbers.get("closed")));
        assertThat(sum(numbers, "life.")).isEqualTo(Integer.parseInt(numbers.get("closed")));
        assertThat(sum(numbers, "seen.INCOME.")).isEqualTo(Integer.parseInt(numbers.get("closed")));
        assertThat(sum(numbers, "help.")).isEqualTo(Integer.parseInt(numbers.get("opened")));
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
    void aSensitiveNeedIsNotToldWhileItIsRare() throws Exception {
        String rare = "/numbers/need.MENTAL_HEALTH?period=2568&area=" + NEXT;
        assertThat(matters(NEXT, "MENTAL_HEALTH")).isBetween(1, Tally.FEW - 1);
        assertThat(numbers(province, "/numbers?period=2568&area=" + NEXT)).doesNotContainKey("need.MENTAL_HEALTH");
        String none = body(province, rare.replace("MENTAL_HEALTH", "HIV"));
        assertThat(body(province, rare).replace("MENTAL_HEALTH", "HIV").replaceAll("(?s)<head>.*?</head>", ""))
                .as("fewer than five look like none")
                .contains("ไม่มีรายการที่แสดงได้")
                .doesNotContain("data-row");
        assertThat(none).contains("ไม่มีรายการที่แสดงได้").doesNotContain("data-row");
        assertThat(matters(TAMBON, "MENTAL_HEALTH")).isGreaterThanOrEqualTo(Tally.FEW);
        assertThat(numbers(officer, "/numbers?period=2568")).containsKey("need.MENTAL_HEALTH");
    }

    @Test
    void underTwentyThereIsNoPercentage() throws Exception {
        assertThat(body(province, "/numbers?period=2568&area=" + NEXT)).doesNotContain(" %)");
        assertThat(body(officer, "/numbers?period=2568")).contains(" %)");
    }

    @Test
    void whatLiesOutsideOnesScopeIsNotThere() throws Exception {
        for (String area : Set.of(NEXT, "44", "4401", "00", "52", "x")) {
            assertThat(open(officer, "/numbers?area=" + area).getStatus())
                    .as(area)
                    .isEqualTo(404);
            assertThat(open(officer, "/numbers/opened?area=" + area).getStatus())
                    .as(area)
                    .isEqualTo(404);
        }
        assertThat(open(officer, "/numbers/nothing").getStatus()).isEqualTo(404);
        assertThat(open(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "44"), "/numbers")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theWholeCountryIsAskedProvinceByProvince() throws Exception {
        Actor national = SomeActor.nationalOperator();
        assertThat(body(national, "/numbers")).contains("เลือกจังหวัดก่อน").contains("value=\"44\"");
        assertThat(numbers(national, "/numbers?period=2568&area=44")).containsKey("opened");
    }

    @Test
    void nobodysNameStandsOnThePageOfNumbers() throws Exception {
        assertThat(body(province, "/numbers?period=2568")).doesNotContain("สมมุติ");
        assertThat(body(province, "/numbers/closed?period=2568")).contains("สมมุติ");
    }

    @Test
    void openingANumberIsRecordedWithWhomOneSaw() throws Exception {
        Actor looker = SomeActor.stored(owner, SomeActor.officerOf(FAR));
        body(looker, "/numbers/open?period=2568");
        assertThat(owner.sql(
                                "select cardinality(subjects) from access.audit where user_id = ? and act = 'insight.list' and detail = 'open'")
                        .param(looker.id().value())
                        .query(Integer.class)
                        .single())
                .as("each matter and each person")
                .isEqualTo(26);
    }

    // ---- opening

    private Map<String, String> opensToWhatItCounts(Actor actor, String address) throws Exception {
        Matcher found = NUMBER.matcher(body(actor, address));
        Map<String, String> numbers = new LinkedHashMap<>();
        while (found.find()) {
            String href = found.group(2).replace("&amp;", "&");
            int count = Integer.parseInt(found.group(3).replace(",", ""));
            assertThat(rows(actor, href)).as(href).isEqualTo(count);
            numbers.put(found.group(1), found.group(3));
        }
        return numbers;
    }

    private int rows(Actor actor, String href) throws Exception {
        int rows = 0;
        for (int page = 1; ; page++) {
            String body = body(actor, href + "&page=" + page);
            rows += body.split("data-row", -1).length - 1;
            if (!body.contains("rel=\"next\"")) {
                return rows;
            }
        }
    }

    private Map<String, String> numbersOf(Actor actor) {
        try {
            return numbers(actor, "/numbers?period=2568");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> numbers(Actor actor, String address) throws Exception {
        Matcher found = NUMBER.matcher(body(actor, address));
        Map<String, String> numbers = new LinkedHashMap<>();
        while (found.find()) {
            numbers.put(found.group(1), found.group(3));
        }
        return numbers;
    }

    private static int sum(Map<String, String> numbers, String beginning) {
        return numbers.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .mapToInt(one -> Integer.parseInt(one.getValue()))
                .sum();
    }

    private int matters(String tambon, String problem) {
        return owner.sql(
                        "select count(*)::int from casework.case_problem where area_code = ? and code = ? and team_id is null")
                .params(tambon, problem)
                .query(Integer.class)
                .single();
    }

    private String body(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = open(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(Actor actor, String address) throws Exception {
        return pages.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }
}
