package org.dulae.casework.refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refusals of cases with all their versions, and what became of each. Rows are added, never changed. */
@Repository
class RefusalRepository {
    private final JdbcClient jdbc;

    RefusalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, @Nullable Object> owned(CaseFile file, Actor actor, Instant now) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("case", file.id().value());
        columns.put("person", file.person().value());
        columns.put("area", file.place().areaCode());
        columns.put("team", new SqlParameterValue(Types.OTHER, file.place().team()));
        columns.put("user", actor.id().value());
        columns.put("name", actor.name());
        columns.put("now", Timestamp.from(now));
        return columns;
    }

    private static Map<String, Object> words(Refusal.Told told) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("code", told.code());
        columns.put("asked", told.asked());
        columns.put("decision", told.decision().name());
        columns.put("law", told.law());
        columns.put("because", told.because());
        columns.put("facts", told.facts());
        columns.put("decidedOn", told.decidedOn());
        columns.put("office", told.office());
        columns.put("how", told.how().name());
        columns.put("toldOn", told.toldOn());
        columns.put("appealTo", told.appeal().to());
        columns.put("appealBy", told.appeal().by());
        columns.put("appealLaw", told.appeal().law());
        columns.put("instead", told.instead());
        columns.put("onPaper", told.onPaper());
        columns.put("nextYear", told.nextYear());
        return columns;
    }

    /** @return false when somebody else wrote this version first */
    boolean insert(Actor actor, CaseFile file, Key key, Refusal.Told told, String why, Instant now) {
        return jdbc.sql("""
                                insert into casework.refusal (id, root_id, ordinal, case_id, person_id, area_code, team_id, asked_code, asked, decision,
                                  law, because, facts, decided_on, office, told_how, told_on, appeal_to, appeal_by, appeal_law, instead, on_paper, next_year,
                                  why, created_by, by_name, created_at)
                                values (:id, :root, :ordinal, :case, :person, :area, :team, :code, :asked, :decision, :law, :because, :facts, :decidedOn,
                                  :office, :how, :toldOn, :appealTo, :appealBy, :appealLaw, :instead, :onPaper, :nextYear, :why, :user, :name, :now)
                                on conflict (root_id, ordinal) do nothing
                                """)
                        .param("id", key.ordinal == 1 ? key.root : NewId.next())
                        .param("root", key.root)
                        .param("ordinal", key.ordinal)
                        .params(owned(file, actor, now))
                        .params(words(told))
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Which version of which refusal. */
    record Key(UUID root, int ordinal) {}

    /** @return false when somebody else has said something first */
    boolean insert(Actor actor, CaseFile file, Key key, Refusal.Answer answer, LocalDate on, String said, Instant now) {
        return jdbc.sql("""
                                insert into casework.refusal_answer (id, refusal_id, ordinal, case_id, person_id, area_code, team_id, answer, on_day, words,
                                  created_by, by_name, created_at)
                                values (:id, :root, :ordinal, :case, :person, :area, :team, :answer, :on, :words, :user, :name, :now)
                                on conflict (refusal_id, ordinal) do nothing
                                """)
                        .param("id", NewId.next())
                        .param("root", key.root)
                        .param("ordinal", key.ordinal)
                        .params(owned(file, actor, now))
                        .param("answer", answer.name())
                        .param("on", on)
                        .param("words", said)
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Refusal> of(Actor actor, CaseId id) {
        Map<UUID, List<Refusal.Answered>> answers = answers(actor, id);
        Map<UUID, List<Refusal.Version>> versions = versions(actor, id);
        return versions.entrySet().stream()
                .map(one ->
                        new Refusal(one.getKey(), id, one.getValue(), answers.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private Map<UUID, List<Refusal.Version>> versions(Actor actor, CaseId id) {
        return jdbc
                .sql("""
                        select r.root_id, r.ordinal, r.asked_code, r.asked, r.decision, r.law, r.because, r.facts, r.decided_on, r.office, r.told_how,
                               r.told_on, r.appeal_to, r.appeal_by, r.appeal_law, r.instead, r.on_paper, r.next_year, r.why, r.by_name, r.created_at
                          from casework.refusal r
                         where r.case_id = :case and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                         order by r.root_id desc, r.ordinal
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> Map.entry(row.getObject("root_id", UUID.class), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Refusal.Version version(ResultSet row) throws SQLException {
        return new Refusal.Version(
                row.getInt("ordinal"),
                told(row),
                row.getString("why"),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Refusal.Told told(ResultSet row) throws SQLException {
        return new Refusal.Told(
                row.getString("asked_code"),
                row.getString("asked"),
                Refusal.Decision.valueOf(row.getString("decision")),
                row.getString("law"),
                row.getString("because"),
                row.getString("facts"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("office"),
                Refusal.How.valueOf(row.getString("told_how")),
                row.getObject("told_on", LocalDate.class),
                new Refusal.Appeal(
                        row.getString("appeal_to"),
                        row.getObject("appeal_by", LocalDate.class),
                        row.getString("appeal_law")),
                row.getString("instead"),
                row.getBoolean("on_paper"),
                row.getBoolean("next_year"));
    }

    private Map<UUID, List<Refusal.Answered>> answers(Actor actor, CaseId id) {
        return jdbc
                .sql("""
                        select a.refusal_id, a.answer, a.on_day, a.words, a.by_name, a.created_at
                          from casework.refusal_answer a
                         where a.case_id = :case and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         order by a.refusal_id, a.ordinal
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> Map.entry(
                        row.getObject("refusal_id", UUID.class),
                        new Refusal.Answered(
                                Refusal.Answer.valueOf(row.getString("answer")),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("words"),
                                row.getString("by_name"),
                                row.getTimestamp("created_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** When the case was opened again for the last time: a refusal from before says nothing about how it ends now. */
    Instant opened(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select coalesce(max(k.at), 'epoch') from casework.case_change k
                         where k.case_id = :case and k.kind = 'REOPENED'
                           and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
