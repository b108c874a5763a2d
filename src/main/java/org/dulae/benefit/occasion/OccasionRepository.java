package org.dulae.benefit.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitKind;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.person.Birth;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose days are near, and what was done about them. */
@Repository
class OccasionRepository {
    private static final int RECENT_YEARS = 2;
    private static final List<Kind> AGES =
            Arrays.stream(Kind.values()).filter(kind -> kind.age() > 0).toList();

    static final String NEAR = """
            with near as (
              select p.id, w.kind, null::text as value
                from unnest(:kinds::text[], :bornFrom::date[], :bornTo::date[]) as w (kind, born_from, born_to)
               cross join lateral (
                select p.id from benefit.known_person p
                 where p.birth_date >= w.born_from and p.birth_date <= w.born_to and p.died_on is null
                   and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                -- An age at a time, each by its own piece of the index; together they would be held against everybody in the area.
                offset 0) p
              union all
              select f.person_id, replace(f.code, '_EXPIRES', ''), f.value
                from benefit.told f
               where f.code in ('DISABILITY_CARD_EXPIRES', 'WELFARE_CARD_EXPIRES') and f.value >= :first and f.value <= :last
                 and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
              union all
              select f.person_id, 'FISCAL_YEAR', null
                from benefit.told f
               where f.code = 'GRANTS_THIS_YEAR' and :newYear
                 and f.area_code >= :lo and f.area_code < :hi and left(f.area_code, :len) = any(:areas)
              union all
              select g.person_id, 'FISCAL_YEAR', null
                from benefit.given g
               where g.code <> '' and g.given_at >= :givenFrom and g.team_id is null and :newYear
                 and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)
              union all
              select r.person_id, 'TRY_AGAIN', r.code || ' ' || min(r.decided_on)
                from benefit.refused r
               where r.decided_on >= :yearFrom and r.decided_on < :yearTo and r.team_id is null and :newYear
                 and r.area_code >= :lo and r.area_code < :hi and left(r.area_code, :len) = any(:areas)
                 and not exists (select from benefit.refused n where n.person_id = r.person_id and n.code = r.code and n.decided_on >= :yearTo)
               group by r.person_id, r.code
              union all
              select p.id, 'FUNERAL', null
                from benefit.known_person p
               where p.died_on >= :died and p.died_on <= :today
                 and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                 -- Where the clock of the law runs for her, it asks.
                 and not exists (select from benefit.funeral_clock k
                                  where p.id = any(k.people)
                                    and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas))
            )
            select p.id, p.display_name, n.kind, n.value, p.birth_date, p.birth_precision, p.birth_verified, p.died_on, p.nationality,
                   array(select f.code || '=' || f.value from benefit.told f where f.person_id = p.id) as told,
                   array(select g.code || ' ' || (g.given_at at time zone 'Asia/Bangkok')::date from benefit.given g
                          where n.kind in ('FISCAL_YEAR', 'TRY_AGAIN') and g.person_id = p.id and g.given_at >= :givenFrom and g.code <> ''
                            and g.team_id is null
                            and g.area_code >= :lo and g.area_code < :hi and left(g.area_code, :len) = any(:areas)) as given
              from near n
             cross join lateral (
               select k.id, k.display_name, k.birth_date, k.birth_precision, k.birth_verified, k.died_on, k.nationality
                 from benefit.known_person k
                where k.id = n.id and k.team_id is null and (k.died_on is null or n.kind = 'FUNERAL')
                  and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
               -- From the few to their rows by id, never the other way round, whatever the planner makes of the locks.
               offset 0) p
             where (exists (select from benefit.matter m
                             where m.person_id = p.id and m.unit_id = :unit and m.team_id is null
                               and (m.closed_at is null or m.closed_at >= :recent))
                    or :ground
                       and exists (select from benefit.living l
                                    where l.person_id = p.id and (l.valid_to is null or l.valid_to > :today or l.valid_to >= p.died_on)))
            """;

    private final JdbcClient jdbc;

    OccasionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an occasion stands. */
    record Answered(
            Occasion.Key about, String answer, @Nullable LocalDate until) {}

    /**
     * People with a day near, of whom this office has or lately had a matter, or who live in a known household where it is the centre. Matters from
     * a tambon without a centre go to the provincial office, so it is reminded of those; of whole provinces nobody could read the list. Never anybody
     * only a team may know of.
     */
    List<Approaching> near(Actor actor, LocalDate today) {
        return jdbc.sql(NEAR)
                .params(asked(actor, today))
                .query((row, n) -> found(row))
                .list();
    }

