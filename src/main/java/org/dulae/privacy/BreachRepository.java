package org.dulae.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Breaches of personal data, and whom the audit says they touched. */
@Repository
class BreachRepository {
    private static final String BREACHES = """
            select b.id, b.unit_id, b.area_code, b.known_at, b.what, b.from_at, b.until_at, b.account_id, b.account, b.office_told, b.office_reason,
                   b.office_by, b.office_at, b.people_told, b.people_reason, b.people_by, b.people_at, b.version, b.by_user, b.by_name, b.created_at
              from privacy.breach b
             where b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
            """;

    private final JdbcClient jdbc;

    BreachRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Breach breach) {
        Breach.Told told = breach.told();
        UserId account = told.account();
        jdbc.sql("""
                        insert into privacy.breach (id, area_code, unit_id, known_at, what, from_at, until_at, account_id, account, by_user, by_name,
                          created_at, changed_at)
                        values (:id, :area, :unit, :known, :what, :from, :until, :account, :accountName, :user, :name, :now, :now)
                        """)
                .param("id", breach.id())
                .param("area", breach.areaCode())
                .param("unit", breach.unit())
                .param("known", Timestamp.from(told.known()))
                .param("what", told.what())
                .param("from", Timestamp.from(told.from()))
                .param("until", Timestamp.from(told.until()))
                .param("account", new SqlParameterValue(Types.OTHER, account == null ? null : account.value()))
                .param("accountName", told.accountName())
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(breach.by().at()))
                .update();
    }

    Optional<Breach> find(Actor actor, UUID id) {
        return jdbc.sql(BREACHES + " and b.id = :id")
                .param("id", id)
                .params(actor.scope().params())
                .query((row, n) -> breach(row))
                .optional();
    }

    /** Newest first. */
    List<Breach> list(Actor actor, int most) {
        return jdbc.sql(BREACHES + " order by b.known_at desc, b.id limit :most")
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> breach(row))
                .list();
    }

    /** The oldest first; nothing of what the actor did herself. */
    List<Breaches.Proposal> proposals(Actor actor, int most) {
        return jdbc.sql("""
                        select l.id, m.words, m.by_name, m.at
                          from privacy.sampled l join privacy.sample_mark m on m.sampled_id = l.id
                         where m.kind = 'NOT_IN_ORDER' and l.user_id <> :me
                           and not exists (select 1 from privacy.sample_mark n where n.sampled_id = l.id and n.seq > m.seq)
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                         order by m.at limit :most
                        """)
                .param("me", actor.id().value())
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> new Breaches.Proposal(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @return false when somebody else saved first */
    boolean save(Actor actor, Breach after, Instant now) {
        Breach.Decided office = after.office();
        Breach.Decided people = after.people();
        return jdbc.sql("""
                                update privacy.breach b
                                   set office_told = :office, office_reason = :officeReason, office_by = :officeBy, office_at = :officeAt,
                                       people_told = :people, people_reason = :peopleReason, people_by = :peopleBy, people_at = :peopleAt,
                                       version = b.version + 1, changed_at = :now
                                 where b.id = :id and b.version = :version
                                   and b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
                                """)
                        .param("office", office == null ? null : office.tell(), Types.BOOLEAN)
                        .param("officeReason", office == null ? "" : office.reason())
                        .param("officeBy", office == null ? "" : office.by())
                        .param("officeAt", office == null ? null : Timestamp.from(office.at()), Types.TIMESTAMP)
                        .param("people", people == null ? null : people.tell(), Types.BOOLEAN)
                        .param("peopleReason", people == null ? "" : people.reason())
                        .param("peopleBy", people == null ? "" : people.by())
                        .param("peopleAt", people == null ? null : Timestamp.from(people.at()), Types.TIMESTAMP)
                        .param("id", after.id())
                        .param("version", after.version())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static Breach breach(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Breach(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("area_code"),
                new Breach.Told(
                        row.getTimestamp("known_at").toInstant(),
                        row.getString("what"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant(),
                        account == null ? null : new UserId(account),
                        row.getString("account")),
                decided(row, "office"),
                decided(row, "people"),
                row.getInt("version"),
                new Breach.By(
                        row.getObject("by_user", UUID.class),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()));
    }

    private static Breach.@Nullable Decided decided(ResultSet row, String audience) throws SQLException {
        Timestamp at = row.getTimestamp(audience + "_at");
        return at == null
                ? null
                : new Breach.Decided(
                        row.getBoolean(audience + "_told"),
                        row.getString(audience + "_reason"),
                        row.getString(audience + "_by"),
                        at.toInstant());
    }
}
