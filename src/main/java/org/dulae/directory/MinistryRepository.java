package org.dulae.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.directory.Ministries.NewSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets of ministries: public facts, so no scope. */
@Repository
class MinistryRepository {
    private final JdbcClient jdbc;

    MinistryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest saying first. */
    List<MinistrySet> sets() {
        return jdbc.sql("""
                        select s.id, s.name_th, s.name_en, s.stated, s.source, s.said_on, s.valid_from, s.valid_to,
                               array(select m.organisation_id from directory.ministry_set_member m where m.set_id = s.id) as members
                          from directory.ministry_set s order by coalesce(s.valid_from, s.said_on) desc, s.name_th
                        """).query((row, n) -> set(row)).list();
    }

    private static MinistrySet set(ResultSet row) throws SQLException {
        return new MinistrySet(
                row.getObject("id", UUID.class),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getObject("stated", Integer.class),
                row.getString("source"),
                row.getObject("said_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Arrays.stream((UUID[]) row.getArray("members").getArray())
                        .map(OrganisationId::new)
                        .toList());
    }

    /** Those that may belong to a set: every ministry, and what else one of the sets names. */
    List<Organisation> candidates(LocalDate on) {
        return jdbc.sql("""
                        select o.id, o.kind, o.class_code, o.name_th, o.name_en, o.area_code, o.phone, o.code, o.does_th, o.does_en,
                               o.checked_on, o.source, o.valid_from, o.valid_to, coalesce(o.changed_at, o.created_at) as changed_at, o.version
                          from directory.organisation o
                         where o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and (o.kind = 'MINISTRY' or o.area_code = '00' and o.kind = 'POLICE'
                                or exists (select 1 from directory.ministry_set_member m where m.organisation_id = o.id))
                         order by o.kind <> 'MINISTRY', o.name_th collate "th-x-icu"
                        """)
                .param("on", on)
                .query((row, n) -> OrganisationRepository.organisation(row))
                .list();
    }

    /** The set in force ends the day before another one begins. */
    void endBefore(LocalDate from) {
        jdbc.sql("""
                        update directory.ministry_set set valid_to = :before
                         where valid_from <= :before and (valid_to is null or valid_to > :before)
                        """).param("before", from.minusDays(1)).update();
    }

    @Nullable
    UUID beginningOn(LocalDate from) {
        return jdbc.sql("select id from directory.ministry_set where valid_from = :from")
                .param("from", from)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void save(UUID id, NewSet set, UserId by, Instant now) {
        jdbc.sql("""
                        insert into directory.ministry_set (id, name_th, name_en, source, said_on, valid_from, valid_to, created_by, created_at)
                        select :id, :th, :en, :source, :from, :from, min(later.valid_from) - 1, :by, :now
                          from directory.ministry_set later where later.valid_from > :from
                        on conflict (id) do update set name_th = :th, name_en = :en, source = :source, stated = null
                        """)
                .param("id", id)
                .param("th", set.nameTh())
                .param("en", set.nameEn())
                .param("source", set.source())
                .param("from", set.from())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from directory.ministry_set_member where set_id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        "insert into directory.ministry_set_member (set_id, organisation_id) select :id, unnest(:members::uuid[])")
                .param("id", id)
                .param(
                        "members",
                        set.members().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .update();
    }
}
