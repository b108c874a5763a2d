package org.dulae.access.accounts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Absence.Days;
import org.dulae.access.accounts.Absences.Answer;
import org.dulae.access.accounts.StandIns.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences and who does the ordinary work meanwhile, written through functions that ask who is acting. */
@Repository
class StandInRepository {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    StandInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(UserId absent, Days days, LocalDate today, Instant now) {
        run(jdbc.sql("select access.set_stand_in(:absent, :deputy, :from, :to, :today, :now)")
                .param("absent", absent.value())
                .param("deputy", days.standIn().value())
                .param("from", days.from())
                .param("to", days.to())
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    void end(UserId absent, UserId deputy, LocalDate from, LocalDate last, Instant now) {
        run(jdbc.sql("select access.end_stand_in(:absent, :deputy, :from, :last, :now)")
                .param("absent", absent.value())
                .param("deputy", deputy.value())
                .param("from", from)
                .param("last", last)
                .param("now", Timestamp.from(now)));
    }

    /** Tells the deputies in restricted matters, their teams and the privacy officers, if there are any; nobody learns here whether. */
    void tellOfDeputies(UserId absent, Days days, Instant given, LocalDate today, Instant now) {
        run(jdbc.sql(
                        "select access.tell_of_deputies(:absent, :deputy, :from, :given, :telling, :team, :privacy, :today, :now)")
                .param("absent", absent.value())
                .param("deputy", days.standIn().value())
                .param("from", days.from())
                .param("given", Timestamp.from(given))
                .param("telling", "access.notice.deputy")
                .param("team", "access.notice.deputy.team")
                .param("privacy", "access.notice.deputy.privacy")
                .param("today", today)
                .param("now", Timestamp.from(now)));
    }

    Answer replace(UserId absent, Days days, UserId whom, LocalDate today, Instant now) {
        return Answer.valueOf(jdbc.sql(
                        "select access.replace_stand_in(:absent, :first, :from, :whom, :telling, :tellingAbsent, :today, :now)")
                .param("absent", absent.value())
                .param("first", days.standIn().value())
                .param("from", days.from())
                .param("whom", whom.value())
                .param("telling", "access.notice.stand-in")
                .param("tellingAbsent", "access.notice.stand-in.new")
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single());
    }

    /** Tells whom it concerns that somebody who stands in is gone. @return the offices in which work waits now */
    Set<UnitId> tellOfGap(UserId gone, boolean leaves, @Nullable UserId absent, LocalDate today, Instant now) {
        return jdbc
                .sql(
                        "select access.tell_of_gap(:gone, :leaves, :absent, :telling, :head, :deputy, :team, :today, :now) as unit_id")
                .param("gone", gone.value())
                .param("leaves", leaves)
                .param("absent", absent == null ? null : absent.value(), Types.OTHER)
                .param("telling", "access.notice.stand-in.gone")
                .param("head", "access.notice.stand-in.needed")
                .param("deputy", "access.notice.deputy.gone")
                .param("team", "access.notice.deputy.gone.team")
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The actor's own and those of an area, soonest first. @param reach null: the actor's own alone */
    List<Gap> gaps(Actor actor, @Nullable String reach, LocalDate today) {
        return jdbc.sql("""
                        select s.absent_id, u.name, s.deputy_id, s.valid_from, s.valid_to
                          from access.stand_in s join access.app_user u on u.id = s.absent_id
                         where access.lacks(s, :today) and u.status = 'ACTIVE' and (u.id = :me or starts_with(u.area_code, :reach::text))
                         order by s.valid_from, u.name collate "th-x-icu" limit :most
                        """)
                .param("today", today)
                .param("reach", reach, Types.VARCHAR)
                .param("me", actor.id().value())
                .param("most", MOST)
                .query((row, n) -> {
                    UserId absent = new UserId(row.getObject("absent_id", UUID.class));
                    Days days = new Days(
                            new UserId(row.getObject("deputy_id", UUID.class)),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));
                    return new Gap(absent, row.getString("name"), days, beside(absent, days, today));
                })
                .list();
    }

    /** Who works in the same place as somebody and is there on the days that are left; those of the same office first. */
    List<Units.Around> beside(UserId absent, Days days, LocalDate today) {
        return jdbc.sql("""
                        select u.id, u.name, min(n.name_th) as unit_th, min(n.name_en) as unit_en
                          from access.app_user u join access.user_role r on r.user_id = u.id join access.unit n on n.id = r.unit_id
                          join access.app_user a on a.id = :absent
                         where u.status = 'ACTIVE' and u.id <> a.id and r.role not in ('ADMIN', 'PRIVACY') and starts_with(n.area_code, left(a.area_code, 2))
                           and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                           and not exists (select from access.stand_in s where s.absent_id = u.id and s.valid_from <= :to and s.valid_to >= :from)
                         group by u.id
                         order by bool_or(n.id in (select h.unit_id from access.user_role h where h.user_id = :absent)) desc,
                                  min(n.name_th) collate "th-x-icu", u.name collate "th-x-icu" limit 500
                        """)
                .param("absent", absent.value())
                .param("today", today)
                .param("from", days.from().isBefore(today) ? today : days.from())
                .param("to", days.to())
                .query((row, n) -> new Units.Around(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_th"),
                        row.getString("unit_en")))
                .list();
    }

    private static void run(JdbcClient.StatementSpec function) {
        function.query((row, n) -> Boolean.TRUE).single();
    }
}
