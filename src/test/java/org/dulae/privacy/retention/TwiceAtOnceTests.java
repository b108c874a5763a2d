package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Pressed twice, or by two at once: one proposal, one decision, one erasure, and whoever comes second reads what happened. */
@DulaeTest
class TwiceAtOnceTests {
    private static final String TAMBON = "910301";
    private static final int RECORDS = 12;
    private final MockMvc mvc;
    private final Retention retention;
    private final RestrictedRetention restricted;
    private final Doors doors;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;
    private final Actor second;

    record Doors(Casework casework, Acting acting, Teams teams) {}

    @Autowired
    TwiceAtOnceTests(
            MockMvc mvc,
            Retention retention,
            RestrictedRetention restricted,
            Casework casework,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.retention = retention;
        this.restricted = restricted;
        this.doors = new Doors(casework, acting, teams);
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"));
        this.second = SomeActor.colleague(owner, privacy, Role.PRIVACY);
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> act : acts) {
                answers.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    private Callable<MockHttpServletResponse> press(Actor actor, String path) {
        return () -> mvc.perform(post(path)
                        .param("why", "ขอดูก่อน")
                        .with(SignedIn.as(actor))
                        .with(SomeActor.token()))
                .andReturn()
                .getResponse();
    }

    private List<Integer> pressed(Stream<Callable<MockHttpServletResponse>> acts) throws Exception {
        return together(acts.toList()).stream()
                .map(MockHttpServletResponse::getStatus)
                .sorted()
                .toList();
    }

    private List<UUID> silent() {
        return IntStream.range(0, RECORDS)
                .mapToObj(n -> SomeOldThing.contact(owner, officer, "SILENT", null, null))
                .toList();
    }

    private int audited(List<UUID> records, String act) {
        return owner.sql("select count(*)::int from access.audit where act = :act and subjects && :records")
                .param("act", act)
                .param("records", records.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    @Test
    void twoOfficersApproveAtOnceAndTheSecondReadsThatItIsDecided() throws Exception {
        List<UUID> records = silent();
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        UUID id = retention.propose(head, DueKind.QUIET);
        List<MockHttpServletResponse> answers = together(List.of(
                press(privacy, "/privacy/disposals/" + id + "/approval"),
                press(second, "/privacy/disposals/" + id + "/approval")));
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(303, 422);
        for (MockHttpServletResponse answer : answers) {
            if (answer.getStatus() == 422) {
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("มีคนตัดสินไปแล้ว");
            }
        }
        assertThat(audited(records, "privacy.retention.erased")).isEqualTo(RECORDS);
        assertThat(audited(records, "privacy.retention.gone")).isZero();
        Disposal done = retention.get(head, id);
        assertThat(done.done().gone()).isZero();
        assertThat(done.done().left()).isZero();
    }

    @Test
    void oneWhoApprovesTwiceIsTakenToTheSamePage() throws Exception {
        List<UUID> records = silent();
        UUID id = retention.propose(second, DueKind.QUIET);
        assertThat(pressed(Stream.of(1, 2, 3).map(n -> press(privacy, "/privacy/disposals/" + id + "/approval"))))
                .containsExactly(303, 303, 303);
        assertThat(audited(records, "privacy.retention.erased")).isEqualTo(RECORDS);
        assertThat(audited(List.of(id), "privacy.retention.decide")).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsErasedOnceHoweverManyGoOnWithIt() throws Exception {
        List<UUID> records = silent();
        UUID id = retention.propose(second, DueKind.QUIET);
        retention.decide(privacy, id, true, "");
        assertThat(pressed(Stream.of(privacy, second, privacy, second)
                        .map(one -> press(one, "/privacy/disposals/" + id + "/rest"))))
                .containsOnly(303);
        assertThat(audited(records, "privacy.retention.erased")).isEqualTo(RECORDS);
        assertThat(audited(records, "privacy.retention.gone")).isZero();
        assertThat(retention.get(privacy, id).done().gone()).isZero();
    }

    @Test
    void approvingAndRefusingAtOnceIsOneOfThem() throws Exception {
        List<UUID> records = silent();
        UUID id = retention.propose(second, DueKind.QUIET);
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        assertThat(pressed(Stream.of(
                        press(privacy, "/privacy/disposals/" + id + "/approval"),
                        press(head, "/privacy/disposals/" + id + "/refusal"))))
                .containsExactly(303, 422);
        assertThat(audited(records, "privacy.retention.erased"))
                .isEqualTo(retention.get(second, id).isApproved() ? RECORDS : 0);
    }

    @Test
    void twoProposeTheSameAtOnceAndThereIsOneProposal() throws Exception {
        List<UUID> records = silent();
        assertThat(pressed(Stream.of(privacy, second, privacy).map(one -> press(one, "/privacy/retention/QUIET"))))
                .containsExactly(303, 422, 422);
        assertThat(owner.sql("select count(*)::int from privacy.disposal_item where record_id = any(?)")
                        .params((Object) records.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(RECORDS);
    }

    @Test
    void aRestrictedMatterIsProposedOnceAndErasedOnce() throws Exception {
        SomeRestricted matter = SomeRestricted.closed(owner, doors.casework(), doors.acting(), doors.teams(), TAMBON);
        UUID key =
                matter.due(restricted, matter.lead(), DueKind.CASE).getFirst().key();
        assertThat(pressed(Stream.of(1, 2, 3).map(n -> press(matter.lead(), "/privacy/restricted/CASE/" + key))))
                .containsExactly(303, 422, 422);
        UUID id = restricted.proposed(matter.lead()).getFirst().id();
        assertThat(pressed(Stream.of(privacy, second).map(one -> press(one, "/privacy/disposals/" + id + "/approval"))))
                .containsExactly(303, 422);
        assertThat(matter.isThere()).isFalse();
        assertThat(matter.audited("privacy.retention.erased")).isEqualTo(1);
    }
}
