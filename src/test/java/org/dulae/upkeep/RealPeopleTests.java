package org.dulae.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.person.NotAccepted;
import org.dulae.person.People;
import org.dulae.person.SomePerson;
import org.dulae.shared.MadeFor;
import org.dulae.shared.ThaiDate;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An installation of its own, from its first day to the day on which real people may be entered; from which nothing leads back. */
@DulaeTest
@TestMethodOrder(OrderAnnotation.class)
class RealPeopleTests {
    private static final Path HOME = folder();
    private static final LocalDate TODAY = LocalDate.now(ThaiDate.ZONE);
    private static final String REAL_NUMBER = "1234567890121";

    @Autowired
    private MockMvc pages;

    @Autowired
    private People people;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Installation installation;

    @Autowired
    private InstallationRepository rows;

    @Autowired
    private BackupRepository backups;

    @Autowired
    private Acting acting;

    @Autowired
    private Clock clock;

    private final Actor officer = SomeActor.officerOf("521305");
    private JdbcClient owner;
    private Actor admin;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("dulae.home", HOME::toString);
        properties.add("DULAE_BACKUP_DIR", () -> HOME.resolve("elsewhere").toString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dulae-upkeep");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
    }

    @Test
    @Order(1)
    void aTrialRefusesRealNumbersInFormsAndSearchesAndKeepsWhatWasTyped() throws Exception {
        assertThat(people.check(SomePerson.kaeo().withNumber(REAL_NUMBER).typed())
                        .byField())
                .containsEntry("number", "person.number.real");
        for (String typed : List.of("1-2345-67890-12-1", "แก้ว ๑๒๓๔๕๖๗๘๙๐๑๒๑")) {
            assertThatThrownBy(() -> people.keepSearch(officer, typed)).isInstanceOf(NotAccepted.class);
        }
        pages.perform(post("/people/searches")
                        .with(SomeActor.token())
                        .with(SignedIn.as(officer))
                        .param("q", "1 2345 67890 12 1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("1 2345 67890 12 1")))
                .andExpect(content().string(containsString("ห้ามใส่ข้อมูลคนจริง")));
        assertThat(people.keepSearch(officer, SomePerson.number(5))).isNotNull();
    }

    @Test
    @Order(2)
    void saysWhatIsMissingAndDoesNotBegin() throws Exception {
        pages.perform(get("/upkeep/ready").with(SignedIn.as(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"trial")))
                .andExpect(content().string(not(containsString("name=\"reason\""))));
        pages.perform(get("/health")).andExpect(jsonPath("$.backup").value("none"));
        begin("ที่ประชุมตกลง").andExpect(status().isUnprocessableContent());
        assertThat(installation.madeFor()).isEqualTo(MadeFor.TRIAL);
    }

    @Test
    @Order(3)
    void beginsWhenBackupAndKeyHolderAreThereAndNeverGoesBack() throws Exception {
        pages.perform(post("/upkeep/backups").with(SomeActor.token()).with(SignedIn.as(admin)))
                .andExpect(status().isSeeOther());
        awaitBackup();
        pages.perform(post("/upkeep/holders")
                        .with(SomeActor.token())
                        .with(SignedIn.as(admin))
                        .param("name", "สมศรี ตัวอย่าง")
                        .param("place", "ตู้นิรภัย"))
                .andExpect(status().isSeeOther());
        pages.perform(get("/upkeep").with(SignedIn.as(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dulae-")))
                .andExpect(content().string(containsString("สมศรี ตัวอย่าง")));
        assertThatThrownBy(() -> acting.as(ofOneTambon(), () -> rows.beginReal("-", TODAY, clock.instant())))
                .isInstanceOf(DataAccessException.class);
        begin("").andExpect(status().isUnprocessableContent());
        begin("ที่ประชุมตกลง 22 พ.ย. 2569").andExpect(status().isSeeOther());
        assertThat(installation.madeFor()).isEqualTo(MadeFor.REAL);
        assertThat(people.check(SomePerson.kaeo().withNumber(REAL_NUMBER).typed())
                        .byField())
                .doesNotContainKey("number");
        pages.perform(get("/upkeep/ready").with(SignedIn.as(admin)))
                .andExpect(content().string(not(containsString("class=\"trial"))));
        assertThat(owner.sql("select count(*) from access.audit where act = 'upkeep.real-people'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(new Installation(rows, backups, Clock.systemUTC(), true, false))
                .satisfies(asDemo -> assertThat(asDemo.holdsRealPeople()).isTrue())
                .satisfies(asDemo -> assertThat(asDemo.madeFor()).isEqualTo(MadeFor.DEMO));
    }

    @Test
    @Order(4)
    void onlyAdministratorsAreAsked() throws Exception {
        pages.perform(get("/upkeep").with(SignedIn.as(officer))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> upkeep.state(officer)).isInstanceOf(org.dulae.access.Refused.class);
        pages.perform(get("/health")).andExpect(jsonPath("$.backup").value("ok"));
    }

    /** Whose office reaches less far than the one of the first administrator. */
    private Actor ofOneTambon() {
        return SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.CENTRE, "521305"));
    }

    private org.springframework.test.web.servlet.ResultActions begin(String reason) throws Exception {
        return pages.perform(post("/upkeep/ready")
                .with(SomeActor.token())
                .with(SignedIn.as(admin))
                .param("reason", reason)
                .param("sure", "true"));
    }

    private void awaitBackup() throws InterruptedException {
        for (int i = 0; i < 300 && upkeep.state(admin).lastGood() == null; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(upkeep.state(admin).newest()).singleElement().matches(BackupNote::good);
    }
}
