package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a team is around is told by its restricted cases, and neither read nor written by anybody else. */
@DulaeTest
class WhomATeamIsAroundTests extends KnownWomanScene {
    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient app;

    private List<UUID> concernOf(UUID team) {
        return owner.sql("select person_id from access.team_person where team_id = ?")
                .params(team)
                .query(UUID.class)
                .list();
    }

    @Test
    void theApplicationNeitherReadsNorWritesWhomATeamIsAround() {
        UUID team = team();
        Actor of = SomeActor.inTeams(member, team);
        for (String statement : List.of(
                "select count(*)::text from access.team_person",
                "insert into access.team_person values (gen_random_uuid(), gen_random_uuid(), '2026-11-22Z') returning 'x'",
                "update access.team_person set since = '2026-11-22Z' returning 'x'",
                "delete from access.team_person returning 'x'",
                "select access.team_concerns(gen_random_uuid(), '{}', '2026-11-22Z')::text")) {
            for (Actor actor : List.of(of, privacy)) {
                assertThatThrownBy(() -> acting.as(
                                actor,
                                () -> app.sql(statement).query(String.class).list()))
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aRestrictedCaseTellsItsTeamWhomItIsAboutAndAnOpenOneTellsNobody() {
        UUID team = team();
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        SomeCase.of(person).opened(casework, member);
        assertThat(concernOf(team)).isEmpty();
        restricted(team, child);
        assertThat(concernOf(team)).containsExactlyInAnyOrder(person.value(), child.value());
    }
}
