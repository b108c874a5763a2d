package org.dulae.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.centre.Responsibility.Duty;
import org.dulae.directory.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Responsibilities and profiles: public facts, so no scope. */
@Repository
class CentreRepository {
    private final JdbcClient jdbc;

    CentreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Office(UnitId id, String nameTh, String nameEn) {}

    List<Responsibility> of(String tambon, LocalDate on) {
        return jdbc.sql("""
                        select r.id, r.unit_id, o.kind = 'CENTRE' as is_centre, r.duty, o.name_th, o.name_en, r.area_code, r.target_group,
                               r.pilot, r.valid_from, r.valid_to, r.version
                          from centre.responsibility r join directory.card o on o.id = r.unit_id
                         where r.area_code = :tambon and r.duty = 'TAKES' and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                        """)
                .param("tambon", tambon)
                .param("on", on)
                .query((row, n) -> responsibility(row))
                .list();
    }

    List<Responsibility> in(String area, Duty duty, LocalDate on) {
        return jdbc.sql("""
                        select r.id, r.unit_id, o.kind = 'CENTRE' as is_centre, r.duty, o.name_th, o.name_en, r.area_code, r.target_group,
                               r.pilot, r.valid_from, r.valid_to, r.version
                          from centre.responsibility r join directory.card o on o.id = r.unit_id
                         where r.area_code between :first and :last and r.duty = :duty
                           and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                         order by r.area_code, r.target_group nulls first, o.name_th collate "th-x-icu"
                        """)
                .params(Tambons.in(area).params())
                .param("duty", duty.name())
                .param("on", on)
                .query((row, n) -> responsibility(row))
                .list();
    }

    List<Responsibility> ofUnit(UnitId unit) {
        return jdbc.sql("""
                        select r.id, r.unit_id, o.kind = 'CENTRE' as is_centre, r.duty, o.name_th, o.name_en, r.area_code, r.target_group,
                               r.pilot, r.valid_from, r.valid_to, r.version
                          from centre.responsibility r join directory.card o on o.id = r.unit_id
                         where r.unit_id = :unit
                         order by r.valid_to is not null, r.duty, r.area_code, r.valid_from
                        """)
                .param("unit", unit.value())
                .query((row, n) -> responsibility(row))
                .list();
    }

    /** The tambons whose centres an agency brings about on a day. */
    List<String> guidedBy(UnitId agency, LocalDate on) {
        return jdbc.sql("""
                        select r.area_code from centre.responsibility r
                         where r.unit_id = :agency and r.duty = 'GUIDES' and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                         order by r.area_code
                        """)
                .param("agency", agency.value())
                .param("on", on)
                .query((row, n) -> row.getString("area_code"))
                .list();
    }

    Optional<Responsibility> find(UUID id) {
        return jdbc.sql("""
                        select r.id, r.unit_id, o.kind = 'CENTRE' as is_centre, r.duty, o.name_th, o.name_en, r.area_code, r.target_group,
                               r.pilot, r.valid_from, r.valid_to, r.version
                          from centre.responsibility r join directory.card o on o.id = r.unit_id
                         where r.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> responsibility(row))
                .optional();
    }

    private static Responsibility responsibility(ResultSet row) throws SQLException {
        return new Responsibility(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getBoolean("is_centre"),
                Duty.valueOf(row.getString("duty")),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("area_code"),
                row.getString("target_group"),
                row.getBoolean("pilot"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }

    Optional<Office> provinceOffice(String province, LocalDate on) {
        return jdbc.sql("""
                        select o.id, o.name_th, o.name_en from directory.card o join access.unit_card u on u.id = o.id
                         where o.area_code = :province and o.kind = 'PROVINCE_OFFICE'
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                         order by o.valid_from limit 1
                        """)
                .param("province", province)
                .param("on", on)
                .query((row, n) -> new Office(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("name_th"),
                        row.getString("name_en")))
                .optional();
    }

    /** The database refuses it as well, by its exclusion constraint: this only asks first, to say it kindly. */
    boolean taken(String tambon, Duty duty, Centres.NewResponsibility fresh) {
        return jdbc.sql("""
                        select exists (
                          select 1 from centre.responsibility
                           where duty = :duty and area_code = :tambon and target_group is not distinct from :group::text
                             and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))
                        """)
                .param("duty", duty.name())
                .param("tambon", tambon)
                .param("group", fresh.group())
                .param("from", fresh.from())
                .param("to", fresh.to(), java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, Duty duty, Centres.NewResponsibility fresh, String tambon, UserId by, Instant now) {
        jdbc.sql("""
                        insert into centre.responsibility
                          (id, unit_id, duty, area_code, target_group, pilot, valid_from, valid_to, created_by, created_at)
                        values (:id, :unit, :duty, :tambon, :group, :pilot, :from, :to, :by, :now)
                        """)
                .param("id", id)
                .param("unit", fresh.unit().value())
                .param("duty", duty.name())
                .param("tambon", tambon)
                .param("group", fresh.group())
                .param("pilot", fresh.pilot())
                .param("from", fresh.from())
                .param("to", fresh.to())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean end(UUID id, LocalDate lastDay, int version) {
        return jdbc.sql("""
                                update centre.responsibility set valid_to = :last, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("last", lastDay)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<String> area(UnitId office) {
        return jdbc.sql("select area_code from directory.card where id = :office and kind = 'CENTRE'")
                .param("office", office.value())
                .query(String.class)
                .optional();
    }

    Optional<Profile> profile(UnitId id) {
        return jdbc.sql("""
                        select p.host_kind, h.id as host_id, h.name_th as host_th, h.name_en as host_en, p.host_employs, p.phone_24h, p.ready, p.version
                          from centre.profile p left join directory.card h on h.id = p.host_id where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> profile(id, row))
                .optional();
    }

    private static Profile profile(UnitId id, ResultSet row) throws SQLException {
        return new Profile(
                id,
                Profile.HostKind.valueOf(row.getString("host_kind")),
                host(row),
                row.getBoolean("host_employs"),
                row.getString("phone_24h"),
                Readiness.of((String[]) row.getArray("ready").getArray()),
                row.getInt("version"));
    }

    static Profile.@Nullable Host host(ResultSet row) throws SQLException {
        UUID id = row.getObject("host_id", UUID.class);
        return id == null
                ? null
                : new Profile.Host(new OrganisationId(id), row.getString("host_th"), row.getString("host_en"));
    }

    /** All but what is ready. False when somebody else saved first. */
    boolean save(Profile profile, @Nullable OrganisationId host, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into centre.profile as p
                                  (id, host_kind, host_id, host_employs, phone_24h, created_by, created_at)
                                values (:id, :kind, :host, :employs, :phone, :by, :now)
                                on conflict (id) do update set host_kind = :kind, host_id = :host, host_employs = :employs,
                                   phone_24h = :phone, version = p.version + 1 where p.version = :version
                                """)
                        .param("id", profile.id().value())
                        .param("kind", profile.hostKind().name())
                        .param("host", host == null ? null : host.value(), Types.OTHER)
                        .param("employs", profile.hostEmploys())
                        .param("phone", profile.phone24h())
                        .param("version", profile.version())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
