package org.dulae.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.access.Matters.Entrusted;
import org.dulae.person.PersonId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as lines of a list, in scope, with the names a list needs. */
@Repository
class CaseListRepository {
    static final int PAGE = 30;
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{2})-)?(?:(\\d{4})-)?(\\d{1,9})");
    private static final int YEARS_BACK = 3;

    static final String COLUMNS = """
            c.id, c.number, c.area_code, c.team_id, c.person_id, coalesce(p.display_name, nullif(c.known_as, '')) as display_name, p.birth_date, c.status, c.urgency,
            array(select b.code from casework.case_problem b where b.case_id = c.id and b.ended_at is null order by b.created_at, b.code) as problems,
            c.unit_id, c.owner_id, c.owner_name, c.received_at, c.due_at, c.waiting_for, c.closed_at, c.closed_level
            """;

    private final JdbcClient jdbc;

    CaseListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseSummary> find(Actor actor, CaseId id) {
        return jdbc.sql("select " + COLUMNS + """
                          from casework.case_file c left join person.card p on p.id = c.person_id
                         where c.id = :id and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> summary(row))
                .optional();
    }

    /** A case and the team it is restricted to, null for none. */
    record Behind(CaseId id, @Nullable UUID team) {}

    /** By its whole number, past a restriction: for break-glass and the privacy officer alone. */
    Optional<Behind> behind(String number) {
        return jdbc.sql("select id, team_id from casework.behind_number(:number)")
                .param("number", number)
                .query((row, n) ->
                        new Behind(new CaseId(row.getObject("id", UUID.class)), row.getObject("team_id", UUID.class)))
                .optional();
    }

    /** A case and whom it is about. */
    record Numbered(CaseId id, PersonId person) {}

    /** By its whole number, if the actor may see it. */
    Optional<Numbered> byNumber(Actor actor, String number) {
        return jdbc.sql("""
                        select c.id, c.person_id from casework.case_file c
                         where c.number = :number and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("number", number)
                .params(actor.scope().params())
                .query((row, n) -> new Numbered(
                        new CaseId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .optional();
    }

    /** Of these, those a team alone may know of, with the team. */
    Map<UUID, UUID> restricted(Actor actor, Collection<UUID> ids) {
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.team_id from casework.case_file c
                         where c.id = any(:ids) and c.team_id is not null
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .params(actor.scope().params())
                .query(row -> {
                    teams.put(row.getObject("id", UUID.class), row.getObject("team_id", UUID.class));
                });
        return teams;
    }

    /** What is open of these teams, those due first in front. */
    List<Entrusted> entrusted(Actor actor, Collection<UUID> teams) {
        return jdbc.sql("""
                        select c.id, c.number, c.team_id,
                               coalesce(c.owner_id = :me, false) or exists (select from casework.task t where t.case_id = c.id and t.assignee_id = :me
                                 and t.done_at is null and t.dropped_at is null) as mine
                          from casework.case_file c
                         where c.team_id = any(:teams) and c.closed_at is null
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                         order by c.due_at, c.number
                        """)
                .param("me", actor.id().value())
                .param("teams", teams.toArray(UUID[]::new))
                .params(actor.scope().params())
                .query((row, n) -> new Entrusted(
                        row.getObject("team_id", UUID.class),
                        row.getString("number"),
                        "/cases/" + row.getObject("id", UUID.class),
                        row.getBoolean("mine")))
                .list();
    }

    /** Newest first; one row more than a page holds. */
    List<CaseSummary> list(Actor actor, CaseFilter filter, LocalDate today) {
        // Many filters, each of which may be absent: a plan made once for all of them would suit none.
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        return jdbc.sql("select " + COLUMNS + """
                          from casework.case_file c left join person.card p on p.id = c.person_id
                         where c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                           and (:status::text is null or c.status = :status)
                           and (:open::boolean is null or (c.closed_at is null) = :open)
                           and (:urgency::text is null or c.urgency = :urgency)
                           and (:owner::uuid is null or c.owner_id = :owner)
                           and (not :unowned or c.owner_id is null)
                           and (:unit::uuid is null or c.unit_id = :unit)
                           and (:person::uuid is null or c.person_id = :person)
                           and (:numbers::text[] is null or c.number = any(:numbers))
                           and (:problem::text is null or exists (
                                 select from casework.case_problem b where b.case_id = c.id and b.code = :problem and b.ended_at is null))
                         order by c.id desc limit :limit offset :offset
                        """)
                .params(actor.scope().params())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name(),
                        Types.VARCHAR)
                .param("open", filter.open(), Types.BOOLEAN)
                .param(
                        "urgency",
                        filter.urgency() == null ? null : filter.urgency().name(),
                        Types.VARCHAR)
                .param("owner", filter.owner(), Types.OTHER)
                .param("unowned", filter.unowned())
                .param("unit", filter.unit(), Types.OTHER)
                .param("person", filter.person(), Types.OTHER)
                .param(
                        "numbers",
                        filter.number().isBlank() ? null : numbers(actor, filter.number(), today),
                        Types.ARRAY)
                .param("problem", filter.problem(), Types.VARCHAR)
                .param("limit", PAGE + 1)
                .param("offset", PageOf.offset(filter.page(), PAGE))
                .query((row, n) -> summary(row))
                .list();
    }

    /** All whole numbers that what was typed may stand for: people say "one hundred and twenty-three" and mean this year, here. */
    static String[] numbers(Actor actor, String typed, LocalDate today) {
        Matcher parts = NUMBER.matcher(typed.strip());
        if (!parts.matches()) {
            return new String[0];
        }
        String serial = String.format("%05d", Long.parseLong(parts.group(3)));
        List<String> found = new ArrayList<>();
        int thisYear = ThaiDate.fiscalYear(today);
        for (String province : parts.group(1) == null ? provinces(actor) : List.of(parts.group(1))) {
            for (int year = thisYear; year > thisYear - YEARS_BACK; year--) {
                found.add(province + "-" + (parts.group(2) == null ? year : parts.group(2)) + "-" + serial);
            }
        }
        return found.toArray(String[]::new);
    }

    private static List<String> provinces(Actor actor) {
        if (actor.scope().areas().getFirst().isEmpty()) {
            List<String> all = new ArrayList<>();
            for (int code = 10; code < 100; code++) {
                all.add(String.valueOf(code));
            }
            return all;
        }
        return actor.scope().areas().stream()
                .map(area -> area.substring(0, 2))
                .distinct()
                .toList();
    }

    static CaseSummary summary(ResultSet row) throws SQLException {
        return new CaseSummary(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("area_code"),
                row.getObject("team_id") != null,
                row.getObject("person_id", UUID.class),
                row.getString("display_name"),
                row.getObject("birth_date", LocalDate.class),
                CaseStatus.valueOf(row.getString("status")),
                Urgency.valueOf(row.getString("urgency")),
                List.of((String[]) row.getArray("problems").getArray()),
                row.getObject("unit_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("waiting_for"),
                CaseFileRow.instant(row.getTimestamp("closed_at")),
                row.getString("closed_level"));
    }
}
