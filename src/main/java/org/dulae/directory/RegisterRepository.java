package org.dulae.directory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.dulae.access.UserId;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.Organisations.NewOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organisations; the doors ask who may. What one is found by is written anew after each change. */
@Repository
class RegisterRepository {
    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrganisationId id, NewOrganisation organisation, UserId by, Instant now) {
        jdbc.sql("""
                        insert into directory.organisation
                          (id, kind, name_th, name_en, area_code, phone, valid_from, created_by, created_at)
                        values (:id, :kind, :th, :en, :area, :phone, :from, :by, :now)
                        """)
                .param("id", id.value())
                .param("kind", organisation.kind().name())
                .param("th", organisation.nameTh())
                .param("en", organisation.nameEn())
                .param("area", organisation.areaCode())
                .param("phone", organisation.phone())
                .param("from", organisation.from())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        OrganisationId parent = organisation.parent();
        if (parent != null) {
            belong(id, parent, organisation.from(), by, now);
        }
        index(id);
    }

    /** False when somebody else saved first. */
    boolean change(OrganisationId id, Entry entry, int version, Instant now) {
        boolean changed = jdbc.sql("""
                                update directory.organisation
                                   set class_code = :class, name_th = :th, name_en = :en, area_code = :area, phone = :phone, code = :code,
                                       does_th = :doesTh, does_en = :doesEn, checked_on = :checked, changed_at = :now, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("class", entry.classCode())
                        .param("th", entry.nameTh())
                        .param("en", entry.nameEn())
                        .param("area", entry.areaCode())
                        .param("phone", entry.phone())
                        .param("code", entry.code())
                        .param("doesTh", entry.does().thai())
                        .param("doesEn", entry.does().english())
                        .param("checked", entry.checkedOn(), Types.DATE)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        index(id);
        return changed;
    }

    void keepName(Organisation before, LocalDate lastDay, UserId by, Instant now) {
        jdbc.sql("""
                        insert into directory.former_name (organisation_id, name_th, name_en, last_day, created_by, created_at)
                        values (:id, :th, :en, :last, :by, :now)
                        on conflict (organisation_id, last_day) do update set name_th = :th, name_en = :en
                        """)
                .param("id", before.id().value())
                .param("th", before.nameTh())
                .param("en", before.nameEn())
                .param("last", lastDay)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when somebody else saved first. */
    boolean end(OrganisationId id, @Nullable LocalDate lastDay, int version, Instant now) {
        return jdbc.sql("""
                                update directory.organisation set valid_to = :last, changed_at = :now, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("last", lastDay, Types.DATE)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Belongs to another one from a day on, until the next one that is known; what it belonged to before ends the day before. */
    void belong(OrganisationId id, OrganisationId parent, LocalDate from, UserId by, Instant now) {
        if (!from.equals(LocalDate.MIN)) {
            jdbc.sql("""
                            update directory.belonging set valid_to = :before
                             where organisation_id = :id and valid_from <= :before and (valid_to is null or valid_to > :before)
                            """)
                    .param("id", id.value())
                    .param("before", from.minusDays(1))
                    .update();
        }
        jdbc.sql("""
                        insert into directory.belonging (organisation_id, parent_id, valid_from, valid_to, created_by, created_at)
                        select :id, :parent, :from, min(later.valid_from) - 1, :by, :now
                          from directory.belonging later where later.organisation_id = :id and later.valid_from > :from
                        on conflict (organisation_id, valid_from) do update set parent_id = :parent
                        """)
                .param("id", id.value())
                .param("parent", parent.value())
                .param("from", from)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void index(OrganisationId id) {
        jdbc.sql("update directory.organisation set search = directory.search_of(id) where id = :id")
                .param("id", id.value())
                .update();
    }
}
