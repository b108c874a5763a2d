package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.Unit;
import org.dulae.access.Units;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.casework.Urgency;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each office says how soon it means to act; new cases are due by it, and how it changed stays to be read. */
@DulaeTest
class TargetsTests {
    private static final String TAMBON = "520301";
    private static final String NEXT_TAMBON = "520302";
    private static final Span FOUR_HOURS = new Span(4, Span.Unit.HOURS);

    @Autowired
    private Targets targets;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Units units;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private MockMvc mvc;

    private JdbcClient owner;
    private Actor officer;
    private Actor neighbour;
    private Actor province;
    private Unit centre;
    private PersonId person;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void twoCentres() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
        centre = units.get(officer.unit());
        person = SomeCase.person(owner, TAMBON, "แก้ว");
    }

    private static Instant ago(long hours) {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(hours, ChronoUnit.HOURS);
    }

    private CaseId opened(Actor actor, String urgency, Instant received) {
        return SomeCase.of(person)
                .in(actor.unitArea(), actor.unit())
                .urgency(urgency)
                .received(received)
                .opened(casework, actor);
    }

    private Instant due(Actor actor, CaseId id) {
        return reader.get(actor, id).dueAt();
    }

    @Test
    void theSlowestChoiceIsWhatTheVocabularySays() {
        for (Urgency urgency : Urgency.values()) {
            assertThat(targets.of(officer, centre).spans().get(urgency.name()))
                    .isEqualTo(Targets.choices(urgency.name()).getLast());
        }
        assertThat(vocabulary.terms("urgency", LocalDate.now(ThaiDate.ZONE))).hasSize(Urgency.values().length);
    }

    @Test
    void withoutTargetsOfItsOwnAnOfficeKeepsToThoseOfTheVocabulary() {
        Instant friday = Instant.parse("2026-11-20T03:00:00Z");
        assertThat(targets.due(officer, officer.unit(), TAMBON, "P0", friday))
                .isEqualTo(friday.plus(Duration.ofMinutes(15)));
        assertThat(targets.due(officer, officer.unit(), TAMBON, "P2", friday))
                .as("three working days over a weekend, until offices close")
                .isEqualTo(Instant.parse("2026-11-25T09:30:00Z"));
    }

    @Test
    void aNewCaseIsDueByTheTargetOfItsOffice() {
        targets.set(officer, centre, 0, Map.of("P1", FOUR_HOURS), "อยู่ใกล้ ไปถึงได้ในครึ่งวัน");
        Instant received = ago(1);
        assertThat(due(officer, opened(officer, "P1", received))).isEqualTo(received.plus(Duration.ofHours(4)));
        assertThat(due(neighbour, opened(neighbour, "P1", received)))
                .as("another office means what it meant")
                .isEqualTo(received.plus(Duration.ofHours(24)));
    }

    @Test
    void aNewUrgencyAndANewOfficeBringTheirOwnTarget() {
        CaseId id = opened(officer, "P3", ago(1));
        targets.set(officer, centre, 0, Map.of("P1", FOUR_HOURS), "อยู่ใกล้");
        casework.decideUrgency(officer, id, 1, Urgency.P1, "ไม่มีข้าวกินแล้ว");
        Instant received = reader.get(officer, id).receivedAt();
        assertThat(due(officer, id)).isEqualTo(received.plus(Duration.ofHours(4)));
        targets.set(neighbour, units.get(neighbour.unit()), 0, Map.of("P1", new Span(8, Span.Unit.HOURS)), "มีคนเดียว");
        Instant before = Instant.now();
        casework.handOver(
                officer, id, 2, new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายบ้าน"));
        assertThat(due(neighbour, id))
                .isBetween(before.plus(Duration.ofHours(8)), Instant.now().plus(Duration.ofHours(8)));
    }

    @Test
    void whatRunsKeepsTheTimeItWasGiven() {
        Instant received = ago(1);
        CaseId id = opened(officer, "P1", received);
        targets.set(officer, centre, 0, Map.of("P1", FOUR_HOURS), "อยู่ใกล้");
        assertThat(due(officer, id)).isEqualTo(received.plus(Duration.ofHours(24)));
    }

    @Test
    void everyChangeStaysWithItsReasonAndIsAudited() {
        targets.set(officer, centre, 0, Map.of("P1", FOUR_HOURS), "อยู่ใกล้");
        targets.set(officer, centre, 1, Map.of("P1", FOUR_HOURS, "P3", new Span(7, Span.Unit.DAYS)), "มีคนเพิ่ม");
        Targets.Own own = targets.of(officer, centre);
        assertThat(own.version()).isEqualTo(2);
        assertThat(own.changes()).extracting(Targets.Change::why).containsExactly("มีคนเพิ่ม", "อยู่ใกล้");
        assertThat(own.changes().getFirst().spans())
                .containsExactly(
                        Map.entry("P3", new Targets.Turned(new Span(15, Span.Unit.DAYS), new Span(7, Span.Unit.DAYS))));
        assertThat(own.changes().getFirst().by()).isEqualTo(officer.name());
        assertThat(owner.sql("select count(*) from access.audit where act = 'clock.target.set' and user_id = ?")
                        .param(officer.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theOfficeItselfAndItsProvinceSetThem() {
        targets.set(province, centre, 0, Map.of("P1", FOUR_HOURS), "ตกลงกันทั้งจังหวัด");
        assertThatThrownBy(() -> targets.set(neighbour, centre, 1, Map.of("P1", FOUR_HOURS), "ลองดู"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> targets.of(neighbour, centre)).isInstanceOf(NotFound.class);
        Actor elsewhere = SomeActor.stored(owner, SomeActor.provinceOfficerOf("57"));
        assertThatThrownBy(() -> targets.set(elsewhere, centre, 1, Map.of("P1", FOUR_HOURS), "ลองดู"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyIsSlowerThanWhatIsSaidToWhoeverCalls() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        targets.set(officer, centre, 0, Map.of("P1", new Span(48, Span.Unit.HOURS)), "มีคนเดียว"));
    }

    @Test
    void ofTwoWhoChangeThemTheSecondIsRefused() {
        targets.set(officer, centre, 0, Map.of("P1", FOUR_HOURS), "อยู่ใกล้");
        assertThatThrownBy(() ->
                        targets.set(province, centre, 0, Map.of("P2", new Span(1, Span.Unit.WORKING_DAYS)), "ตกลงกัน"))
                .isInstanceOf(Stale.class);
    }

    private ResultActions send(Actor actor, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/targets").with(SignedIn.as(actor)).with(SomeActor.token());
        List.of("P0=15-MINUTES", "P2=3-WORKING_DAYS", "P3=15-DAYS")
                .forEach(field -> request.param(field.split("=")[0], field.split("=")[1]));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void areSetOnTheirPageOnceAndWithAReason() throws Exception {
        send(officer, "P1", "4-HOURS", "version", "0").andExpect(status().isUnprocessableContent());
        send(officer, "P1", "48-HOURS", "version", "0", "why", "ลองดู").andExpect(status().isUnprocessableContent());
        for (int i = 0; i < 2; i++) {
            send(officer, "P1", "4-HOURS", "version", "0", "why", "อยู่ใกล้", "clientKey", "one")
                    .andExpect(status().isSeeOther());
        }
        mvc.perform(get("/targets").with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("P1 จาก 24 ชั่วโมง เป็น 4 ชั่วโมง")));
        send(province, "office", officer.unit().toString(), "P1", "2-HOURS", "version", "0", "why", "ตกลงกัน")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"keep.P1\"")));
        mvc.perform(get("/targets").param("office", officer.unit().toString()).with(SignedIn.as(neighbour)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/targets").param("office", officer.unit().toString()).with(SignedIn.as(province)))
                .andExpect(content().string(containsString("อยู่ใกล้")));
    }
}
