package org.dulae.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The clocks of a case on their pages, and the calendar of holidays. */
@DulaeTest
class ClockPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Casework casework;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Holidays holidays;

    private JdbcClient owner;
    private Actor officer;
    private CaseId id;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void aCaseWithAClock() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        id = SomeCase.of(SomeCase.person(owner, SomeCase.TAMBON, "แก้ว"))
                .with("FUNERAL")
                .received(Instant.now().minus(5, ChronoUnit.DAYS))
                .opened(casework, officer);
    }

    private RunningClock first() {
        return clocks.of(officer, id.value()).getFirst();
    }

    private ResultActions send(Actor actor, String to, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(to).with(SignedIn.as(actor)).with(SomeActor.token());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions look(Actor actor, String at) throws Exception {
        return mvc.perform(get(at).with(SignedIn.as(actor)));
    }

    private static String yesterday() {
        return ThaiDate.format(LocalDate.now(ThaiDate.ZONE).minusDays(1), java.util.Locale.of("th"));
    }

    @Test
    void theCaseHasAPanelWithLawAndHolder() throws Exception {
        look(officer, "/cases/" + id).andExpect(content().string(containsString("/matters/" + id + "/clocks")));
        look(officer, "/matters/" + id + "/clocks")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("พ.ร.บ.ผู้สูงอายุ พ.ศ. 2546")));
        mvc.perform(get("/matters/" + id + "/clocks")
                        .header("HX-Request", "true")
                        .with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"clocks\"")));
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("521304"));
        look(neighbour, "/matters/" + id + "/clocks").andExpect(status().isNotFound());
        look(neighbour, "/clocks/" + first().id()).andExpect(status().isNotFound());
    }

    @Test
    void isDoneWithANoteAndTheDayAndTakenBack() throws Exception {
        RunningClock one = first();
        String at = "/clocks/" + one.id();
        String version = String.valueOf(one.version());
        send(officer, at + "/met", "version", version, "day", "31 ก.พ. 2569")
                .andExpect(status().isUnprocessableContent());
        String undo = (String) Objects.requireNonNull(
                send(officer, at + "/met", "version", version, "day", yesterday(), "note", "ยื่นที่ อบต. แล้ว")
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getFlashMap()
                        .get("undo"));
        assertThat(first().ended()).extracting(RunningClock.Ended::note).isEqualTo("ยื่นที่ อบต. แล้ว");
        look(officer, at).andExpect(content().string(containsString("ยื่นที่ อบต. แล้ว")));
        send(officer, undo).andExpect(status().isSeeOther());
        assertThat(first().runs()).isTrue();
    }

    @Test
    void doesNotApplyOnlyWithAReason() throws Exception {
        RunningClock one = first();
        String at = "/clocks/" + one.id() + "/exemption";
        String version = String.valueOf(one.version());
        send(officer, at, "version", version, "why", " ").andExpect(status().isUnprocessableContent());
        send(officer, at, "version", version, "why", "ครอบครัวได้รับแล้ว").andExpect(status().isSeeOther());
        send(officer, at, "version", version, "why", "อีกครั้ง").andExpect(status().isSeeOther());
        assertThat(first().ended()).extracting(RunningClock.Ended::note).isEqualTo("ครอบครัวได้รับแล้ว");
    }

    @Test
    void isBegunByHandFromADayAndAnHour() throws Exception {
        String at = "/matters/" + id + "/clocks";
        look(officer, at + "/new")
                .andExpect(content().string(containsString("TEMPORARY_CARE")))
                .andExpect(content().string(not(containsString("PERSONAL_DATA_BREACH"))));
        send(officer, at, "duty", "TEMPORARY_CARE", "day", yesterday(), "hour", "25.00")
                .andExpect(status().isUnprocessableContent());
        send(officer, at, "duty", "PERSONAL_DATA_BREACH", "day", yesterday())
                .andExpect(status().isUnprocessableContent());
        send(officer, at, "duty", "TEMPORARY_CARE", "day", yesterday(), "hour", "๑๓.๓๐ น.", "clientKey", "once")
                .andExpect(status().isSeeOther());
        send(officer, at, "duty", "TEMPORARY_CARE", "day", yesterday(), "hour", "๑๓.๓๐ น.", "clientKey", "once")
                .andExpect(status().isSeeOther());
        assertThat(clocks.of(officer, id.value()).stream()
                        .filter(one -> one.duty().code().equals("TEMPORARY_CARE")))
                .extracting(RunningClock::from)
                .containsExactly(LocalDate.now(ThaiDate.ZONE)
                        .minusDays(1)
                        .atTime(13, 30)
                        .atZone(ThaiDate.ZONE)
                        .toInstant());
    }

    @Test
    void everybodyReadsTheLawWithItsCertainty() throws Exception {
        look(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "52"), "/legal-clocks")
                .andExpect(content().string(containsString("พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562")))
                .andExpect(content().string(containsString("เขียนจากความจำ")));
    }

    @Test
    void anAdministratorAddsAHolidayOfTheOwnProvinceAndTakesItAway() throws Exception {
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
        send(officer, "/holidays", "day", "4 ธ.ค. 2569", "nameTh", "วันทดลอง", "source", "ประกาศ")
                .andExpect(status().isForbidden());
        send(admin, "/holidays", "day", "4 ธ.ค. 2569", "nameTh", "", "source", "")
                .andExpect(status().isUnprocessableContent());
        send(admin, "/holidays", "day", "4 ธ.ค. 2569", "nameTh", "วันทดลอง", "source", "ประกาศจังหวัด")
                .andExpect(status().isSeeOther());
        LocalDate day = LocalDate.of(2026, 12, 4);
        assertThat(holidays.calendar(officer, "521305", day).isWorkingDay(day)).isFalse();
        assertThat(holidays.calendar(officer, "500101", day).isWorkingDay(day))
                .as("in another province")
                .isTrue();
        Holiday added = holidays.of(admin, 2026).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
        String at = "/holidays/" + added.id();
        send(admin, at + "/removal", "year", "2026").andExpect(status().isUnprocessableContent());
        send(admin, at + "/removal", "year", "2026", "why-" + added.id(), "ประกาศเลื่อน")
                .andExpect(status().isSeeOther());
        assertThat(holidays.calendar(officer, "521305", day).isWorkingDay(day)).isTrue();
        send(admin, at + "/return?year=2026").andExpect(status().isSeeOther());
        assertThat(holidays.calendar(officer, "521305", day).isWorkingDay(day)).isFalse();
    }

    @Test
    void aHolidayOfTheNationIsNotForAProvinceToTakeAway() throws Exception {
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
        Holiday songkran = holidays.of(admin, 2026).stream()
                .filter(one -> one.day().equals(LocalDate.of(2026, 4, 13)))
                .findFirst()
                .orElseThrow();
        send(admin, "/holidays/" + songkran.id() + "/removal", "year", "2026", "why-" + songkran.id(), "ลองดู")
                .andExpect(status().isNotFound());
        look(admin, "/holidays?year=2026").andExpect(content().string(containsString("วันสงกรานต์")));
    }

    @Test
    void noHolidayInLieuFallsOnAWeekend() {
        for (int year = 2022; year <= 2027; year++) {
            WorkingCalendar weekends = new WorkingCalendar(java.util.Set.of());
            assertThat(holidays.of(officer, year).stream()
                            .filter(one -> one.nameTh().contains("ชดเชย"))
                            .map(Holiday::day))
                    .isNotEmpty()
                    .allMatch(weekends::isWorkingDay);
        }
    }
}
