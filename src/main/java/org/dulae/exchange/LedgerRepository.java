package org.dulae.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ledgers on their way in, for a short time and for their bringer alone; and which lines came in. */
@Repository
class LedgerRepository {
    private final JdbcClient jdbc;
    private final Keys keys;

    LedgerRepository(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(Ledger ledger, Actor actor) {
        jdbc.sql("""
                        insert into exchange.ledger (id, user_id, unit_id, kind, phase, next_line, all_lines, refused_lines, version, created_at, expires_at)
                        values (:id, :user, :unit, :kind, :phase, :next, :all, :refused, 1, :created, :expires)
                        """)
                .param("id", ledger.id())
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .param("kind", ledger.kind().name())
                .param("phase", ledger.phase().name())
                .param("next", ledger.next())
                .param("all", ledger.all())
                .param("refused", ledger.refused())
                .param("created", Timestamp.from(ledger.createdAt()))
                .param("expires", Timestamp.from(ledger.expiresAt()))
                .update();
    }

    void forgetExpired(Actor actor, Instant now) {
        jdbc.sql("delete from exchange.ledger where user_id = :user and expires_at < :now")
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when somebody, in another window, was faster. */
    boolean save(Ledger ledger, Actor actor) {
        return jdbc.sql("""
                                update exchange.ledger set phase = :phase, next_line = :next, refused_lines = :refused, version = version + 1
                                 where id = :id and user_id = :user and version = :version
                                """)
                        .param("id", ledger.id())
                        .param("user", actor.id().value())
                        .param("version", ledger.version())
                        .param("phase", ledger.phase().name())
                        .param("next", ledger.next())
                        .param("refused", ledger.refused())
                        .update()
                == 1;
    }

    private static final String COLUMNS =
            "l.id, l.kind, l.phase, l.next_line, l.all_lines, l.refused_lines, l.version, l.created_at, l.expires_at";

    Optional<Ledger> find(UUID id, Actor actor, Instant now) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from exchange.ledger l where l.id = :id and l.user_id = :user and l.unit_id = :unit and l.expires_at >= :now")
                .param("id", id)
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> ledger(row))
                .optional();
    }

    /** Newest first. */
    List<Ledger> all(Actor actor, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                          from exchange.ledger l where l.user_id = :user and l.unit_id = :unit and l.expires_at >= :now
                         order by l.created_at desc limit 10
                        """)
                .param("user", actor.id().value())
                .param("unit", actor.unit().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> ledger(row))
                .list();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        return new Ledger(
                row.getObject("id", UUID.class),
                LedgerKind.valueOf(row.getString("kind")),
                Ledger.Phase.valueOf(row.getString("phase")),
                row.getInt("next_line"),
                row.getInt("all_lines"),
                row.getInt("refused_lines"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    /** A line that came in, as its office knows it. */
    record Brought(UUID caseId, UUID ledger, boolean joined) {}

    byte[] mark(LedgerKind kind, LedgerRow row) {
        return keys.hash("exchange.line", row.mark(kind));
    }

    Optional<Brought> brought(Actor actor, byte[] mark) {
        return jdbc.sql("""
                        select b.case_id, b.ledger_id, b.joined
                          from exchange.brought b
                         where b.unit_id = :unit and b.mark = :mark
                           and b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
                         order by b.turn limit 1
                        """)
                .param("unit", actor.unit().value())
                .param("mark", mark)
                .params(actor.scope().params())
                .query((row, n) -> new Brought(
                        row.getObject("case_id", UUID.class),
                        row.getObject("ledger_id", UUID.class),
                        row.getBoolean("joined")))
                .optional();
    }

    /**
     * The database lets one line in once. A line the actor may not see any more counts as none: the answer is the same as if it had never
     * come, and so the next turn is taken.
     *
     * @return false when somebody else was faster with this turn
     */
    boolean insert(Actor actor, Ledger ledger, LedgerRow row, Came came, int turn) {
        return jdbc.sql("""
                                insert into exchange.brought (id, unit_id, area_code, team_id, person_id, case_id, mark, number_hash, turn, joined, ledger_id,
                                  by_user, brought_at)
                                values (:id, :unit, :area, :team, :person, :case, :mark, :number, :turn, :joined, :ledger, :user, :now)
                                on conflict do nothing
                                """)
                        .param("id", came.id())
                        .param("unit", actor.unit().value())
                        .param("area", came.areaCode())
                        .param("team", came.team(), Types.OTHER)
                        .param("person", came.person())
                        .param("case", came.caseId())
                        .param("mark", mark(ledger.kind(), row))
                        .param("number", ledger.kind() == LedgerKind.CASES ? number(row.oldNumber()) : null)
                        .param("turn", turn)
                        .param("joined", came.joined())
                        .param("ledger", ledger.id())
                        .param("user", actor.id().value())
                        .param("now", Timestamp.from(came.at()))
                        .update()
                == 1;
    }

    /** What a line became. */
    record Came(UUID id, String areaCode, @Nullable UUID team, UUID person, UUID caseId, boolean joined, Instant at) {}

    private byte @Nullable [] number(String oldNumber) {
        return oldNumber.isEmpty() ? null : keys.hash("exchange.number", oldNumber);
    }

    /** The cases an office's own number means. */
    List<UUID> casesOf(Actor actor, String oldNumber) {
        byte[] hash = number(LedgerRow.folded(oldNumber));
        return hash == null
                ? List.of()
                : jdbc.sql("""
                        select b.case_id
                          from exchange.brought b
                         where b.number_hash = :number and b.area_code >= :lo and b.area_code < :hi and left(b.area_code, :len) = any(:areas)
                         order by b.brought_at desc limit 5
                        """)
                        .param("number", hash)
                        .params(actor.scope().params())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** Names of people the actor may see, by id; the others are missing. */
    Map<UUID, String> people(Actor actor, Collection<UUID> ids) {
        return named(jdbc.sql("""
                        select c.id, c.display_name || coalesce(' · ' || (extract(year from c.birth_date)::int + 543), '') as said
                          from person.card c
                         where c.id = any(:ids) and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """), actor, ids);
    }

    /** The same of cases, by their numbers and people. */
    Map<UUID, String> cases(Actor actor, Collection<UUID> ids) {
        return named(jdbc.sql("""
                        select c.id, c.number || coalesce(' · ' || p.display_name, '') as said
                          from casework.card c left join person.card p on p.id = c.person_id and c.team_id is null
                         where c.id = any(:ids) and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """), actor, ids);
    }

    private static Map<UUID, String> named(JdbcClient.StatementSpec statement, Actor actor, Collection<UUID> ids) {
        return statement
                .param("ids", ids.toArray(UUID[]::new))
                .params(actor.scope().params())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("said")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
