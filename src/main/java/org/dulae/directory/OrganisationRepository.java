package org.dulae.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.directory.Organisations.NewOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations: public facts, so no scope; only who may write is asked, by the door. */
@Repository
class OrganisationRepository {
    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("""
                        select id, kind, name_th, name_en, parent_id, area_code, phone, valid_from, valid_to, version
                          from directory.organisation where id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    List<Organisation> list(String area, @Nullable OrganisationKind kind, LocalDate on) {
        return jdbc.sql("""
                        select id, kind, name_th, name_en, parent_id, area_code, phone, valid_from, valid_to, version
                          from directory.organisation
                         where starts_with(area_code, :area) and (:kind::text is null or kind = :kind)
                           and valid_from <= :on and (valid_to is null or valid_to >= :on)
                         order by name_th collate "th-x-icu", id
                        """)
                .param("area", area)
                .param("kind", kind == null ? null : kind.name())
                .param("on", on)
                .query((row, n) -> organisation(row))
                .list();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name_th"),
                row.getString("name_en"),
                parent == null ? null : new OrganisationId(parent),
                row.getString("area_code"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }

    void insert(OrganisationId id, NewOrganisation organisation, UserId by, Instant now) {
        OrganisationId parent = organisation.parent();
        jdbc.sql("""
                        insert into directory.organisation
                          (id, kind, name_th, name_en, parent_id, area_code, phone, valid_from, created_by, created_at)
                        values (:id, :kind, :th, :en, :parent, :area, :phone, :from, :by, :now)
                        """)
                .param("id", id.value())
                .param("kind", organisation.kind().name())
                .param("th", organisation.nameTh())
                .param("en", organisation.nameEn())
                .param("parent", parent == null ? null : parent.value())
                .param("area", organisation.areaCode())
                .param("phone", organisation.phone())
                .param("from", organisation.from())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
