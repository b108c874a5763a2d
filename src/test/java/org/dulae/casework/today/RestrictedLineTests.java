package org.dulae.casework.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Plans;
import org.dulae.casework.SomeCase;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

/** The line of a restricted matter: others pass by the screen it stands on, and the printed sheet stays behind. */
@DulaeTest
class RestrictedLineTests {
    private static final String TAMBON = "520402";

    @Autowired
    private Casework casework;

    @Autowired
    private Plans plans;

    private Pages pages;
    private Actor member;
    private CaseId id;

    @Autowired
    void pages(MockMvc mvc) {
        pages = new Pages(mvc);
    }

    @BeforeEach
    void aMatterOfItsTeam(@Autowired Environment settings, @Autowired Acting acting, @Autowired Teams teams) {
        Actor officer = SomeActor.stored(TableOwner.of(settings), SomeActor.officerOf(TAMBON));
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        member = SomeActor.inTeams(officer, team);
        id = SomeCase.of(SomeCase.person(TableOwner.of(settings), TAMBON, "ดาว"))
                .in(TAMBON, officer.unit())
                .with("DOMESTIC_VIOLENCE")
                .received(days(-60))
                .restrictedTo(team)
                .opened(casework, member);
        casework.assign(member, id, 1, member.id(), member.name());
    }

    private static Instant days(long from) {
        return Instant.now().plus(from, ChronoUnit.DAYS);
    }

    @Test
    void standsOnceWithItsTimeInside() {
        String page = pages.page(member, "/today");
        assertThat(page).containsOnlyOnce("<li data-row");
        assertThat(page).contains("มีกำหนดเวลาที่ต้องดู").doesNotContain("ร้องทุกข์", "ดาว");
    }

    @Test
    void doesNotSayWhatItWaitsFor() {
        casework.postpone(member, id, 2, days(3), "บ้านพักเด็กและครอบครัว");
        hides("บ้านพักเด็ก");
    }

    @Test
    void doesNotSayWhoIsToDoWhat() {
        Plans.NewTask task = new Plans.NewTask("พาไปแจ้งความ", "ครูมานี สมมุติ", null, "", days(-1));
        plans.addGoal(member, id, "ปลอดภัย", true, List.of(task));
        hides("แจ้งความ", "ครูมานี");
    }

    private void hides(String... words) {
        assertThat(pages.page(member, "/today"))
                .contains("เรื่องจำกัดผู้รู้เห็น")
                .doesNotContain(words);
        assertThat(Pages.paper(pages.ask(member, get("/today/paper"))))
                .contains("52-")
                .doesNotContain(words);
    }
}
