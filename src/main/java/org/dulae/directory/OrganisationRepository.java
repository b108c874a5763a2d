package org.dulae.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.UnitKind;
import org.dulae.access.Units.NewUnit;
import org.dulae.directory.OrganisationHistory.Belonging;
import org.dulae.directory.OrganisationHistory.FormerName;
import org.dulae.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations: public facts, so no scope; only who may write is asked, by the door. */
@Repository
class OrganisationRepository {
    private static final String COLUMNS =
            "o.id, o.kind, o.class_code, o.name_th, o.name_en, o.area_code, o.phone, o.code, o.does_th, o.does_en, o.checked_on, o.source,"
                    + " o.valid_from, o.valid_to, coalesce(o.changed_at, o.created_at) as changed_at, o.version";
    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select " + COLUMNS + " from directory.organisation o where o.id = :id")
                .param("id", id.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    Optional<Organisation> coded(OrganisationKind kind, String code) {
        return jdbc.sql("select " + COLUMNS + " from directory.organisation o where o.kind = :kind and o.code = :code")
                .param("kind", kind.name())
                .param("code", code)
                .query((row, n) -> organisation(row))
                .optional();
    }

    /** @param words folded; all must be there */
    List<Organisation> page(OrganisationFilter filter, List<String> words, int number, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.organisation o
                         where starts_with(o.area_code, :area) and (:kind::text is null or o.kind = :kind)
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and o.search like all (:words::text[])
                         order by o.name_th collate "th-x-icu", o.id limit :size + 1 offset :offset
                        """)
                .param("area", filter.within())
                .param("kind", kind(filter.kind()))
                .param("on", filter.on())
                .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .param("size", size)
                .param("offset", PageOf.offset(number, size))
                .query((row, n) -> organisation(row))
                .list();
    }

    /** When no name holds all the words: the names most like them. */
    List<Organisation> alike(OrganisationFilter filter, String folded, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.organisation o
                         where starts_with(o.area_code, :area) and (:kind::text is null or o.kind = :kind)
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and :folded <% o.search
                         order by word_similarity(:folded, o.search) desc, o.name_th collate "th-x-icu", o.id limit :size
                        """)
                .param("area", filter.within())
                .param("kind", kind(filter.kind()))
                .param("on", filter.on())
                .param("folded", folded)
                .param("size", size)
                .query((row, n) -> organisation(row))
                .list();
    }

    /** In the tambon, else in its district: a house often serves more than the tambon it stands in. */
    Optional<OrganisationId> called(OrganisationKind kind, String nameTh, String tambon, LocalDate on) {
        return jdbc.sql("""
                        select o.id from directory.organisation o
                         where o.kind = :kind and o.area_code like :district and directory.folded(o.name_th) = directory.folded(:name)
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                         order by o.area_code = :tambon desc, o.id limit 1
                        """)
                .param("kind", kind.name())
                .param("district", tambon.substring(0, 4) + "%")
                .param("tambon", tambon)
                .param("name", nameTh)
                .param("on", on)
                .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those that stand in the same place and are called nearly the same. */
    List<Organisation> nearlyCalled(String nameTh, String areaCode, LocalDate on) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.organisation o
                         where o.area_code = :area and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                           and similarity(directory.folded(o.name_th), directory.folded(:name)) > 0.7
                         order by similarity(directory.folded(o.name_th), directory.folded(:name)) desc, o.id limit 5
                        """)
                .param("area", areaCode)
                .param("name", nameTh)
                .param("on", on)
                .query((row, n) -> organisation(row))
                .list();
    }

    /**
     * Entered already, though nobody signs in there yet: of a tambon its one centre, whatever it is called; else one of the same kind,
     * place and name.
     */
    Optional<OrganisationId> withoutUnit(NewUnit unit, OrganisationKind kind) {
        return jdbc.sql("""
                        select o.id from directory.organisation o
                         where o.kind = :kind and o.area_code = :area and o.valid_to is null
                           and (:centre or directory.folded(o.name_th) = directory.folded(:name))
                           and not exists (select 1 from access.unit_card u where u.id = o.id)
                         order by o.created_at desc, o.id limit 1
                        """)
                .param("kind", kind.name())
                .param("area", unit.areaCode())
                .param("centre", unit.kind() == UnitKind.CENTRE)
                .param("name", unit.nameTh())
                .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those an organisation of a province may belong to. */
    List<Organisation> parents(String province, LocalDate on) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.organisation o
                         where o.kind = any(:kinds) and (o.area_code = '00' or starts_with(o.area_code, :province))
                           and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)
                         order by o.area_code <> '00', o.kind, o.name_th collate "th-x-icu"
                        """)
                .param(
                        "kinds",
                        OrganisationKind.PARENTS.stream().map(Enum::name).toArray(String[]::new))
                .param("province", province)
                .param("on", on)
                .query((row, n) -> organisation(row))
                .list();
    }

    OrganisationHistory history(OrganisationId id) {
        List<FormerName> names = jdbc.sql("""
                        select name_th, name_en, last_day from directory.former_name where organisation_id = :id order by last_day desc
                        """)
                .param("id", id.value())
                .query((row, n) -> new FormerName(
                        row.getString("name_th"), row.getString("name_en"), row.getObject("last_day", LocalDate.class)))
                .list();
        return new OrganisationHistory(names, belongings(id));
    }

    private List<Belonging> belongings(OrganisationId id) {
        return jdbc.sql("""
                        select b.parent_id, p.name_th, p.name_en, b.valid_from, b.valid_to
                          from directory.belonging b join directory.organisation p on p.id = b.parent_id
                         where b.organisation_id = :id order by b.valid_from desc
                        """)
                .param("id", id.value())
                .query((row, n) -> new Belonging(
                        new OrganisationId(row.getObject("parent_id", UUID.class)),
                        row.getString("name_th"),
                        row.getString("name_en"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Those that belong to it on a day; as many as a page shows. */
    List<Organisation> children(OrganisationId id, LocalDate on, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from directory.belonging b join directory.organisation o on o.id = b.organisation_id
                         where b.parent_id = :id and b.valid_from <= :on and (b.valid_to is null or b.valid_to >= :on)
                         order by o.kind, o.name_th collate "th-x-icu", o.id limit :most
                        """)
                .param("id", id.value())
                .param("on", on)
                .param("most", most)
                .query((row, n) -> organisation(row))
                .list();
    }

    private static @Nullable String kind(@Nullable OrganisationKind kind) {
        return kind == null ? null : kind.name();
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("class_code"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("area_code"),
                row.getString("phone"),
                row.getString("code"),
                new Organisation.Does(
                        Objects.requireNonNullElse(row.getString("does_th"), ""),
                        Objects.requireNonNullElse(row.getString("does_en"), "")),
                row.getObject("checked_on", LocalDate.class),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"));
    }
}
