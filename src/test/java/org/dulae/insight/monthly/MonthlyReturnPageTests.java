package org.dulae.insight.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The work of an October is known; what the return says of it was counted by hand. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthlyReturnPageTests {
    private static final String TAMBON = "450101";
    private static final UUID TEAM = NewId.next();
    private static final Pattern NUMBER =
            Pattern.compile("data-number=\"([^\"]+)\" href=\"([^\"]+)\"[^>]*>([\\d,]+)</a>");

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor officer;
    private Actor province;
    private Actor neighbour;
    private String address;

    @BeforeAll
    void anOctoberOfWork(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("45"));
        neighbour = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, TAMBON));
        address = "/returns/" + officer.unit();
        new SomeReturn(owner, officer, TAMBON).october(province, TEAM);
        SomeReturn elsewhere = new SomeReturn(owner, neighbour, TAMBON);
        elsewhere.opened("2025-10-10T03:00:00Z", null, List.of("INCOME"), List.of());
        elsewhere.contacted("2025-10-10T03:00:00Z", "PHONE", "ADVICE", List.of("INCOME"), List.of());
    }

    @Test
    void countsTheWorkOfOctoberAndNothingElse() throws Exception {
        Map<String, String> numbers = numbers(officer, october());
        assertThat(numbers)
                .containsEntry("count=CARRIED", "2")
                .containsEntry("count=OPENED", "3")
                .containsEntry("count=CLOSED", "2")
                .containsEntry("count=LEFT", "3")
                .containsEntry("count=MOVED", "1")
                .containsEntry("count=CONTACTS", "2")
                .containsEntry("count=HELP", "3")
                .containsEntry("count=HELP&kind=MONEY", "2")
                .containsEntry("count=HELP&kind=GOODS", "1")
                .containsEntry("count=CONTACTS&kind=ADVICE", "1")
                .containsEntry("count=CONTACTS&kind=SMALL_MATTER", "1")
                .containsEntry("count=CLOSED&kind=GOAL_MET", "2");
        assertThat(body(officer, october()))
                .contains("ยกมา 2 + รับใหม่ 3 − ยุติ 2 = คงเหลือ 3 เรื่อง")
                .contains("ให้คน 2 คน")
                .contains("3,500.50 บาท");
    }

    @Test
    void tellsItByProblemTargetGroupAndChannelAMatterOnceInEach() throws Exception {
        assertThat(numbers(officer, october()))
                .containsEntry("count=OPENED&problem=INCOME", "1")
                .containsEntry("count=OPENED&problem=HOUSING", "1")
                .containsEntry("count=OPENED&problem=HEALTH", "1")
                .containsEntry("count=OPENED&group=ELDERLY", "1")
                .containsEntry("count=OPENED&group=DISABLED", "1")
                .containsEntry("count=OPENED&channel=HOTLINE_1300", "3")
                .containsEntry("count=HELP&problem=INCOME", "3")
                .containsEntry("count=HELP&problem=HOUSING", "2")
                .containsEntry("count=CONTACTS&problem=NONE", "1")
                .containsEntry("count=OPENED&problem=INCOME&group=ELDERLY", "1")
                .containsEntry("count=OPENED&problem=HOUSING&group=DISABLED", "1")
                .doesNotContainKey("count=OPENED&problem=INCOME&group=NONE");
        assertThat(numbers(officer, october() + "&count=CONTACTS&channel=PHONE"))
                .containsEntry("count=CONTACTS&problem=INCOME&group=ELDERLY&channel=PHONE", "1")
                .doesNotContainKey("count=CONTACTS&problem=NONE&group=NONE&channel=PHONE");
    }

    @Test
    void everyNumberOpensToExactlyThatMany() throws Exception {
        for (Actor looker : List.of(officer, province)) {
            for (String shown : List.of("", "&count=HELP", "&count=CONTACTS&channel=PHONE")) {
                Matcher found = NUMBER.matcher(body(looker, october() + shown));
                int opened = 0;
                while (found.find()) {
                    String list = body(looker, found.group(2).replace("&amp;", "&"));
                    assertThat(list.split("data-row", -1).length - 1)
                            .as(found.group(1))
                            .isEqualTo(Integer.parseInt(found.group(3)));
                    opened++;
                }
                assertThat(opened).isGreaterThan(20);
            }
        }
    }

    @Test
    void aProvincesReturnTellsWhoTookContactsOnAndWhereTheyCameFrom() throws Exception {
        String return_ = "/returns/" + province.unit();
        SomeReturn hotline = new SomeReturn(owner, province, TAMBON);
        UUID handed = hotline.contacted("2025-10-07T03:00:00Z", "PHONE", "HELP", List.of("INCOME"), List.of());
        owner.sql("update intake.contact set unit_id = ? where id = ?")
                .param(officer.unit().value())
                .param(handed)
                .update();
        new SomeReturn(owner, province, "450202")
                .contacted("2025-10-08T03:00:00Z", "PHONE", "ADVICE", List.of("INCOME"), List.of());
        assertThat(numbers(province, return_ + "?month=2025-10"))
                .containsEntry("count=CONTACTS&to=" + officer.unit(), "1")
                .containsEntry("count=CONTACTS&at=4501", "1")
                .containsEntry("count=CONTACTS&at=4502", "1")
                .doesNotContainKey("count=CONTACTS&to=" + province.unit());
        String list = return_ + "/list?month=2025-10&count=CONTACTS";
        assertThat(body(province, list + "&to=" + officer.unit()).split("data-row", -1))
                .hasSize(2);
        assertThat(body(province, list + "&at=4502").split("data-row", -1)).hasSize(2);
        assertThat(open(province, list + "&to=nobody").getStatus()).isEqualTo(404);
    }

    @Test
    void whatMustNotBeInferredCountsAmongTheOthers() throws Exception {
        assertThat(numbers(officer, october()))
                .containsEntry("count=OPENED&problem=OTHER", "1")
                .containsEntry("count=OPENED&problem=OTHER&group=NONE", "1")
                .containsEntry("count=OPENED&group=NONE", "2");
        assertThat(body(officer, october())).doesNotContain("MENTAL_HEALTH", "HIV");
        for (String asked : List.of("problem=MENTAL_HEALTH", "problem=CHILD_ABUSE", "group=HIV")) {
            assertThat(open(officer, address + "/list?month=2025-10&count=OPENED&" + asked)
                            .getStatus())
                    .as(asked)
                    .isEqualTo(404);
        }
    }

    /** Two officers of one office, one of them in the team. */
    @Test
    void whoMayKnowOfARestrictedMatterSeesTheSameNumbersAsWhoMayNot() throws Exception {
        assertThat(numbers(SomeActor.inTeams(officer, TEAM), october())).isEqualTo(numbers(officer, october()));
        assertThat(body(officer, october())).contains("เรื่องจำกัดผู้รู้เห็นไม่นับในตัวเลขใดของหน้านี้");
    }

    @Test
    void onlyTheOfficeAndTheProvinceAboveItReadTheReturn() throws Exception {
        assertThat(numbers(province, october())).isEqualTo(numbers(officer, october()));
        Actor far = SomeActor.stored(owner, SomeActor.provinceOfficerOf("46"));
        for (Actor other : List.of(neighbour, far, SomeActor.operatorOf("45"))) {
            for (String page : List.of("", "/paper", "/return.xlsx", "/list?count=OPENED")) {
                assertThat(open(other, address + page).getStatus()).as(page).isEqualTo(404);
            }
        }
        assertThat(open(province, "/returns/" + NewId.next()).getStatus()).isEqualTo(404);
        assertThat(open(officer, "/returns").getRedirectedUrl()).isEqualTo(address);
        assertThat(body(province, "/returns")).contains(address);
    }

    @Test
    void thePaperTellsEachCountByProblemAndTargetGroupAsTheScreenDoes() throws Exception {
        Pages papers = new Pages(pages);
        String every = Pages.paper(papers.ask(officer, get(address + "/paper?month=2025-10")));
        String annex = every.substring(every.indexOf("ปัญหากลุ่มเป้าหมายและช่องทาง"));
        assertThat(annex)
                .contains(
                        "ครั้งที่มีคนติดต่อมาในเดือนนี้",
                        "รายได้ไม่เพียงพอหนี้สิน๑๐๑",
                        "เรื่องที่รับในเดือนนี้",
                        "รายได้ไม่เพียงพอหนี้สิน๑๑๐๑",
                        "ครั้งที่ช่วยเหลือในเดือนนี้",
                        "รายได้ไม่เพียงพอหนี้สิน๓๒๓")
                .doesNotContain("ความรุนแรง");
        assertThat(Pages.paper(papers.ask(officer, get(address + "/paper?month=2025-10&channel=PHONE"))))
                .contains("ครั้งที่มีคนติดต่อมาในเดือนนี้", "·โทรศัพท์")
                .doesNotContain("เรื่องที่รับในเดือนนี้ตามปัญหา");
    }

    @Test
    void saysPlainlyThatAMonthIsNotOver() throws Exception {
        assertThat(body(officer, address)).contains("เดือนนี้ยังไม่จบ").doesNotContain("rel=\"next\"");
        assertThat(body(officer, october())).doesNotContain("เดือนนี้ยังไม่จบ").contains("ตุลาคม 2568");
    }

    @Test
    void openingANumberIsRecordedWithWhomOneSaw() throws Exception {
        Actor looker = SomeActor.colleague(owner, officer, Role.OFFICER);
        body(looker, address + "/list?month=2025-10&count=CARRIED");
        assertThat(owner.sql(
                                "select cardinality(subjects) from access.audit where user_id = ? and act = 'insight.return.list' and detail = 'CARRIED'")
                        .param(looker.id().value())
                        .query(Integer.class)
                        .single())
                .as("each matter and each person")
                .isEqualTo(4);
    }

    private String october() {
        return address + "?month=2025-10";
    }

    private Map<String, String> numbers(Actor actor, String where) throws Exception {
        Matcher found = NUMBER.matcher(body(actor, where));
        Map<String, String> numbers = new LinkedHashMap<>();
        while (found.find()) {
            numbers.put(found.group(1).replace("&amp;", "&"), found.group(3));
        }
        return numbers;
    }

    private String body(Actor actor, String where) throws Exception {
        MockHttpServletResponse answer = open(actor, where);
        assertThat(answer.getStatus()).as(where).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(Actor actor, String where) throws Exception {
        return pages.perform(get(where).with(SignedIn.as(actor))).andReturn().getResponse();
    }
}
