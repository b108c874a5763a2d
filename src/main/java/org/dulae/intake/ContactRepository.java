package org.dulae.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts; a caller's phone is encrypted and found by its keyed hash. */
@Repository
class ContactRepository {
    private static final String COLUMNS = """
            c.id, c.area_code, c.team_id, c.concerned, c.not_them, c.person_id, c.unit_id, c.taken_by, c.taken_in, c.channel, c.type, c.status, c.started_at, c.received_at,
            c.notes, c.others, c.caller_relation, c.caller_name, c.caller_phone, c.caller_safe, c.caller_time, c.problems, c.target_groups, c.flags,
            c.crisis, c.urgency, c.urgency_proposed, c.urgency_reason, c.place, c.other_system, c.other_number, c.given, c.due_at, c.case_id, c.version
            """;
    private static final String IN_SCOPE =
            " c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas) ";
    private final JdbcClient jdbc;
    private final Keys keys;
    private final FormSecret secret;

    ContactRepository(JdbcClient jdbc, Keys keys, FormSecret secret) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.secret = secret;
    }

    /** Keeps the whole form of a contact that waits for its place: nobody can be registered before somebody knows where. */
    void keepTyped(ContactId id, ContactForm form) {
        jdbc.sql("update intake.contact set typed = :typed where id = :id")
                .param("typed", secret.closed(form))
                .param("id", id.value())
                .update();
    }

    /** What was typed, while the contact waits; else empty. */
    ContactForm typed(Actor actor, ContactId id) {
        return jdbc.sql("select c.typed from intake.contact c where c.id = :id and c.typed is not null and " + IN_SCOPE)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> secret.opened(row.getBytes(1)))
                .optional()
                .orElse(ContactForm.EMPTY);
    }

    Optional<String> personName(Actor actor, UUID person) {
        return jdbc.sql("select c.display_name from person.card c where c.id = :id and " + IN_SCOPE)
                .param("id", person)
                .params(actor.scope().params())
                .query(String.class)
                .optional();
    }

    void insert(Contact contact) {
        Contact.Caller caller = contact.caller();
        jdbc.sql("""
                        insert into intake.contact (id, area_code, team_id, concerned, not_them, person_id, unit_id, taken_by, taken_in, channel, type, status,
                          started_at, received_at, notes, others, caller_relation, caller_name, caller_phone, caller_phone_hash, caller_safe, caller_time,
                          problems, target_groups, flags, crisis, urgency, urgency_proposed, urgency_reason, place, other_system, other_number,
                          given, due_at, case_id)
                        values (:id, :area, :team, :concerned, :notThem, :person, :unit, :takenBy, :takenIn, :channel, :type, :status,
                          :started, :received, :notes, :others, :relation, :callerName, :phone, :phoneHash, :safe, :callerTime,
                          :problems, :groups, :flags, :crisis, :urgency, :proposed, :reason, :place, :otherSystem, :otherNumber,
                          :gave, :due, :case)
                        """)
                .param("id", contact.id().value())
                .param("area", contact.areaCode())
                .params(kept(contact))
                .param("person", contact.person(), java.sql.Types.OTHER)
                .param("unit", contact.unit())
                .param("takenBy", contact.takenBy())
                .param("takenIn", contact.takenIn())
                .param("channel", contact.channel())
                .param("type", contact.type())
                .param("status", contact.status().name())
                .param("started", Timestamp.from(contact.startedAt()))
                .param("received", Timestamp.from(contact.receivedAt()))
                .param("notes", contact.notes())
                .param("others", contact.others())
                .param("relation", caller.relation())
                .param("callerName", caller.name())
                .param("phone", encrypted(caller.phone()))
                .param("phoneHash", hash(caller.phone()))
                .param("safe", caller.safe())
                .param("callerTime", caller.time())
                .param("problems", contact.problems().toArray(String[]::new))
                .param("groups", contact.targetGroups().toArray(String[]::new))
                .param("flags", contact.flags().toArray(String[]::new))
                .param("crisis", contact.crisis())
                .param("urgency", contact.urgency())
                .param("proposed", contact.urgencyProposed())
                .param("reason", contact.urgencyReason())
                .param("place", contact.place())
                .param("otherSystem", contact.otherSystem())
                .param("otherNumber", contact.otherNumber())
                .param("gave", contact.gave())
                .param("due", time(contact.dueAt()), java.sql.Types.TIMESTAMP)
                .param("case", contact.caseId(), java.sql.Types.OTHER)
                .update();
    }

    Optional<Contact> find(Actor actor, ContactId id) {
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where c.id = :id and" + IN_SCOPE)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> ContactRow.contact(row, keys))
                .optional();
    }

    /** The newest contacts taken by this actor, or in scope when {@code mine} is false. */
    List<Contact> newest(Actor actor, boolean mine, int limit, int offset) {
        String whose = mine ? " c.taken_by = :user and" : "";
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where" + whose + IN_SCOPE
                        + " order by c.received_at desc limit :limit offset :offset")
                .params(actor.scope().params())
                .param("user", actor.id().value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> ContactRow.contact(row, keys))
                .list();
    }

    /** Contacts that wait for a place, most pressing first. */
    List<Contact> waiting(Actor actor) {
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where c.status = 'WAITING_FOR_PLACE' and"
                        + IN_SCOPE + " order by c.due_at limit 200")
                .params(actor.scope().params())
                .query((row, n) -> ContactRow.contact(row, keys))
                .list();
    }

    /** Contacts of one case, oldest first. */
    List<Contact> ofCase(Actor actor, UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where c.case_id = :case and" + IN_SCOPE
                        + " order by c.received_at")
                .param("case", caseId)
                .params(actor.scope().params())
                .query((row, n) -> ContactRow.contact(row, keys))
                .list();
    }

    List<Contact> ofPerson(Actor actor, UUID person) {
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where c.person_id = :person and" + IN_SCOPE
                        + " order by c.received_at desc limit 50")
                .param("person", person)
                .params(actor.scope().params())
                .query((row, n) -> ContactRow.contact(row, keys))
                .list();
    }

    /** When this phone called before: times only, for the bar above the desk. */
    List<Instant> earlierCalls(Actor actor, String phone) {
        return jdbc.sql("select c.received_at from intake.contact c where c.caller_phone_hash = :hash and" + IN_SCOPE
                        + " order by c.received_at desc limit 50")
                .param("hash", Objects.requireNonNull(hash(phone)))
                .params(actor.scope().params())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** By the number another system gave, e.g. of a 1300 slip. */
    List<Contact> byOtherNumber(Actor actor, String number) {
        return jdbc.sql("select " + COLUMNS + " from intake.contact c where c.other_number = :number and" + IN_SCOPE
                        + " order by c.received_at desc limit 20")
                .param("number", number)
                .params(actor.scope().params())
                .query((row, n) -> ContactRow.contact(row, keys))
                .list();
    }

    /** The place is known now: the contact leaves the queue as a case. False when somebody else was first. */
    boolean route(Actor actor, ContactId id, int version, Contact after) {
        return jdbc.sql("""
                                update intake.contact c
                                   set status = :status, area_code = :area, team_id = :team, concerned = :concerned, not_them = :notThem, unit_id = :unit, case_id = :case, person_id = :person, typed = null, type = 'HELP', version = c.version + 1
                                 where c.id = :id and c.version = :version and
                                """ + IN_SCOPE)
                        .param("status", after.status().name())
                        .param("area", after.areaCode())
                        .params(kept(after))
                        .param("unit", after.unit())
                        .param("case", after.caseId(), java.sql.Types.OTHER)
                        .param("person", after.person(), java.sql.Types.OTHER)
                        .param("id", id.value())
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    /** A contact without a case goes to the right person. False when somebody else was first. */
    boolean move(Actor actor, Contact contact, int version, UUID right) {
        return jdbc.sql("update intake.contact c set person_id = :right, version = c.version + 1"
                                + " where c.id = :id and c.version = :version and c.case_id is null and" + IN_SCOPE)
                        .param("right", right)
                        .param("id", contact.id().value())
                        .param("version", version)
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> kept(Contact contact) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("team", new SqlParameterValue(java.sql.Types.OTHER, contact.team()));
        params.put("concerned", contact.kept().concerned().toArray(UUID[]::new));
        params.put("notThem", contact.kept().notThem().toArray(UUID[]::new));
        return params;
    }

    private byte @Nullable [] encrypted(@Nullable String phone) {
        return phone == null ? null : keys.encrypt(phone.getBytes(StandardCharsets.UTF_8));
    }

    private byte @Nullable [] hash(@Nullable String phone) {
        return phone == null ? null : keys.hash("phone", phone);
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
