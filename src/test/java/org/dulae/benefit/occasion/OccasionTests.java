package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.benefit.occasion.Occasions.Said;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;

/** Days that come by themselves stand once on the list of the office that answers, and tell nobody more than the person's record does. */
@DulaeTest
class OccasionTests {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Households households;

    @Autowired
    private Casework casework;

    @Autowired
    private PersonRights rights;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ThaiDate.ZONE);
    private JdbcClient owner;
    private Actor officer;
    private PersonId kaeo;

    @BeforeEach
    void somebodyWhoIsSixtyInThreeWeeks(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        List<String> tambons = owner.sql("select code from area.area where code ~ '^25[0-9]{4}$' order by code")
                .query(String.class)
                .list();
        String tambon = tambons.get(NEXT.getAndIncrement());
        officer = SomeActor.stored(owner, SomeActor.officerOf(tambon));
        kaeo = somebody("แก้ว", today.plusDays(22).minusYears(60));
        home(kaeo);
    }

    private PersonId somebody(String given, LocalDate born) {
        return SomePerson.named(given, "ใจดีสมมุติ")
                .in(officer.scope().areas().getFirst())
                .born(ThaiDate.format(born, Texts.THAI))
                .registeredBy(officer, people);
    }

    private void home(PersonId one) {
        PersonId other = somebody("บัว", LocalDate.of(1990, 5, 5));
        households.join(officer, one, other, "CHILD", today.minusYears(1));
    }

    private List<Occasion> open(Actor actor) {
        return occasions.open(actor, today);
    }

    private List<Occasion> of(Actor actor, PersonId id) {
        return open(actor).stream().filter(one -> one.person().equals(id)).toList();
    }

    private String list() throws Exception {
        return web.perform(get("/today").with(SignedIn.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int press(String answer, String... more) throws Exception {
        Occasion one = open(officer).stream()
                .filter(each -> each.person().equals(kaeo))
                .findFirst()
                .orElse(null);
        var form = post("/occasions/" + kaeo + "/answers")
                .param("kind", "AGE_60")
                .param("day", (one == null ? today.plusDays(21) : one.day()).toString())
                .param("answer", answer)
                .param("back", "unit")
                .with(SignedIn.as(officer))
                .with(SomeActor.token());
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return web.perform(form).andReturn().getResponse().getStatus();
    }

    @Test
    void standsOnTheListUntilSomebodySaysWhatBecameOfItAndComesBackWhenThatIsTakenBack() throws Exception {
        assertThat(list()).contains("ครบ 60 ปี", "ลงทะเบียนเบี้ยยังชีพผู้สูงอายุได้", "600 บาท", "แก้ว ใจดีสมมุติ");
        String before = occasions.mark(officer);
        assertThat(press("DONE")).isEqualTo(303);
        assertThat(list()).doesNotContain("ครบ 60 ปี");
        assertThat(occasions.mark(officer)).isNotEqualTo(before);
        assertThat(press("OPEN")).isEqualTo(303);
        assertThat(of(officer, kaeo)).hasSize(1);
        assertThat(press("NOT_NEEDED")).isEqualTo(303);
        assertThat(of(officer, kaeo)).isEmpty();
        assertThat(owner.sql("select answer from benefit.occasion_answer where person_id = :id order by created_at, id")
                        .param("id", kaeo.value())
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "OPEN", "NOT_NEEDED");
    }

    @Test
    void whatIsPutOffComesUpAgainAndNeverAfterItCanBeAsked() throws Exception {
        assertThat(press("LATER", "until", today.plusYears(2).toString())).isEqualTo(303);
        assertThat(of(officer, kaeo)).isEmpty();
        LocalDate last = today.plusDays(21).plus(Occasion.AFTER);
        assertThat(occasions.open(officer, last.minusDays(1)))
                .noneMatch(one -> one.person().equals(kaeo));
        assertThat(occasions.open(officer, last)).anyMatch(one -> one.person().equals(kaeo));
    }

    @Test
    void whoeverNoHouseholdAndNoMatterBringsNearStandsOnNoList() {
        PersonId stranger = somebody("ดำ", today.minusYears(70));
        assertThat(of(officer, stranger)).isEmpty();
        casework.open(
                officer,
                SomeCase.of(stranger)
                        .in(officer.scope().areas().getFirst(), officer.unit())
                        .told());
        assertThat(of(officer, stranger)).extracting(Occasion::kind).containsExactly(Kind.AGE_70);
    }

    @Test
    void aProvincialOfficeIsRemindedOfThoseWhoseMatterItHas() {
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("25"));
        assertThat(of(province, kaeo)).isEmpty();
        casework.open(
                province,
                SomeCase.of(kaeo)
                        .in(officer.scope().areas().getFirst(), province.unit())
                        .told());
        assertThat(of(province, kaeo)).hasSize(1);
        assertThat(of(officer, kaeo)).hasSize(1);
        Actor hotline = SomeActor.stored(owner, SomeActor.operatorOf("25"));
        assertThat(of(hotline, kaeo)).isEmpty();
    }

    @Test
    void nobodyReadsMoreThanOfThePersonHerselfAndNothingRestrictedStandsThere() {
        assertThat(of(SomeActor.stored(owner, SomeActor.officerOf("260101")), kaeo))
                .isEmpty();
        assertThat(of(SomeActor.barredFrom(officer, kaeo.value()), kaeo)).isEmpty();
        Actor neighbour = SomeActor.officerOf("260101");
        LocalDate day = today.plusDays(21);
        assertThatThrownBy(() -> occasions.answer(neighbour, kaeo, Kind.AGE_60, day, Said.DONE, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> occasions.answer(officer, kaeo, Kind.AGE_70, day, Said.DONE, null))
                .isInstanceOf(NotFound.class);
        occasions.answer(officer, kaeo, Kind.AGE_60, day, Said.DONE, null);
        UUID team = UUID.randomUUID();
        owner.sql("update person.person set team_id = :team where id = :id")
                .param("team", team)
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).isEmpty();
        assertThat(of(SomeActor.inTeams(officer, team), kaeo))
                .as("others pass by that screen")
                .isEmpty();
        assertThat(owner.sql("select team_id from benefit.occasion_answer where person_id = :id")
                        .param("id", kaeo.value())
                        .query(UUID.class)
                        .list())
                .as("an answer is as hidden as she is")
                .containsExactly(team);
    }

    @Test
    void aRestrictedMatterAloneBringsNobodyToTheList() {
        PersonId somebody = somebody("ปั๋น", today.minusYears(80));
        UUID team = UUID.randomUUID();
        owner.sql("""
                        insert into casework.case_file (id, number, area_code, team_id, person_id, unit_id, status, status_since, urgency, urgency_by,
                          urgency_at, channel, received_at, due_at, created_by, created_at, changed_by, changed_at)
                        values (gen_random_uuid(), '25-2570-9' || floor(random() * 100000), :area, :team, :person, :unit, 'RECEIVED', :at, 'P2', :by,
                          :at, 'PHONE', :at, :at, :by, :at, :by, :at)
                        """)
                .param("area", officer.scope().areas().getFirst())
                .param("team", team)
                .param("person", somebody.value())
                .param("unit", officer.unit().value())
                .param("by", officer.id().value())
                .param("at", today.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(of(SomeActor.inTeams(officer, team), somebody)).isEmpty();
    }

    @Test
    void whoeverDiedHasNoBirthdayAndHerFuneralCanBeAskedFor() {
        owner.sql("update person.person set died_on = :day, birth_date = '1950-01-01' where id = :id")
                .param("day", today.minusDays(10))
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).extracting(Occasion::kind).containsExactly(Kind.FUNERAL);
        owner.sql("update person.person set birth_date = :born where id = :id")
                .param("born", today.plusDays(22).minusYears(60))
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).as("not quite sixty").isEmpty();
    }

    @Test
    void aCardThatRunsOutIsRenewedBefore() {
        Map<Fact, String> cards = Map.of(
                Fact.DISABILITY_CARD,
                "yes",
                Fact.DISABILITY_CARD_EXPIRES,
                today.plusDays(30).toString(),
                Fact.WELFARE_CARD,
                "yes",
                Fact.WELFARE_CARD_EXPIRES,
                today.plusDays(60).toString());
        rights.tell(officer, kaeo, cards, KnownFact.Source.PAPER, 0);
        assertThat(of(officer, kaeo))
                .extracting(Occasion::kind)
                .containsExactlyInAnyOrder(Kind.AGE_60, Kind.DISABILITY_CARD);
    }

    /** With very many people: the indexes can be used in spite of the locks, so no list reads the register from end to end. */
    @Test
    void readsNoTableOfPeopleFromEndToEnd() {
        String plan = acting.as(officer, () -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + OccasionRepository.NEAR)
                            .params(OccasionRepository.asked(officer, LocalDate.of(2026, 10, 5)))
                            .query(String.class)
                            .list());
        });
        assertThat(plan)
                .contains("person_born", "person_died", "fact_runs_out", "fact_granted")
                .doesNotContain(
                        "Seq Scan on person", "Seq Scan on fact", "Seq Scan on case_file", "Seq Scan on membership");
    }
}
