package org.dulae.letter;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that came. */
@Repository
class ReceivedRepository {
    private static final String RECEIVED = """
            select r.id, r.unit_id, r.office, r.area_code, r.team_id, r.case_id, r.person_id, r.number, r.registered_on, r.their_number, r.their_date,
                   r.sender, r.subject, r.cancelled_at, r.cancelled_reason, r.by_name, r.created_at, c.number as case_number
              from letter.received r
              left join casework.card c on c.id = r.case_id
             where (r.unit_id = :unit and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                 or c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas))
            """;

    private final JdbcClient jdbc;

    ReceivedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Received letter) {
        Received.Written written = letter.written();
        jdbc.sql("""
                        insert into letter.received (id, unit_id, office, area_code, team_id, case_id, person_id, number, registered_on, their_number,
                          their_date, sender, subject, by_user, by_name, created_at)
                        values (:id, :unit, :office, :area, :team, :case, :person, :number, :on, :theirs, :theirDate, :sender, :subject, :user, :name,
                          :now)
                        """)
                .param("id", letter.id())
                .param("office", letter.office())
                .params(place(letter.place()))
                .param("number", letter.number())
                .param("on", letter.on())
                .param("theirs", written.theirNumber())
                .param("theirDate", new SqlParameterValue(Types.DATE, written.theirDate()))
                .param("sender", written.sender())
                .param("subject", written.subject())
                .param("user", actor.id().value())
                .param("name", letter.by())
                .param("now", Timestamp.from(letter.at()))
                .update();
    }

    private static Map<String, Object> place(Received.Place place) {
        Received.About about = place.about();
        Map<String, Object> params = new HashMap<>();
        params.put("unit", place.unit());
        params.put("area", place.areaCode());
        params.put("team", new SqlParameterValue(Types.OTHER, place.team()));
        params.put(
                "case",
                new SqlParameterValue(
                        Types.OTHER, about == null ? null : about.id().value()));
        params.put("person", new SqlParameterValue(Types.OTHER, about == null ? null : about.person()));
        return params;
    }

    /** Says which case it is about. */
    void tie(Actor actor, UUID id, Received.Place place) {
        jdbc.sql("""
                        update letter.received r set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                         where r.id = :id and r.unit_id = :unit
                           and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                        """)
                .params(place(place))
                .param("id", id)
                .params(actor.scope().params())
                .update();
    }

    void cancel(Actor actor, UUID id, String reason, Instant now) {
        jdbc.sql("""
                        update letter.received r set cancelled_at = :now, cancelled_reason = :reason
                         where r.id = :id and r.unit_id = :unit
                           and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                        """)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("id", id)
                .param("unit", actor.unit().value())
                .params(actor.scope().params())
                .update();
    }

    /** Newest first. */
    List<Received> of(Actor actor, CaseId id) {
        return jdbc.sql(RECEIVED + " and r.case_id = :case order by r.created_at desc, r.id desc")
                .param("unit", actor.unit().value())
                .params(actor.scope().params())
                .param("case", id.value())
                .query((row, n) -> received(row))
                .list();
    }

    Optional<Received> find(Actor actor, UUID id) {
        return jdbc.sql(RECEIVED + " and r.id = :id")
                .param("unit", actor.unit().value())
                .params(actor.scope().params())
                .param("id", id)
                .query((row, n) -> received(row))
                .optional();
    }

    private static Received received(ResultSet row) throws SQLException {
        Date theirs = row.getDate("their_date");
        return new Received(
                row.getObject("id", UUID.class),
                new Received.Place(
                        row.getObject("unit_id", UUID.class),
                        row.getString("area_code"),
                        row.getObject("team_id", UUID.class),
                        about(row)),
                row.getString("office"),
                row.getString("number"),
                row.getObject("registered_on", LocalDate.class),
                new Received.Written(
                        row.getString("their_number"),
                        theirs == null ? null : theirs.toLocalDate(),
                        row.getString("sender"),
                        row.getString("subject")),
                row.getTimestamp("cancelled_at") == null ? null : row.getString("cancelled_reason"),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Received.@Nullable About about(ResultSet row) throws SQLException {
        UUID id = row.getObject("case_id", UUID.class);
        return id == null
                ? null
                : new Received.About(
                        new CaseId(id), row.getObject("person_id", UUID.class), row.getString("case_number"));
    }
}
