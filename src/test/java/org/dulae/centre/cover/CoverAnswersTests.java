package org.dulae.centre.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.centre.SomeCentre;
import org.dulae.centre.cover.Cover.Fallback;
import org.dulae.clock.EmptyOffices;
import org.dulae.clock.EmptyOffices.Instead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked about the clocks of a centre while nobody is there is who answers for it then. */
@DulaeTest
class CoverAnswersTests {
    private static final Actor JOB = Actor.system("clock", Scope.NATION);
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-23T13:00:00Z");

    @Autowired
    private EmptyOffices empty;

    private JdbcClient owner;
    private Actor officer;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @BeforeEach
    void aCentre() {
        officer = SomeActor.stored(owner, SomeActor.officerOf("810201"));
        SomeCentre.of(owner, officer, "ศูนย์ทดลองนาฬิกา", "Clock trial centre");
    }

    private List<Instead> instead(Instant at) {
        return empty.instead(JOB, List.of(officer.unit().value(), UUID.randomUUID()), at);
    }

    @Test
    void nobodyInsteadWhileTheOfficerIsThereOrNothingWasSaid() {
        assertThat(instead(NIGHT)).isEmpty();
        SomeCover.of(
                owner,
                officer,
                SomeActor.stored(owner, SomeActor.officerOf("810202")),
                Fallback.HOTLINE_1300,
                DayOfWeek.MONDAY);
        assertThat(instead(NOON)).isEmpty();
    }

    @Test
    void aDeputyWhoMayNotSeeTheMatterIsLedToThePageOfTheCentre() {
        Actor beyond = SomeActor.stored(owner, SomeActor.officerOf("810202"));
        SomeCover.of(owner, officer, beyond, Fallback.HOTLINE_1300, DayOfWeek.MONDAY);
        UUID centre = officer.unit().value();
        assertThat(instead(NIGHT))
                .containsExactly(new Instead(centre, beyond.id().value(), null, null, "/centres/" + centre + "/cover"));
        Actor within = SomeActor.stored(owner, SomeActor.provinceOfficerOf("81"));
        SomeCover.of(owner, officer, within, Fallback.HOTLINE_1300, DayOfWeek.MONDAY);
        assertThat(instead(NIGHT))
                .containsExactly(new Instead(centre, within.id().value(), null, null, null));
    }

    @Test
    void theOfficesThatAreTheFallbackWhenTheDeputyIsAwayToo() {
        Actor deputy = SomeActor.stored(owner, SomeActor.officerOf("810202"));
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("81"));
        SomeCover.of(owner, officer, deputy, Fallback.PROVINCE_OFFICE, DayOfWeek.MONDAY);
        SomeCover.away(owner, deputy, province, "2026-11-23", "2026-11-23");
        assertThat(instead(NIGHT))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.user()).isNull())
                .extracting(Instead::unit)
                .contains(province.unit().value());
    }
}
