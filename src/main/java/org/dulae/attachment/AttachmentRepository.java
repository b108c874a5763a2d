package org.dulae.attachment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos, papers and voices of cases. */
@Repository
class AttachmentRepository {
    private static final String ATTACHMENTS = """
            select a.id, a.case_id, a.person_id, p.display_name, a.kind, a.what, a.use_for, a.taken_on, a.number_end, a.consent_by, a.consent_name,
                   a.consent_reason, a.consent_how, a.consent_on, a.purposes, a.child_says, a.withdrawn_at, a.withdrawn_by, a.withdrawn_reason,
                   a.held_reason, a.let_go_at, a.let_go_by, a.by_name, a.created_at
              from attachment.attachment a
              left join person.card p on p.id = a.person_id
             where a.case_id = :case and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
            """;

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, CaseFile.Place place, Attachment one) {
        Attachment.Told told = one.told();
        jdbc.sql("""
                        insert into attachment.attachment (id, case_id, person_id, area_code, team_id, kind, what, use_for, taken_on, number_end,
                          consent_by, consent_name, consent_reason, consent_how, consent_on, purposes, child_says, by_user, by_name, created_at)
                        values (:id, :case, :person, :area, :team, :kind, :what, :use, :on, :end,
                          :saidBy, :saidName, :saidReason, :saidHow, :saidOn, :purposes, :child, :user, :name, :now)
                        """)
                .param("id", one.id())
                .param("case", one.about().value())
                .param("person", one.of().value())
                .param("area", place.areaCode())
                .param("team", new SqlParameterValue(Types.OTHER, place.team()))
                .param("kind", told.kind().name())
                .param("what", told.what())
                .param("use", told.useFor())
                .param("on", told.on())
                .param("end", told.numberEnd())
                .params(said(one.consent()))
                .param("user", actor.id().value())
                .param("name", one.by())
                .param("now", Timestamp.from(one.at()))
                .update();
    }

    private static Map<String, Object> said(@Nullable Consent consent) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put(
                "saidBy",
                new SqlParameterValue(
                        Types.VARCHAR, consent == null ? null : consent.by().name()));
        params.put("saidName", consent == null ? "" : consent.name());
        params.put("saidReason", consent == null ? "" : consent.reason());
        params.put(
                "saidHow",
                new SqlParameterValue(
                        Types.VARCHAR, consent == null ? null : consent.how().name()));
        params.put("saidOn", new SqlParameterValue(Types.DATE, consent == null ? null : consent.on()));
        params.put(
                "purposes",
                consent == null
                        ? new String[0]
                        : consent.purposes().stream().map(Enum::name).sorted().toArray(String[]::new));
        params.put("child", consent == null ? "" : consent.childSays());
        return params;
    }

    /** Newest first. */
    List<Attachment> of(Actor actor, CaseId id) {
        return jdbc.sql(ATTACHMENTS + " order by a.created_at desc, a.id desc")
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> attachment(row))
                .list();
    }

    Optional<Attachment> find(Actor actor, CaseId id, UUID attachment) {
        return jdbc.sql(ATTACHMENTS + " and a.id = :id")
                .param("case", id.value())
                .params(actor.scope().params())
                .param("id", attachment)
                .query((row, n) -> attachment(row))
                .optional();
    }

    /** False when it was withdrawn already. */
    boolean withdraw(Actor actor, UUID attachment, Attachment.Withdrawal withdrawal) {
        return jdbc.sql("""
                        update attachment.attachment a
                           set withdrawn_at = :now, withdrawn_by = :name, withdrawn_reason = :reason, held_reason = :held
                         where a.id = :id and a.withdrawn_at is null and a.consent_by is not null
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                        .param("now", Timestamp.from(withdrawal.at()))
                        .param("name", withdrawal.by())
                        .param("reason", withdrawal.reason())
                        .param("held", withdrawal.held())
                        .param("id", attachment)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** False when no file is held. */
    boolean letGo(Actor actor, UUID attachment, Attachment.LetGo done) {
        return jdbc.sql("""
                        update attachment.attachment a set let_go_at = :now, let_go_by = :name
                         where a.id = :id and a.held_reason <> '' and a.let_go_at is null
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                        .param("now", Timestamp.from(done.at()))
                        .param("name", done.by())
                        .param("id", attachment)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** Whom it shows stays who it is where the right case is about that person too; nobody's restricted matter is for public pictures. */
    boolean move(Actor actor, UUID attachment, CaseId from, CaseFile right) {
        return jdbc.sql("""
                        update attachment.attachment a
                           set case_id = :case, area_code = :area, team_id = :team, own = false,
                               person_id = case when a.person_id = any(:concerned) then a.person_id else :person end,
                               purposes = case when :team::uuid is null then a.purposes else array_remove(a.purposes, 'PUBLIC') end
                         where a.id = :id and a.case_id = :from
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                        .param("case", right.id().value())
                        .param("area", right.place().areaCode())
                        .param(
                                "team",
                                new SqlParameterValue(Types.OTHER, right.place().team()))
                        .param("concerned", right.concerned().toArray(UUID[]::new))
                        .param("person", right.person().value())
                        .param("id", attachment)
                        .param("from", from.value())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("display_name"),
                new Attachment.Told(
                        Attachment.Kind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getString("use_for"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("number_end")),
                consent(row),
                withdrawal(row),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        String by = row.getString("consent_by");
        if (by == null) {
            return null;
        }
        return new Consent(
                Consent.By.valueOf(by),
                row.getString("consent_name"),
                row.getString("consent_reason"),
                purposes(row.getArray("purposes")),
                Consent.How.valueOf(row.getString("consent_how")),
                row.getObject("consent_on", LocalDate.class),
                row.getString("child_says"));
    }

    private static Set<Consent.Purpose> purposes(Array array) throws SQLException {
        Set<Consent.Purpose> purposes = EnumSet.noneOf(Consent.Purpose.class);
        for (String one : (String[]) array.getArray()) {
            purposes.add(Consent.Purpose.valueOf(one));
        }
        return purposes;
    }

    private static Attachment.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        if (at == null) {
            return null;
        }
        Timestamp gone = row.getTimestamp("let_go_at");
        return new Attachment.Withdrawal(
                at.toInstant(),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_reason"),
                row.getString("held_reason"),
                gone == null ? null : new Attachment.LetGo(gone.toInstant(), row.getString("let_go_by")));
    }
}
