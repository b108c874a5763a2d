package org.dulae.access.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that one administrator made at one moment from one list. */
@Repository
class RosterRepository {
    private final JdbcClient jdbc;

    RosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list that became accounts, some of which nobody has opened yet.
     *
     * @param people how many were on it
     * @param waiting how many of them have never signed in
     */
    record Handed(Instant made, int people, int waiting) {}

    /** Newest first. One account alone is no list. */
    List<Handed> waiting(Actor actor) {
        return jdbc.sql("""
                        select u.created_at, count(*) as people, count(*) filter (where u.status = 'INVITED') as waiting
                          from access.app_user u
                         where u.created_by = :user and starts_with(u.area_code, :reach)
                         group by u.created_at
                        having count(*) > 1 and count(*) filter (where u.status = 'INVITED') > 0
                         order by u.created_at desc limit 10
                        """)
                .param("user", actor.id().value())
                .param("reach", Users.reach(actor))
                .query((row, n) -> new Handed(
                        row.getTimestamp("created_at").toInstant(), row.getInt("people"), row.getInt("waiting")))
                .list();
    }

    /** Somebody on such a list who has never signed in. */
    record Newcomer(UserId id, String name, String login, UnitId unit) {}

    List<Newcomer> newcomers(Actor actor, Instant made) {
        return jdbc.sql("""
                        select u.id, u.name, u.login,
                               (select r.unit_id from access.user_role r where r.user_id = u.id order by r.valid_from, r.unit_id limit 1) as unit_id
                          from access.app_user u
                         where u.created_by = :user and u.created_at = :made and u.status = 'INVITED' and starts_with(u.area_code, :reach)
                         order by u.id
                        """)
                .param("user", actor.id().value())
                .param("made", Timestamp.from(made))
                .param("reach", Users.reach(actor))
                .query((row, n) -> new Newcomer(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("login"),
                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
    }

    /** False when the person has signed in by now. */
    boolean renew(UserId id, byte[] code, Instant until) {
        return jdbc.sql("select access.renew_code(:id, :code, :until)")
                .param("id", id.value())
                .param("code", code)
                .param("until", Timestamp.from(until))
                .query(Boolean.class)
                .single();
    }
}
