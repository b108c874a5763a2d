package org.dulae.privacy.retention;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as old as a test needs them: doors know only today. */
final class SomeOldThing {
    static final Instant TWELVE_YEARS_AGO = Instant.parse("2014-06-01T03:00:00Z");

    private SomeOldThing() {}

    static UUID contact(JdbcClient owner, Actor taker, String type, @Nullable PersonId about, @Nullable UUID team) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into intake.contact (id, area_code, team_id, person_id, unit_id, taken_by, taken_in, channel, type, status, started_at,
                          received_at, notes, problems, target_groups, flags)
                        values (:id, :area, :team, :person, :unit, :user, :unit, 'PHONE', :type, 'DONE', :at, :at, 'สายเก่า', '{}', '{}', '{}')
                        """)
                .param("id", id)
                .param("area", taker.unitArea())
                .param("team", new SqlParameterValue(Types.OTHER, team))
                .param("person", new SqlParameterValue(Types.OTHER, about == null ? null : about.value()))
                .param("unit", taker.unit().value())
                .param("user", taker.id().value())
                .param("type", type)
                .param("at", Timestamp.from(TWELVE_YEARS_AGO))
                .update();
        return id;
    }

    static void closed(JdbcClient owner, CaseId id) {
        owner.sql("""
                        update casework.case_file set status = 'CLOSED', closed_at = ?, closure_reason = 'GOAL_MET', closed_level = 'TAMBON'
                         where id = ?
                        """).params(Timestamp.from(TWELVE_YEARS_AGO), id.value()).update();
    }

    static void untouched(JdbcClient owner, PersonId id) {
        owner.sql("update person.person set changed_at = ? where id = ?")
                .params(Timestamp.from(TWELVE_YEARS_AGO), id.value())
                .update();
    }
}
