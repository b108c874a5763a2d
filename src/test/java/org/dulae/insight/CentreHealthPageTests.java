package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a centre's page of help counts is counted again, and what it must not tell it does not tell. */
@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentreHealthPageTests {
    private static final String TAMBON = "460101";
    private static final String QUIET = "460102";
    private static final String WIDER = "460103";
    private Pages pages;
    private NumbersOnPage numbers;
    private JdbcClient owner;
    private Actor officer;
    private Actor neighbour;
    private Actor province;

    @BeforeAll
    void aCentreThatHandsOnAndOneThatIsQuiet(
            @Autowired Clock clock, @Autowired MockMvc mvc, @Autowired Environment settings) {
        pages = new Pages(mvc);
        numbers = new NumbersOnPage(pages);
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        neighbour = SomeActor.stored(owner, SomeActor.officerOf(QUIET));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("46"));
        SomeNumbers some = new SomeNumbers(owner);
        some.matters(officer, TAMBON, 130);
        some.matters(province, WIDER, 30);
        some.matters(neighbour, QUIET, 9);
        some.contacts(officer, TAMBON, 12);
        owner.sql("update intake.contact set received_at = :now where area_code = :area")
                .param("now", Timestamp.from(clock.instant()))
                .param("area", TAMBON)
                .update();
        moved(1, 7, "BUDGET", null);
        moved(8, 9, "NO_SERVICE", null);
        moved(10, 12, "SAFETY", null);
        moved(13, 17, "CHOICE", null);
        moved(18, 19, "BUDGET", NewId.next());
        owner.sql(
                        "update casework.moved_up set at = at - interval '1 day' where reason = 'NO_SERVICE' and area_code = ?")
                .param(TAMBON)
                .update();
        moved(8, 8, "AUTHORITY", null);
    }

    /** Matters the province works on now, that the centre handed to it. */
    private void moved(int first, int last, String reason, UUID team) {
        owner.sql("""
                        with which as (
                          select c.id, c.number, c.person_id from casework.case_file c
                           where c.area_code = :now and substr(c.number, 15)::int between :first and :last
                        ), gone as (
                          insert into casework.departure (id, case_id, number, person_id, concerned, area_code, urgency, to_unit, to_level, at, by_user, team_id)
                          select gen_random_uuid(), id, number, person_id, '{}', :area, 'P2', :to, 'PROVINCE', '2025-03-01Z', :by, :team from which
                        )
                        insert into casework.moved_up (id, case_id, person_id, concerned, area_code, team_id, from_unit, to_unit, reason, at, by_user)
                        select gen_random_uuid(), id, person_id, '{}', :area, :team, :from, :to, :reason, '2025-03-01Z', :by from which
                        """)
                .param("now", WIDER)
                .param("area", TAMBON)
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .param("team", team, java.sql.Types.OTHER)
                .param("from", officer.unit().value())
                .param("to", province.unit().value())
                .param("by", officer.id().value())
                .update();
    }

    @Test
    void everyNumberOpensToExactlyThatMany() throws Exception {
        for (Actor looker : new Actor[] {officer, province}) {
            Matcher found = numbers.found(looker, health(officer));
            int seen = 0;
            while (found.find()) {
                String href = found.group(2).replace("&amp;", "&");
                assertThat(href).contains("&area=" + TAMBON);
                assertThat(numbers.rows(looker, href)).as(href).isEqualTo(Integer.parseInt(found.group(3)));
                seen++;
            }
            assertThat(seen).isGreaterThan(15);
        }
    }

    @Test
    void S1_16_saysWhereMattersEndedAndWhyTheyMovedUp() throws Exception {
        Map<String, String> found = numbers.read(officer, health(officer));
        assertThat(found)
                .containsKeys("ended.TAMBON", "ended.DISTRICT", "ended.PROVINCE", "gone.BEYOND")
                .containsEntry("moved", "9")
                .containsEntry("moved.BUDGET", "7")
                .containsEntry("moved.NO_SERVICE", "1")
                .as("a matter that went twice counts once, under its last reason")
                .containsEntry("moved.AUTHORITY", "1");
        assertThat(numbers.read(province, health(officer))).containsEntry("moved", "9");
        assertThat(pages.page(officer, health(officer))).contains("งบประมาณในตำบลไม่พอ");
        assertThat(pages.page(officer, "/numbers/moved.BUDGET?period=2568&area=" + TAMBON))
                .contains(province.unitNameTh())
                .contains("44-2568-" + WIDER + "1<");
    }

    @Test
    void fewThatMovedForSafetyLookLikeNoneAndAreInNoSum() throws Exception {
        Map<String, String> found = numbers.read(officer, health(officer));
        assertThat(found).doesNotContainKey("moved.SAFETY").containsEntry("moved.CHOICE", "5");
        assertThat(numbers.rows(officer, "/numbers/moved.SAFETY?period=2568&area=" + TAMBON))
                .isZero();
        assertThat(numbers.rows(officer, "/numbers/moved?period=2568&area=" + TAMBON))
                .isEqualTo(9);
        assertThat(numbers.rows(officer, "/numbers/moved.SAFETY?period=2568&area=" + TAMBON))
                .isEqualTo(numbers.rows(officer, "/numbers/moved.OTHER?period=2568&area=" + TAMBON));
    }

    @Test
    void underTwentyThereIsNoPercentage() throws Exception {
        assertThat(pages.page(officer, health(officer))).contains(" %)");
        assertThat(pages.page(neighbour, health(neighbour))).doesNotContain(" %)");
    }

    @Test
    void whatCouldHelpIsBoundToANumberOfThePage() throws Exception {
        assertThat(pages.page(officer, health(officer)))
                .contains("งบในตำบลไม่พอ 7 จาก 9 เรื่อง")
                .contains("และศูนย์มีคนดูแลคนเดียว");
        assertThat(pages.page(neighbour, health(neighbour))).doesNotContain("อะไรน่าจะช่วยได้");
    }

    @Test
    void saysHowManyLookAfterHowMuchAndNobodysName() throws Exception {
        String body = pages.page(province, health(officer));
        int open = Integer.parseInt(numbers.read(province, health(officer)).get("open"));
        assertThat(body).contains("1 คน ดูแล " + open + " เรื่อง").doesNotContain("สมมุติ");
        assertThat(body.replaceAll("(?s)<header class=\"top.*?</header>", "")).doesNotContain(officer.name() + "<");
    }

    @Test
    void demandIsSeenMonthByMonth() throws Exception {
        String body = pages.page(officer, health(officer));
        assertThat(body.split("data-number=\"contacts\"", -1)).hasSize(2);
        assertThat(numbers.read(officer, health(officer))).containsEntry("contacts", "12");
    }

    @Test
    void isForTheCentreAndItsProvinceOnly() throws Exception {
        assertThat(pages.status(neighbour, health(officer))).isEqualTo(404);
        assertThat(pages.status(SomeActor.provinceOfficerOf("44"), health(officer)))
                .isEqualTo(404);
        assertThat(pages.status(province, "/centres/" + province.unit().value() + "/health"))
                .as("no centre")
                .isEqualTo(404);
        assertThat(pages.status(province, "/centres/" + NewId.next() + "/health"))
                .isEqualTo(404);
        assertThat(pages.status(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "46"), health(officer)))
                .isEqualTo(403);
    }

    @Test
    void aCentreWhereNobodySignsInYetIsShownToItsProvince() throws Exception {
        UUID centre = NewId.next();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (:id, 'CENTRE', 'ศูนย์ที่เพิ่งเสนอ', 'Proposed centre', '460104', '2026-01-01', :id, '2026-01-01Z')
                        """).param("id", centre).update();
        assertThat(pages.page(province, "/centres/" + centre + "/health")).contains("ศูนย์ที่เพิ่งเสนอ", "0 คน ดูแล");
        assertThat(pages.status(neighbour, "/centres/" + centre + "/health")).isEqualTo(404);
    }

    private static String health(Actor of) {
        return "/centres/" + of.unit().value() + "/health?period=2568";
    }
}