    static Map<String, Object> asked(Actor actor, LocalDate today) {
        LocalDate first = today.minus(Occasion.AFTER);
        LocalDate last = today.plus(Occasion.AHEAD);
        Instant recent =
                today.minusYears(RECENT_YEARS).atStartOfDay(ThaiDate.ZONE).toInstant();
        Map<String, Object> params = new HashMap<>(actor.scope().params());
        params.put("kinds", AGES.stream().map(Kind::name).toArray(String[]::new));
        params.put(
                "bornFrom",
                AGES.stream().map(kind -> kind.bornFrom(first).toString()).toArray(String[]::new));
        params.put(
                "bornTo",
                AGES.stream().map(kind -> kind.bornTo(last).toString()).toArray(String[]::new));
        params.put("first", first.toString());
        params.put("last", last.toString());
        params.put("died", today.minus(Occasion.FUNERAL));
        params.put("today", today);
        params.put("recent", Timestamp.from(recent));
        params.put("unit", actor.unit().value());
        params.put("ground", actor.unitKind() == UnitKind.CENTRE);
        params.putAll(year(today));
        return params;
    }

    /** What the fiscal year before the nearest first of October was. */
    private static Map<String, Object> year(LocalDate today) {
        LocalDate begins = Occasion.newYear(today);
        LocalDate before = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(begins) - 1);
        return Map.of(
                "newYear",
                isNewYear(today),
                "yearFrom",
                before,
                "yearTo",
                begins,
                "givenFrom",
                Timestamp.from(before.atStartOfDay(ThaiDate.ZONE).toInstant()));
    }

    /** Whether a fiscal year begins about now. */
    private static boolean isNewYear(LocalDate today) {
        int before = ThaiDate.fiscalYear(today.minus(Occasion.AFTER_YEAR).minusDays(1));
        return ThaiDate.fiscalYear(today.plus(Occasion.AHEAD_OF_YEAR)) > before;
    }

    private static Approaching found(ResultSet row) throws SQLException {
        return new Approaching(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                new Birth(
                        row.getObject("birth_date", LocalDate.class),
                        Birth.Precision.valueOf(row.getString("birth_precision")),
                        row.getBoolean("birth_verified")),
                row.getObject("died_on", LocalDate.class),
                row.getString("nationality"),
                List.of((String[]) row.getArray("told").getArray()),
                List.of((String[]) row.getArray("given").getArray()));
    }

    /** The last answer to each occasion of these people. */
    List<Answered> answers(Actor actor, Collection<PersonId> people) {
        return jdbc.sql("""
                        select distinct on (a.person_id, a.kind, a.day, a.code) a.person_id, a.kind, a.day, a.code, a.answer, a.until
                          from benefit.occasion_answer a
                         where a.person_id = any(:people)
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         order by a.person_id, a.kind, a.day, a.code, a.created_at desc, a.id desc
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .params(actor.scope().params())
                .query((row, n) -> new Answered(
                        new Occasion.Key(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("day", LocalDate.class),
                                row.getString("code")),
                        row.getString("answer"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** False when the person is not the actor's to see, or only a team's. */
    boolean insert(Actor actor, Answered answered, Instant now) {
        return jdbc.sql("""
                                insert into benefit.occasion_answer (id, person_id, area_code, team_id, kind, day, code, answer, until, created_by, created_at)
                                select :id, p.id, p.area_code, p.team_id, :kind, :day, :code, :answer, :until, :by, :now
                                  from benefit.known_person p
                                 where p.id = :person and p.team_id is null
                                   and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                                """)
                        .param("id", NewId.next())
                        .param("person", answered.about().person().value())
                        .param("kind", answered.about().kind().name())
                        .param("day", answered.about().day())
                        .param("code", answered.about().code())
                        .param("answer", answered.answer())
                        .param("until", answered.until(), Types.DATE)
                        .param("by", actor.id().value())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** Differs as soon as something was answered in the actor's area. */
    String mark(Actor actor) {
        return jdbc.sql("""
                        select concat_ws('.', count(*), to_char(extract(epoch from max(a.created_at)) * 1000000, 'FM999999999999999999'))
                          from benefit.occasion_answer a
                         where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """).params(actor.scope().params()).query(String.class).single();
    }
}
