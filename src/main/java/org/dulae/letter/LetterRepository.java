package org.dulae.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.directory.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters about cases. */
@Repository
class LetterRepository {
    private static final String LETTERS = """
            select l.id, l.case_id, l.person_id, l.area_code, l.team_id, l.unit_id, l.organisation_id, l.organisation, l.addressee, l.subject, l.refers,
                   l.encloses, l.cause, l.purpose, l.ending, l.signer, l.position, l.entry_id, l.number, l.dated, l.office, l.address, l.contact,
                   l.cancelled_at, l.cancelled_reason, l.version, l.by_name, l.changed_at
              from letter.letter l
              left join casework.card c on c.id = l.case_id
             where (l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                 or c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas))
            """;

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Letter letter) {
        Letter.Place place = letter.place();
        jdbc.sql("""
                        insert into letter.letter (id, case_id, person_id, area_code, team_id, unit_id, organisation_id, organisation, addressee, subject,
                          refers, encloses, cause, purpose, ending, signer, position, by_user, by_name, created_at, changed_at)
                        values (:id, :case, :person, :area, :team, :unit, :organisation, :called, :addressee, :subject, :refers, :encloses, :cause,
                          :purpose, :ending, :signer, :position, :user, :name, :now, :now)
                        """)
                .param("id", letter.id())
                .param("case", letter.about().value())
                .param("person", place.person())
                .param("area", place.areaCode())
                .param("team", new SqlParameterValue(Types.OTHER, place.team()))
                .param("unit", place.unit())
                .param("organisation", letter.to().organisation().value())
                .param("called", letter.to().name())
                .params(words(letter.words()))
                .param("user", actor.id().value())
                .param("name", letter.by())
                .param("now", Timestamp.from(letter.changedAt()))
                .update();
    }

    private static Map<String, Object> words(Letter.Words words) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("addressee", words.addressee());
        params.put("subject", words.subject());
        params.put("refers", words.refers());
        params.put("encloses", words.encloses());
        params.put("cause", words.cause());
        params.put("purpose", words.purpose());
        params.put("ending", words.ending());
        params.put("signer", words.signer());
        params.put("position", words.position());
        return params;
    }

    /** False when it has a number already or somebody else saved since. */
    boolean change(Actor actor, UUID id, int version, Letter.Words words, Instant now) {
        return jdbc.sql("""
                        update letter.letter l
                           set addressee = :addressee, subject = :subject, refers = :refers, encloses = :encloses, cause = :cause, purpose = :purpose,
                               ending = :ending, signer = :signer, position = :position, version = version + 1, changed_at = :now
                         where l.id = :id and l.version = :version and l.entry_id is null
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                        """)
                        .params(words(words))
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** Holds the draft, so that of two who ask for its number one waits; false when it has one already or was changed since. */
    boolean hold(Actor actor, UUID id, int version) {
        return jdbc.sql("""
                        select 1 from letter.letter l
                         where l.id = :id and l.version = :version and l.entry_id is null
                           and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                           for update
                        """)
                .param("id", id)
                .param("version", version)
                .params(actor.scope().params())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void number(Actor actor, UUID id, Letter.Numbered numbered, Letterhead head, Instant now) {
        jdbc.sql("""
                        update letter.letter l
                           set entry_id = :entry, number = :number, dated = :dated, office = :office, address = :address, contact = :contact,
                               version = version + 1, changed_at = :now
                         where l.id = :id and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                        """)
                .param("entry", numbered.entry())
                .param("number", numbered.number())
                .param("dated", numbered.dated())
                .param("office", head.office())
                .param("address", head.address())
                .param("contact", head.contact())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .params(actor.scope().params())
                .update();
    }

    void cancel(Actor actor, UUID entry, String reason, Instant now) {
        jdbc.sql("""
                        update letter.letter l
                           set cancelled_at = :now, cancelled_reason = :reason, version = version + 1, changed_at = :now
                         where l.entry_id = :entry and l.area_code >= :lo and l.area_code < :hi and left(l.area_code, :len) = any(:areas)
                        """)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("entry", entry)
                .params(actor.scope().params())
                .update();
    }

    /** Newest first. */
    List<Letter> of(Actor actor, CaseId id) {
        return jdbc.sql(LETTERS + " and l.case_id = :case order by l.created_at desc, l.id desc")
                .params(actor.scope().params())
                .param("case", id.value())
                .query((row, n) -> letter(row))
                .list();
    }

    Optional<Letter> find(Actor actor, UUID id) {
        return jdbc.sql(LETTERS + " and l.id = :id")
                .params(actor.scope().params())
                .param("id", id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** Whether its case is still where the actor works. */
    boolean isOpen(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select exists (select 1 from casework.card c
                          where c.id = :case and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas))
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query(Boolean.class)
                .single();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Letter.Place(
                        row.getObject("unit_id", UUID.class),
                        row.getString("area_code"),
                        row.getObject("team_id", UUID.class),
                        row.getObject("person_id", UUID.class)),
                new Letter.Recipient(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation")),
                words(row),
                numbered(row),
                new Letterhead("", row.getString("office"), row.getString("address"), row.getString("contact"), 0),
                row.getTimestamp("cancelled_at") == null ? null : row.getString("cancelled_reason"),
                row.getInt("version"),
                row.getString("by_name"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Letter.Words words(ResultSet row) throws SQLException {
        return new Letter.Words(
                row.getString("addressee"),
                row.getString("subject"),
                row.getString("refers"),
                row.getString("encloses"),
                row.getString("cause"),
                row.getString("purpose"),
                row.getString("ending"),
                row.getString("signer"),
                row.getString("position"));
    }

    private static Letter.@Nullable Numbered numbered(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        return entry == null
                ? null
                : new Letter.Numbered(entry, row.getString("number"), row.getObject("dated", LocalDate.class));
    }
}
