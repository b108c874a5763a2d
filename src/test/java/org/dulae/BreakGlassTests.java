package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody outside the team opens a restricted case by its number, for three hours, and the privacy officer knows at once. */
@DulaeTest
class BreakGlassTests {
    private static final String NOTHING = "52-2570-88888";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Casework casework;

    @Autowired
    private Teams teams;

    @Autowired
    private People people;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Clock clock;

    private JdbcClient owner;
    private Actor team;
    private Actor outside;
    private Actor privacy;
    private CaseId id;
    private PersonId person;
    private String number;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void aRestrictedCase() {
        team = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        outside = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "52"));
        owner.sql("update access.app_user set demo = true where id = ?")
                .params(privacy.id().value())
                .update();
        UUID few = teams.forMatter(team, team.unit(), Set.of(), SomeCase.TAMBON);
        person = SomeCase.person(owner, SomeCase.TAMBON, "ปกปิด");
        id = SomeCase.of(person).restrictedTo(few).opened(casework, SomeActor.inTeams(team, few));
        number = owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) {
        try {
            return pages.perform(request.cookie(SomeActor.session(owner, actor)).with(SomeActor.token()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse breakGlass(Actor actor, String typed) {
        return answer(post("/break-glass").param("number", typed).param("reason", "โทรมาร้องขอความช่วยเหลือ"), actor);
    }

    private int opens(Actor actor) {
        return answer(get("/cases/" + id), actor).getStatus();
    }

    private int after(Duration time) {
        return ((ShiftingClock) clock).ago(time.negated(), () -> opens(outside));
    }

    @Test
    void opensTheCaseForThreeHoursAndNoMinuteLonger() {
        assertThat(opens(outside)).isEqualTo(404);
        breakGlass(outside, number);
        assertThat(opens(outside)).isEqualTo(200);
        assertThat(after(Duration.ofMinutes(179))).isEqualTo(200);
        assertThat(after(Duration.ofHours(3))).isEqualTo(404);
        assertThat(opens(team)).isEqualTo(200);
    }

    @Test
    void isFoundByItsNumberInTheOneSearchWhileItIsOpen() {
        MockHttpServletRequestBuilder search = post("/people/searches").param("q", number);
        assertThat(answer(search, outside).getRedirectedUrl()).startsWith("/people/searches/");
        breakGlass(outside, number.replace('5', '๕'));
        search = post("/people/searches").param("q", number);
        assertThat(answer(search, outside).getRedirectedUrl()).isEqualTo("/cases/" + id);
    }

    @Test
    void leadsWhoTakesCallsToThePersonAndWhatWasToldAsThereIsNoCasePageForThem() {
        Actor operator = SomeActor.stored(owner, SomeActor.operatorOf("52"));
        UUID few = owner.sql("select team_id from casework.case_file where id = ?")
                .params(id.value())
                .query(UUID.class)
                .single();
        people.restrict(SomeActor.inTeams(team, few), person, few);
        String page = "/people/" + person;
        assertThat(found(operator)).startsWith("/people/searches/");
        assertThat(answer(get(page), operator).getStatus()).isEqualTo(404);
        breakGlass(operator, number);
        assertThat(found(operator)).isEqualTo(page);
        for (String part : List.of(page, page + "/contacts")) {
            assertThat(answer(get(part), operator).getStatus()).as(part).isEqualTo(200);
        }
        assertThat(((ShiftingClock) clock)
                        .ago(Duration.ofHours(-3), () -> answer(get(page), operator))
                        .getStatus())
                .isEqualTo(404);
    }

    private String found(Actor actor) {
        return answer(post("/people/searches").param("q", number), actor).getRedirectedUrl();
    }

    @Test
    void tellsThePrivacyOfficerAtOnceWhoAndWhy() throws Exception {
        int before = inbox.unread(privacy);
        breakGlass(outside, number);
        assertThat(inbox.unread(privacy)).isEqualTo(before + 1);
        assertThat(answer(get("/privacy"), privacy).getContentAsString())
                .contains(outside.name(), number, "โทรมาร้องขอความช่วยเหลือ");
        assertThat(owner.sql("select count(*)::int from access.audit where act = 'access.break-glass' and user_id = ?")
                        .params(outside.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        opens(outside);
        assertThat(answer(post("/privacy/trails").param("text", number), privacy)
                        .getRedirectedUrl())
                .isEqualTo("/privacy/subjects/" + id);
        assertThat(answer(get("/privacy/subjects/" + id), privacy).getContentAsString())
                .contains("/privacy/users/" + outside.id());
    }

    @Test
    void givesTheSameAnswerWithTheSameStatementsWhereThereIsNothing() throws Exception {
        breakGlass(outside, NOTHING);
        List<String> asked = statements(() -> breakGlass(outside, NOTHING));
        assertThat(statements(() -> breakGlass(outside, number)))
                .isEqualTo(asked)
                .isNotEmpty();
        MockHttpServletResponse nothing = breakGlass(outside, NOTHING);
        MockHttpServletResponse something = breakGlass(outside, number);
        assertThat(something.getStatus()).isEqualTo(nothing.getStatus());
        assertThat(something.getRedirectedUrl()).isEqualTo(nothing.getRedirectedUrl());
        assertThat(something.getContentAsString()).isEqualTo(nothing.getContentAsString());
        assertThat(after(Duration.ofHours(4)))
                .as("and no longer by asking again")
                .isEqualTo(404);
    }

    @Test
    void opensNothingForWhomThePersonDoesNotWantNorInAnotherProvince() {
        Actor far = SomeActor.stored(owner, SomeActor.officerOf("341305"));
        teams.bar(team, outside.id(), person.value(), ConflictKind.NAMED_BY_PERSON);
        assertThat(breakGlass(outside, number).getStatus()).isEqualTo(303);
        assertThat(breakGlass(far, number).getStatus()).isEqualTo(303);
        assertThat(opens(outside)).isEqualTo(404);
        assertThat(opens(far)).isEqualTo(404);
    }

    private static List<String> statements(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        List<String> seen = new ArrayList<>();
        Thread here = Thread.currentThread();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread().equals(here)) {
                    seen.add(event.getFormattedMessage());
                }
            }
        };
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            work.run();
        } finally {
            log.detachAppender(appender);
            log.setLevel(null);
            log.setAdditive(true);
        }
        return seen;
    }
}
