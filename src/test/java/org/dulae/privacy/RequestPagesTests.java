package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Asker;
import org.dulae.privacy.Request.Kind;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests about people's data, from the page of a person to the paper: what is asked first, what is on it, and for whom there is none. */
@DulaeTest
class RequestPagesTests {
    private static final String TAMBON = "670103";
    private final MockMvc mvc;
    private final Casework casework;
    private final Requests requests;
    private final Things things;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;
    private final PersonId person;

    /** The doors below. */
    record Things(Acting acting, Teams teams, People people, Households households) {}

    @Autowired
    RequestPagesTests(
            MockMvc mvc,
            Casework casework,
            Requests requests,
            Acting acting,
            Teams teams,
            People people,
            Households households,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.mvc = mvc;
        this.casework = casework;
        this.requests = requests;
        this.things = new Things(acting, teams, people, households);
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "67"));
        this.person = SomeCase.person(owner, TAMBON, "แก้วตา");
    }

    private ResultActions ask(Actor actor, MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(SignedIn.as(actor)).with(SomeActor.token()));
    }

    private static String there(ResultActions answer) throws Exception {
        return Objects.requireNonNull(answer.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static String text(ResultActions answer) throws Exception {
        PdfReader pdf = new PdfReader(
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return ThaiText.normalise(all.toString().replaceAll("\\s+", ""));
    }

    private String taken(Actor actor, PersonId about, String kind) throws Exception {
        return there(ask(
                actor,
                post("/people/" + about + "/data-requests"),
                "kind",
                kind,
                "asker",
                "SELF",
                "wish",
                "อยากรู้ว่าเก็บอะไรไว้",
                "on",
                LocalDate.now(ThaiDate.ZONE).toString()));
    }

    private String answered(Actor actor, PersonId about) throws Exception {
        String request = taken(actor, about, "ACCESS");
        there(ask(actor, post(request + "/check"), "version", "1", "safe", "true", "note", "ถามตามลำพัง"));
        there(ask(actor, post(request + "/answer"), "version", "2", "decision", "DONE", "reason", "ให้ตามที่ขอ"));
        return request;
    }

    private UUID team(Actor actor) {
        return things.acting().as(actor, () -> things.teams().forMatter(actor, actor.unit(), Set.of()));
    }

    @Test
    void asksForDangerBeforeItAnswersAndPrintsWhatIsKept() throws Exception {
        String number = number(SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer));
        ask(officer, post("/people/" + person + "/data-requests"), "kind", "ACCESS")
                .andExpect(status().isUnprocessableContent());
        String request = taken(officer, person, "ACCESS");
        ask(officer, get(request)).andExpect(content().string(containsString("อาจมีเรื่องที่คุณไม่เห็น")));
        ask(officer, post(request + "/answer"), "version", "1", "decision", "DONE", "reason", "ได้")
                .andExpect(status().isUnprocessableContent());
        ask(officer, get(request + "/paper")).andExpect(status().isNotFound());
        there(ask(officer, post(request + "/check"), "version", "1", "safe", "true", "note", "ถามตามลำพัง"));
        there(ask(officer, post(request + "/answer"), "version", "2", "decision", "DONE", "reason", "ให้ตามที่ขอ"));
        assertThat(text(ask(officer, get(request + "/paper"))))
                .contains("แก้วตา", number, "ให้ตามที่ขอ", "หน่วยทดสอบ", "สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล")
                .doesNotContain(officer.name().split(" ")[0] + "ดู");
        ask(officer, post(request + "/answer"), "version", "3", "decision", "REFUSED", "reason", "ไม่ได้")
                .andExpect(status().isUnprocessableContent());
    }

    private String number(CaseId id) {
        return owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void offersNothingToBeGivenWhereItIsNotSafe() throws Exception {
        String request = taken(officer, person, "ACCESS");
        there(ask(officer, post(request + "/check"), "version", "1", "safe", "false", "note", "ยังไม่แน่ใจ"));
        ask(officer, get(request))
                .andExpect(content().string(containsString("value=\"REFUSED\"")))
                .andExpect(content().string(not(containsString("value=\"DONE\""))));
        ask(officer, post(request + "/answer"), "version", "2", "decision", "DONE", "reason", "ได้")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void tellsSignsOfDangerInTheHouseholdToWhoMayKnowThem() throws Exception {
        PersonId other = SomeCase.person(owner, TAMBON, "คำปัน");
        things.households().join(officer, person, other, "SPOUSE", LocalDate.of(2020, 1, 1));
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        SomeCase.of(other).in(TAMBON, officer.unit()).restrictedTo(team).opened(casework, member);
        Request request = requests.get(
                officer,
                requests.take(
                        officer,
                        person,
                        new Asked(Kind.ACCESS, Asker.OTHER, "ใครคนหนึ่ง", "ขอสำเนา", LocalDate.now(ThaiDate.ZONE))));
        assertThat(requests.dangers(officer, request)).containsExactly(Danger.NOT_HERSELF);
        assertThat(requests.dangers(member, request)).containsExactly(Danger.NOT_HERSELF, Danger.RESTRICTED);
    }

    @Test
    void neverPrintsWhatIsRestrictedWhoeverPrints() throws Exception {
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        String number = number(SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .restrictedTo(team)
                .opened(casework, member));
        String request = answered(member, person);
        assertThat(text(ask(member, get(request + "/paper"))))
                .contains("แก้วตา")
                .doesNotContain(number);
        assertThat(text(ask(privacy, get(request + "/paper")))).doesNotContain(number);
    }

    @Test
    void aRequestOfWhoBecomesKnownToATeamIsKnownToThatTeam() throws Exception {
        UUID id = UUID.fromString(answered(officer, person).replaceFirst(".*/", ""));
        UUID team = team(officer);
        Actor member = SomeActor.inTeams(officer, team);
        things.people().restrict(member, person, team);
        assertThatThrownBy(() -> requests.get(officer, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.get(privacy, id)).isInstanceOf(NotFound.class);
        assertThat(requests.list(officer, false, 1).items())
                .extracting(Request::id)
                .doesNotContain(id);
        assertThat(requests.print(member, id).kept()).isNull();
        assertThatThrownBy(() -> requests.get(SomeActor.barredFrom(member, person.value()), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePrivacyOfficerTakesOneByTheNumberOfACaseAndSearchesNobody() throws Exception {
        String number = number(SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer));
        String begin = there(ask(privacy, post("/privacy/requests/person"), "number", number));
        ask(privacy, get(begin)).andExpect(content().string(containsString("แก้วตา")));
        ask(privacy, post("/privacy/requests/person"), "number", "67-2570-99999")
                .andExpect(status().isUnprocessableContent());
        String request = taken(privacy, person, "CORRECTION");
        ask(privacy, get("/privacy/requests")).andExpect(content().string(containsString(request)));
        ask(officer, get("/today")).andExpect(content().string(not(containsString(request))));
    }

    @Test
    void waitsOnTheListOfTheOfficeThatTookIt() throws Exception {
        String request = taken(officer, person, "OBJECTION");
        ask(officer, get("/today")).andExpect(content().string(containsString(request)));
        Actor elsewhere = SomeActor.stored(owner, SomeActor.officerOf("670104"));
        ask(elsewhere, get(request)).andExpect(status().isNotFound());
        ask(elsewhere, get("/people/" + person + "/data-requests")).andExpect(status().isNotFound());
    }

    @Test
    void theRecordIsOnTheScreenAndOnPaperInBothLanguages() throws Exception {
        ask(officer, get("/privacy/record")).andExpect(content().string(containsString("24(4)")));
        ask(officer, get("/privacy/record/paper")).andExpect(status().isForbidden());
        assertThat(text(ask(privacy, get("/privacy/record/paper")))).contains("มาตรา39", "26(5)");
        assertThat(text(ask(privacy, get("/privacy/record/paper"), "lang", "en")))
                .contains("Section26(5)", "Controllers");
    }
}
