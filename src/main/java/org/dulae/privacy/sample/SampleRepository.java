package org.dulae.privacy.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.dulae.privacy.sample.LookMark.Kind;
import org.dulae.privacy.sample.SampledLook.Searcher;
import org.dulae.privacy.sample.SampledLook.Seen;
import org.dulae.privacy.sample.SampledLook.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was drawn, read with the rights of who reads; drawn and marked by functions that ask who is acting. */
@Repository
class SampleRepository {
    private static final String MONTHS = """
            select s.id, s.area_code, s.month, s.looks, s.searchers, s.due_at, s.drawn_at, count(l.id)::int as drawn,
                   count(l.id) filter (where m.kind = 'FINE')::int as fine,
                   count(l.id) filter (where m.kind = 'ASKED')::int as asked,
                   count(l.id) filter (where m.kind in ('NOT_IN_ORDER', 'REPORTED', 'NO_BREACH'))::int as wrong,
                   count(l.id) filter (where m.kind is null or m.kind in ('ANSWERED', 'NOT_IN_ORDER'))::int as waiting,
                   count(l.id) filter (where (m.kind is null or m.kind in ('ANSWERED', 'NOT_IN_ORDER')) and (l.for_head or :all))::int as mine
              from privacy.sample s
              left join privacy.sampled l on l.sample_id = s.id and l.user_id <> :me
              left join lateral (select k.kind from privacy.sample_mark k where k.sampled_id = l.id order by k.seq desc limit 1) m on true
             where s.area_code >= :lo and s.area_code < :hi and left(s.area_code, :len) = any(:areas)
            """;
    private static final String LOOKS = """
            select l.id, l.sample_id, l.at, l.user_id, coalesce(u.name, '') as name, coalesce(n.name_th, '') as name_th,
                   coalesce(n.name_en, '') as name_en, l.act, l.awaits,
                   exists (select 1 from unnest(l.subjects) as s (id)
                            where not exists (select 1 from person.card p where p.id = s.id)
                              and not exists (select 1 from casework.card c where c.id = s.id)) as hidden,
                   privacy.work_behind(l.subjects, l.unit_id, l.user_id, l.at) as work
              from privacy.sampled l
              left join access.user_card u on u.id = l.user_id left join access.unit_card n on n.id = l.unit_id
            """;
    private final JdbcClient jdbc;

    SampleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest month first; what somebody did herself is not counted for her. */
    List<Samples.Month> months(Actor actor, int most) {
        return months(MONTHS + " group by s.id order by s.month desc, s.area_code limit :most", actor, "most", most)
                .list();
    }

    Optional<Samples.Month> month(Actor actor, UUID id) {
        return months(MONTHS + " and s.id = :id group by s.id", actor, "id", id).optional();
    }

    private JdbcClient.MappedQuerySpec<Samples.Month> months(String sql, Actor actor, String name, Object value) {
        return jdbc.sql(sql)
                .param(name, value)
                .param("me", actor.id().value())
                .param("all", actor.has(Role.PRIVACY))
                .params(actor.scope().params())
                .query((row, n) -> month(row));
    }

    List<SampledLook> looks(Actor actor, UUID sample) {
        return looks(LOOKS + """
                         where l.sample_id = :id and l.user_id <> :me
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                         order by l.at, l.id
                        """, actor, sample, actor.scope().params());
    }

    Optional<SampledLook> look(Actor actor, UUID id) {
        return looks(LOOKS + """
                         where l.id = :id and l.user_id <> :me
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                        """, actor, id, actor.scope().params()).stream().findFirst();
    }

    /** One that the actor was asked about. */
    Optional<SampledLook> asked(Actor actor, UUID id) {
        return looks(LOOKS + " where l.id = :id and l.user_id = :me and l.asked", actor, id, Map.of()).stream()
                .findFirst();
    }

    /** Those the actor has still to answer. */
    List<SampledLook> awaited(Actor actor) {
        return looks(LOOKS + " where l.user_id = :me and l.awaits order by l.at", actor, null, Map.of());
    }

