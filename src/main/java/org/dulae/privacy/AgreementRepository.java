package org.dulae.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.directory.OrganisationId;
import org.dulae.privacy.Agreement.Part;
import org.dulae.privacy.Agreement.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements of those who control what is kept, in the actor's area. */
@Repository
class AgreementRepository {
    private static final String AGREEMENTS = """
            select a.id, a.organisation_id, coalesce(o.name_th, '') as name_th, coalesce(o.name_en, '') as name_en, a.part, a.purposes, a.number,
                   a.signed_on, a.from_on, a.to_on, a.contact, a.ended_why, a.version, a.copy_on
              from privacy.agreement a left join directory.card o on o.id = a.organisation_id
             where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
            """;

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, UUID id, String province, Told told, Instant now) {
        jdbc.sql("""
                        insert into privacy.agreement (id, area_code, organisation_id, part, purposes, number, signed_on, from_on, to_on, contact,
                          by_user, by_name, created_at, changed_at)
                        values (:id, :area, :organisation, :part, :purposes, :number, :signed, :from, :to, :contact, :user, :name, :now, :now)
                        """)
                .param("id", id)
                .param("area", province)
                .param("organisation", told.organisation().value())
                .param("part", told.part().name())
                .param(
                        "purposes",
                        told.purposes().stream().map(Purpose::name).sorted().toArray(String[]::new))
                .param("number", told.number())
                .param("signed", told.signed())
                .param("from", told.from())
                .param("to", told.to(), Types.DATE)
                .param("contact", told.contact())
                .param("user", actor.id().value())
                .param("name", actor.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that end first at the top. */
    List<Agreement> list(Actor actor, int most) {
        return jdbc.sql(AGREEMENTS + " order by a.to_on nulls last, a.from_on, a.id limit :most")
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> agreement(row))
                .list();
    }

    Optional<Agreement> find(Actor actor, UUID id) {
        return jdbc.sql(AGREEMENTS + " and a.id = :id")
                .param("id", id)
                .params(actor.scope().params())
                .query((row, n) -> agreement(row))
                .optional();
    }

    /** @return false when somebody else saved first */
    boolean end(Actor actor, Agreement before, LocalDate lastDay, String why, Instant now) {
        return jdbc.sql("""
                                update privacy.agreement a
                                   set to_on = :to, ended_why = :why, ended_by = :by, version = a.version + 1, changed_at = :now
                                 where a.id = :id and a.version = :version
                                   and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                                """)
                        .param("to", lastDay)
                        .param("why", why)
                        .param("by", actor.name())
                        .param("now", Timestamp.from(now))
                        .param("id", before.id())
                        .param("version", before.version())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    String mark(Actor actor) {
        return jdbc.sql("""
                        select count(*) || '-' || count(a.copy_on) || '-' || coalesce(sum(a.version), 0) from privacy.agreement a
                         where a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """).params(actor.scope().params()).query(String.class).single();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        String[] purposes = (String[]) row.getArray("purposes").getArray();
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("name_th"),
                row.getString("name_en"),
                new Told(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        Part.valueOf(row.getString("part")),
                        Arrays.stream(purposes).map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet()),
                        row.getString("number"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("contact")),
                row.getString("ended_why"),
                row.getInt("version"),
                row.getObject("copy_on", LocalDate.class));
    }
}
