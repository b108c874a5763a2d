package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.casework.CaseId;
import org.dulae.casework.SomeCase;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody sees who looked at a woman everybody knows; nobody learns from it that a team is around her. */
@DulaeTest
class WhoLookedTests extends KnownWomanScene {
    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    /** The acts of one actor on the woman everybody knows, as another sees them. */
    private List<String> acts(Actor reader, Actor of) {
        return trail.whoLooked(reader, person.value(), SomeCase.TAMBON, null).stream()
                .filter(look -> look.user().equals(of.id()))
                .map(AuditTrail.Look::act)
                .toList();
    }

    /** Makes all that was done around her older. */
    private void later(Duration time) {
        owner.sql("update access.audit set at = at - :seconds * interval '1 second' where :person = any(subjects)")
                .param("seconds", time.toSeconds())
                .param("person", person.value())
                .update();
    }

    /** Other tests' women are called the same: says that this one was among those found. */
    private void asIfFound(Actor by) {
        owner.sql("update access.audit set subjects = array[?::uuid] where act = 'person.search' and user_id = ?")
                .params(person.value(), by.id().value())
                .update();
    }

    @Test
    void whatTheTeamDoesIsForItAndThePrivacyOfficerAndTheRestIsForAll() {
        people.get(colleague, person);
        people.get(member, person);
        later(Duration.ofHours(2));
        UUID team = team();
        restricted(team);
        Actor of = SomeActor.inTeams(member, team);
        people.get(of, person);
        for (Actor knows : List.of(of, privacy)) {
            assertThat(acts(knows, member))
                    .contains("person.read", "casework.open")
                    .hasSizeGreaterThan(2);
            assertThat(acts(knows, colleague)).contains("person.read");
        }
        assertThat(acts(colleague, member)).as("only what was before the call").containsExactly("person.read");
        assertThat(acts(colleague, colleague)).contains("person.read");
    }

    @Test
    void tellsNobodyWhoMayNotSeeHer() {
        people.get(member, person);
        Actor far = SomeActor.stored(owner, SomeActor.officerOf("341305"));
        Actor kin = SomeActor.barredFrom(colleague, person.value());
        assertThat(acts(far, member)).isEmpty();
        assertThat(acts(kin, member)).isEmpty();
    }

    @Test
    void noLineThatOthersSawVanishesWhenATeamIsMade() {
        people.candidates(member, "แก้ว ใจดีสมมุติ");
        asIfFound(member);
        assertThat(acts(privacy, member)).contains("person.search");
        assertThat(acts(colleague, member)).as("the call goes on").isEmpty();
        restricted(team());
        assertThat(acts(colleague, member)).isEmpty();
        assertThat(((ShiftingClock) clock).ago(Duration.ofHours(-2), () -> acts(colleague, member)))
                .isEmpty();
    }

    @Test
    void aSearchThatLedToNothingRestrictedShowsAfterAnHour() {
        people.candidates(member, "แก้ว ใจดีสมมุติ");
        asIfFound(member);
        later(Duration.ofMinutes(59));
        assertThat(acts(colleague, member)).isEmpty();
        later(Duration.ofMinutes(2));
        assertThat(acts(colleague, member)).containsExactly("person.search");
        people.candidates(colleague, "แก้ว ใจดีสมมุติ");
        asIfFound(colleague);
        assertThat(acts(colleague, colleague)).as("one's own at once").contains("person.search");
    }

    @Test
    void whatAColleagueDidBeforeJoiningTheTeamStaysToBeSeenAndWhatFollowsLeavingShowsAgain() {
        Actor joining = SomeActor.colleague(owner, member, Role.SOCIAL_WORKER);
        UUID team = teams.forMatter(
                member,
                member.unit(),
                Set.of(colleague.id().value(), joining.id().value()),
                SomeCase.TAMBON);
        restricted(team);
        people.get(joining, person);
        assertThat(acts(colleague, joining)).containsExactly("person.read");
        teams.add(SomeActor.inTeams(member, team), team, joining.id(), "ดูแลเด็ก");
        people.get(SomeActor.inTeams(joining, team), person);
        assertThat(acts(colleague, joining))
                .as("what was seen stays, what comes is the team's")
                .containsExactly("person.read");
        teams.remove(SomeActor.inTeams(member, team), team, joining.id(), "ย้ายงาน");
        people.get(joining, person);
        assertThat(acts(colleague, joining)).containsExactly("person.read", "person.read");
    }

    @Test
    void somebodyDrawnInLaterIsNotHiddenBackwards() {
        UUID team = team();
        CaseId id = restricted(team);
        owner.sql("update access.team set created_at = created_at - interval '1 day' where id = ?")
                .params(team)
                .update();
        PersonId child = SomeCase.person(owner, SomeCase.TAMBON, "ปุณณ์");
        people.get(member, child);
        Map<String, Object> before = looksAt(child);
        owner.sql(
                        "update casework.case_file set concerned = array[?::uuid], changed_at = ?, changed_by = ? where id = ?")
                .params(
                        child.value(),
                        Timestamp.from(Instant.now(clock)),
                        member.id().value(),
                        id.value())
                .update();
        people.get(member, child);
        assertThat(looksAt(child)).isEqualTo(before);
    }

    private Map<String, Object> looksAt(PersonId other) {
        return Map.of(
                "member",
                trail.whoLooked(colleague, other.value(), SomeCase.TAMBON, null).stream()
                        .filter(look -> look.user().equals(member.id()))
                        .toList());
    }
}