    private List<SampledLook> looks(String sql, Actor actor, @Nullable UUID id, Map<String, Object> scope) {
        List<SampledLook> found = jdbc.sql(sql)
                .param("id", new SqlParameterValue(Types.OTHER, id))
                .param("me", actor.id().value())
                .params(scope)
                .query((row, n) -> look(row))
                .list();
        UUID[] ids = found.stream().map(SampledLook::id).toArray(UUID[]::new);
        Map<UUID, List<Seen>> seen = seen(ids);
        Map<UUID, List<LookMark>> marks = marks(ids);
        return found.stream()
                .map(one -> new SampledLook(
                        one.id(),
                        one.sample(),
                        one.at(),
                        one.searcher(),
                        one.act(),
                        one.hidden() ? List.of() : seen.getOrDefault(one.id(), List.of()),
                        one.hidden(),
                        one.hidden() ? Work.NONE : one.work(),
                        one.awaits(),
                        marks.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Seen>> seen(UUID[] looks) {
        return byLook(jdbc.sql("""
                        select l.id as look, s.id, coalesce(c.number, p.display_name) as title
                          from privacy.sampled l cross join lateral unnest(l.subjects) as s (id)
                          left join casework.card c on c.id = s.id left join person.card p on p.id = s.id
                         where l.id = any(:looks) and (c.id is not null or p.id is not null)
                         order by l.id, c.number, p.display_name
                        """)
                .param("looks", looks)
                .query((row, n) -> Map.entry(
                        row.getObject("look", UUID.class),
                        new Seen(row.getObject("id", UUID.class), row.getString("title"))))
                .list());
    }

    private Map<UUID, List<LookMark>> marks(UUID[] looks) {
        return byLook(jdbc.sql("""
                        select m.sampled_id, m.kind, m.words, m.by_name, m.at, m.breach_id from privacy.sample_mark m
                         where m.sampled_id = any(:looks) order by m.sampled_id, m.seq
                        """)
                .param("looks", looks)
                .query((row, n) -> Map.entry(
                        row.getObject("sampled_id", UUID.class),
                        new LookMark(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("words"),
                                row.getString("by_name"),
                                row.getTimestamp("at").toInstant(),
                                row.getObject("breach_id", UUID.class))))
                .list());
    }

    private static <T> Map<UUID, List<T>> byLook(List<Map.Entry<UUID, T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** @return false when somebody else was first */
    boolean mark(UUID id, SampledLook look, LookMark mark) {
        return jdbc.sql("select privacy.mark_look(:id, :look, :after, :kind, :words, :breach, :by, :now)")
                .param("id", id)
                .param("look", look.id())
                .param("after", look.marks().size())
                .param("kind", mark.kind().name())
                .param("words", mark.words())
                .param("breach", new SqlParameterValue(Types.OTHER, mark.breach()))
                .param("by", mark.by())
                .param("now", Timestamp.from(mark.at()))
                .query(Boolean.class)
                .single();
    }

    /** What the list of the day depends on: of almost everybody, only whether she is asked. */
    String mark(Actor actor) {
        String reviewed = !actor.has(Role.PRIVACY, Role.PROVINCE_HEAD)
                ? ""
                : jdbc.sql("""
                                select count(*) || '-' || coalesce(max(m.at)::text, '') from privacy.sample_mark m
                                 where m.area_code >= :lo and m.area_code < :hi and left(m.area_code, :len) = any(:areas)
                                """)
                        .params(actor.scope().params())
                        .query(String.class)
                        .single();
        return reviewed
                + jdbc.sql("select count(*) from privacy.sampled l where l.user_id = :me and l.awaits")
                        .param("me", actor.id().value())
                        .query(Integer.class)
                        .single();
    }

    private static Samples.Month month(ResultSet row) throws SQLException {
        return new Samples.Month(
                row.getObject("id", UUID.class),
                row.getString("area_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("looks"),
                row.getInt("searchers"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("drawn_at").toInstant(),
                new Samples.Progress(
                        row.getInt("drawn"),
                        row.getInt("fine"),
                        row.getInt("asked"),
                        row.getInt("wrong"),
                        row.getInt("waiting"),
                        row.getInt("mine")));
    }

    private static SampledLook look(ResultSet row) throws SQLException {
        return new SampledLook(
                row.getObject("id", UUID.class),
                row.getObject("sample_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                new Searcher(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name"),
                        row.getString("name_th"),
                        row.getString("name_en")),
                row.getString("act"),
                List.of(),
                row.getBoolean("hidden"),
                Work.valueOf(row.getString("work")),
                row.getBoolean("awaits"),
                List.of());
    }
}
