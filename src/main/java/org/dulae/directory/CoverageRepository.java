package org.dulae.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.directory.OneHome.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who covers which area, and what each kind of One Home unit may do: public facts, so no scope. */
@Repository
class CoverageRepository {
    private static final String COLUMNS =
            "c.organisation_id, o.name_th, o.name_en, o.class_code, c.area_code, c.whole, c.power, c.valid_from, c.valid_to";
    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one kind that cover an area on a day: the area itself, or all that it lies in. */
    List<Coverage> of(String areaCode, OrganisationKind kind, LocalDate on) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.coverage c join directory.organisation o on o.id = c.organisation_id
                         where o.kind = :kind and c.area_code in (:area, left(:area, 4), left(:area, 2))
                           and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                         order by length(c.area_code) desc, c.whole desc, o.name_th collate "th-x-icu"
                        """)
                .param("area", areaCode)
                .param("kind", kind.name())
                .param("on", on)
                .query((row, n) -> coverage(row))
                .list();
    }

    /** What one organisation covers, now, before and later. */
    List<Coverage> by(OrganisationId organisation) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.coverage c join directory.organisation o on o.id = c.organisation_id
                         where c.organisation_id = :id order by c.valid_to is not null, c.area_code, c.valid_from
                        """)
                .param("id", organisation.value())
                .query((row, n) -> coverage(row))
                .list();
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        return new Coverage(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("class_code"),
                row.getString("area_code"),
                row.getBoolean("whole"),
                row.getString("power"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** False where it covers this area for this already on one of those days. */
    boolean insert(UUID id, Coverage fresh, UserId by, Instant now) {
        return jdbc.sql("""
                                insert into directory.coverage
                                  (id, organisation_id, area_code, whole, power, valid_from, created_by, created_at)
                                values (:id, :organisation, :area, :whole, :power, :from, :by, :now)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("organisation", fresh.organisation().value())
                        .param("area", fresh.areaCode())
                        .param("whole", fresh.whole())
                        .param("power", fresh.power())
                        .param("from", fresh.from())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean end(OrganisationId organisation, String areaCode, @Nullable String power, LocalDate lastDay) {
        return jdbc.sql("""
                                update directory.coverage set valid_to = :last
                                 where organisation_id = :id and area_code = :area and power is not distinct from :power::text
                                   and valid_to is null and valid_from <= :last
                                """)
                        .param("last", lastDay)
                        .param("id", organisation.value())
                        .param("area", areaCode)
                        .param("power", power)
                        .update()
                == 1;
    }

    List<Mandate> mandates(LocalDate on) {
        return jdbc.sql("""
                        select unit_kind, power, decides, source, checked_on from directory.mandate
                         where valid_from <= :on and (valid_to is null or valid_to >= :on) order by unit_kind, decides desc, power
                        """)
                .param("on", on)
                .query((row, n) -> new Mandate(
                        row.getString("unit_kind"),
                        row.getString("power"),
                        row.getBoolean("decides"),
                        row.getString("source"),
                        row.getObject("checked_on", LocalDate.class)))
                .list();
    }

    /** One Home units that stand in a province, and those elsewhere that cover it; its head first. */
    List<Organisation> oneHome(String province, LocalDate on) {
        return jdbc.sql("""
                        select o.id, o.kind, o.class_code, o.name_th, o.name_en, o.area_code, o.phone, o.code, o.does_th, o.does_en,
                               o.checked_on, o.source, o.valid_from, o.valid_to, coalesce(o.changed_at, o.created_at) as changed_at, o.version
                          from directory.organisation o
                         where o.kind in ('PROVINCE_OFFICE', 'ONE_HOME_AGENCY') and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and (starts_with(o.area_code, :province)
                                or exists (select 1 from directory.coverage c where c.organisation_id = o.id and c.area_code = :province
                                              and c.valid_from <= :on and (c.valid_to is null or c.valid_to >= :on)))
                         order by o.kind <> 'PROVINCE_OFFICE', not starts_with(o.area_code, :province), o.name_th collate "th-x-icu"
                        """)
                .param("province", province)
                .param("on", on)
                .query((row, n) -> OrganisationRepository.organisation(row))
                .list();
    }
}
