package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts, help and notes: written once, moved to the right case if need be, never changed and never deleted. */
@Repository
class EntryRepository {
    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseFile file, Entries.Fact fact, Actor actor, Timestamp now) {
        jdbc.sql("""
                        insert into casework.fact (id, case_id, person_id, area_code, team_id, found_at, kind, place, source, content, own_words, created_by,
                          by_name, created_at)
                        values (:id, :case, :person, :area, :team, :foundAt, :kind, :place, :source, :content, :ownWords, :user, :name, :now)
                        """)
                .param("id", fact.id())
                .params(CaseFileRow.owned(file))
                .param("foundAt", Timestamp.from(fact.foundAt()))
                .param("kind", fact.kind().name())
                .param("place", fact.place())
                .param("source", fact.source())
                .param("content", fact.content())
                .param("ownWords", fact.ownWords())
                .param("user", actor.id().value())
                .param("name", fact.byName())
                .param("now", now)
                .update();
    }

    void insert(CaseFile file, Entries.Help help, Actor actor, Timestamp now) {
        jdbc.sql("""
                        insert into casework.help (id, case_id, person_id, area_code, team_id, kind, code, what, amount, provider_id, provider, level,
                          given_at, created_by, by_name, created_at)
                        values (:id, :case, :person, :area, :team, :kind, :code, :what, :amount, :providerId, :provider, :level, :givenAt, :user, :name, :now)
                        """)
                .param("id", help.id())
                .params(CaseFileRow.owned(file))
                .param("kind", help.kind().name())
                .param("code", help.code())
                .param("what", help.what())
                .param("amount", help.amount(), Types.NUMERIC)
                .param("providerId", help.providerId(), Types.OTHER)
                .param("provider", help.provider())
                .param("level", help.level().name())
                .param("givenAt", Timestamp.from(help.givenAt()))
                .param("user", actor.id().value())
                .param("name", help.byName())
                .param("now", now)
                .update();
    }

    void insert(CaseFile file, Entries.Note note, Actor actor) {
        jdbc.sql("""
                        insert into casework.note (id, case_id, person_id, area_code, team_id, content, own_words, created_by, by_name, created_at)
                        values (:id, :case, :person, :area, :team, :content, :ownWords, :user, :name, :now)
                        """)
                .param("id", note.id())
                .params(CaseFileRow.owned(file))
                .param("content", note.content())
                .param("ownWords", note.ownWords())
                .param("user", actor.id().value())
                .param("name", note.byName())
                .param("now", Timestamp.from(note.at()))
                .update();
    }

    Entries of(Actor actor, CaseId id) {
        return new Entries(facts(actor, id), helps(actor, id), notes(actor, id));
    }

    private List<Entries.Fact> facts(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select f.id, f.found_at, f.kind, f.place, f.source, f.content, f.own_words, f.by_name
                          from casework.fact f
                         where f.case_id = :case and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
                         order by f.found_at, f.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> fact(row))
                .list();
    }

    List<Entries.Help> helps(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select h.id, h.kind, h.code, h.what, h.amount, h.provider_id, h.provider, h.level, h.given_at, h.by_name
                          from casework.help h
                         where h.case_id = :case and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                         order by h.given_at, h.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> help(row))
                .list();
    }

    private List<Entries.Note> notes(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select n.id, n.content, n.own_words, n.by_name, n.created_at
                          from casework.note n
                         where n.case_id = :case and n.area_code >= :lo and n.area_code < :hi and left(n.area_code, :len) = any(:areas)
                         order by n.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new Entries.Note(
                        row.getObject("id", UUID.class),
                        row.getString("content"),
                        row.getBoolean("own_words"),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Brings an entry into the case it belongs to. False when it is not (any more) in the first one. */
    boolean move(Actor actor, Entries.Kind kind, UUID entry, CaseFile from, CaseFile to) {
        return jdbc.sql(statement(kind))
                        .param("id", entry)
                        .param("from", from.id().value())
                        .params(CaseFileRow.owned(to))
                        .params(actor.scope().params())
                        .update()
                > 0;
    }

    private static String statement(Entries.Kind kind) {
        return switch (kind) {
            case FACT -> """
                update casework.fact e set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                 where e.id = :id and e.case_id = :from
                   and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                """;
            case HELP -> """
                update casework.help e set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                 where e.id = :id and e.case_id = :from
                   and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                """;
            case NOTE -> """
                update casework.note e set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                 where e.id = :id and e.case_id = :from
                   and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                """;
            case ASSESSMENT -> """
                with moved as (
                  update casework.assessment e set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                   where e.id = :id and e.case_id = :from
                     and e.area_code >= :lo and e.area_code < :hi and left(e.area_code, :len) = any(:areas)
                  returning e.id
                )
                update casework.assessment_level l set case_id = :case, person_id = :person, area_code = :area, team_id = :team
                  from moved m where l.assessment_id = m.id
                """;
        };
    }

    private static Entries.Fact fact(ResultSet row) throws SQLException {
        return new Entries.Fact(
                row.getObject("id", UUID.class),
                row.getTimestamp("found_at").toInstant(),
                Entries.FactKind.valueOf(row.getString("kind")),
                row.getString("place"),
                row.getString("source"),
                row.getString("content"),
                row.getString("own_words"),
                row.getString("by_name"));
    }

    private static Entries.Help help(ResultSet row) throws SQLException {
        return new Entries.Help(
                row.getObject("id", UUID.class),
                Entries.HelpKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("what"),
                row.getBigDecimal("amount"),
                row.getObject("provider_id", UUID.class),
                row.getString("provider"),
                Closure.Level.valueOf(row.getString("level")),
                row.getTimestamp("given_at").toInstant(),
                row.getString("by_name"));
    }
}
