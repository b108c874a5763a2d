package org.dulae.privacy.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A restricted case closed twelve years ago in an office of its own in จังหวัดสตูล: a lead, who owned it, and a colleague of the team.
 *
 * @param lead as a member of the team
 * @param other as a member of the team, who does not lead it
 */
record SomeRestricted(JdbcClient owner, PersonId person, CaseId id, UUID team, Actor lead, Actor other) {
    static final String NAME = "ดาวเรือง";

    static SomeRestricted closed(JdbcClient owner, Casework casework, Acting acting, Teams teams, String tambon) {
        Actor office = SomeActor.stored(owner, SomeActor.officerOf(tambon));
        Actor lead = SomeActor.colleague(owner, office, Role.OFFICER);
        SomeRestricted matter = closed(owner, casework, acting, teams, lead);
        // Of the team are two alone.
        owner.sql("delete from access.team_member where user_id = ?")
                .param(office.id().value())
                .update();
        return matter;
    }

    static SomeRestricted closed(JdbcClient owner, Casework casework, Acting acting, Teams teams, Actor lead) {
        String tambon = lead.unitArea();
        Actor other = SomeActor.colleague(owner, lead, Role.OFFICER);
        UUID team = acting.as(lead, () -> teams.forMatter(lead, lead.unit(), Set.of()));
        PersonId person = SomeCase.person(owner, tambon, NAME);
        CaseId id = SomeCase.of(person)
                .in(tambon, lead.unit())
                .restrictedTo(team)
                .opened(casework, SomeActor.inTeams(lead, team));
        owner.sql("update casework.case_file set owner_id = ?, owner_name = ?, owned_since = created_at where id = ?")
                .params(lead.id().value(), lead.name(), id.value())
                .update();
        SomeOldThing.closed(owner, id);
        SomeOldThing.untouched(owner, person);
        return new SomeRestricted(
                owner, person, id, team, SomeActor.inTeams(lead, team), SomeActor.inTeams(other, team));
    }

    String number() {
        return owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
    }

    boolean isThere() {
        return owner.sql("select exists (select from casework.case_file where id = ?)")
                .params(id.value())
                .query(Boolean.class)
                .single();
    }

    boolean isPersonThere() {
        return owner.sql("select exists (select from person.person where id = ?)")
                .params(person.value())
                .query(Boolean.class)
                .single();
    }

    /** What the lead sees of it; empty when it is not in her list. */
    List<RestrictedDue> due(RestrictedRetention retention, Actor actor, DueKind kind) {
        UUID record = kind == DueKind.PERSON ? person.value() : id.value();
        return retention.due(actor).stream()
                .filter(one -> record.equals(one.id()))
                .toList();
    }

    /** The lead proposes it. */
    UUID proposed(RestrictedRetention retention, DueKind kind) {
        retention.propose(lead, kind, due(retention, lead, kind).getFirst().key());
        return retention.proposed(lead).getFirst().id();
    }

    /** As many times as it was done. */
    int audited(String act) {
        return owner.sql("select count(*)::int from access.audit where act = ? and subjects @> array[?::uuid]")
                .params(act, id.value())
                .query(Integer.class)
                .single();
    }

    void leaves(Actor who) {
        owner.sql(
                        "update access.team_member set valid_until = '2026-02-01Z', valid_from = '2026-01-01Z' where team_id = ? and user_id = ?")
                .params(team, who.id().value())
                .update();
    }
}
