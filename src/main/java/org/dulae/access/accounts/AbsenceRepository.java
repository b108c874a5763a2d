package org.dulae.access.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Absence.Days;
import org.dulae.access.accounts.Absence.Named;
import org.dulae.access.accounts.Absences.Answer;
import org.dulae.access.accounts.Absences.Instead;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deputies in restricted matters: the application has no right on their table, only on functions that ask who is acting. */
@Repository
class AbsenceRepository {
    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The teams the actor is a lasting member of, with how many others of each are there on all of these days. */
    Map<UUID, Integer> teams(LocalDate from, LocalDate to, Instant now) {
        return jdbc
                .sql("select team_id, others from access.own_teams(:from, :to, :now)")
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Map.entry(row.getObject("team_id", UUID.class), row.getInt("others")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    /** Whom the actor has named, in all absences of hers. */
    List<Named> named() {
        return jdbc.sql("select stand_in_id, away_from, team_id, deputy_id, name from access.own_deputies()")
                .query((row, n) -> new Named(
                        new UserId(row.getObject("stand_in_id", UUID.class)),
                        row.getObject("away_from", LocalDate.class),
                        row.getObject("team_id", UUID.class),
                        new UserId(row.getObject("deputy_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    /** Whose deputy the actor is asked to be, now and on days to come. */
    List<Instead> insteadOf(LocalDate today) {
        return jdbc.sql("select name, valid_from, valid_to from access.deputy_for(:today)")
                .param("today", today)
                .query((row, n) -> new Instead(
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Colleagues of any office who work on matters where the actor's office does. */
    List<Units.Around> around(Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select u.id, u.name, min(n.name_th) as unit_th, min(n.name_en) as unit_en
                          from access.app_user u
                          join access.user_role r on r.user_id = u.id
                          join access.unit n on n.id = r.unit_id
                         where u.status = 'ACTIVE' and u.id <> :me and r.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
                           and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                           and exists (
                             select from access.unit_area a join access.unit_area b on starts_with(a.area_code, b.area_code) or starts_with(b.area_code, a.area_code)
                              where a.unit_id = n.id and b.unit_id = :unit
                                and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                                and b.valid_from <= :today and (b.valid_to is null or b.valid_to >= :today))
                         group by u.id order by bool_or(n.id = :unit) desc, min(n.name_th) collate "th-x-icu", u.name collate "th-x-icu" limit 500
                        """)
                .param("me", actor.id().value())
                .param("unit", actor.unit().value())
                .param("today", today)
                .query((row, n) -> new Units.Around(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_th"),
                        row.getString("unit_en")))
                .list();
    }

    /** @param team null: those the actor comes to belong to while away */
    Answer give(Days days, @Nullable UUID team, UserId deputy, LocalDate today, Instant now) {
        return Answer.valueOf(
                jdbc.sql("select access.give_deputy(:id, :standIn, :from, :team::uuid, :deputy, :today, :now)")
                        .param("id", NewId.next())
                        .param("standIn", days.standIn().value())
                        .param("from", days.from())
                        .param("team", team)
                        .param("deputy", deputy.value())
                        .param("today", today)
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single());
    }

    void takeBack(Days days, @Nullable UUID team, Instant now) {
        jdbc.sql("select access.take_back_deputy(:standIn, :from, :team::uuid, null, :now)")
                .param("standIn", days.standIn().value())
                .param("from", days.from())
                .param("team", team)
                .param("now", Timestamp.from(now))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }
}
