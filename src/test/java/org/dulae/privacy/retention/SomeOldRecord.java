package org.dulae.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests, breaches, complaints and what was said of entitlements, as old as a test needs them. */
record SomeOldRecord(JdbcClient owner, Actor by) {
    static final Instant OLD = SomeOldThing.TWELVE_YEARS_AGO;
    static final String WORDS = "คำที่ต้องไม่เหลือ";

    UUID request(PersonId about, @Nullable UUID team, Instant decided, @Nullable LocalDate appealBy) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into privacy.request (id, person_id, area_code, team_id, unit_id, kind, asker, asker_name, wish, asked_on, due_on, safe,
                          safety_note, checked_by, checked_at, decision, reason, decided_by, decided_at, appeal_to, appeal_by, by_user, by_name,
                          created_at, changed_at)
                        values (:id, :person, :area, :team, :unit, 'ACCESS', 'OTHER', :words, :words, :day, :day, true, :words, 'ใคร', :at, 'REFUSED',
                          :words, 'ใคร', :at, :to, :until, :user, 'ใคร', :at, :at)
                        """)
                .param("id", id)
                .param("person", about.value())
                .param("area", by.unitArea())
                .param("team", new SqlParameterValue(Types.OTHER, team))
                .param("unit", by.unit().value())
                .param("words", WORDS)
                .param("day", Date.valueOf("2014-05-20"))
                .param("at", Timestamp.from(decided))
                .param("to", appealBy == null ? "" : "ศูนย์")
                .param("until", appealBy, Types.DATE)
                .param("user", by.id().value())
                .update();
        return id;
    }

    /** @param decided null = nobody has decided about the people concerned */
    UUID breach(Actor account, @Nullable Instant decided) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into privacy.breach (id, area_code, unit_id, known_at, what, from_at, until_at, account_id, account, office_told,
                          office_reason, office_at, people_told, people_reason, people_at, by_user, by_name, created_at, changed_at)
                        values (:id, :area, :unit, :at, :words, :from, :at, :account, 'ใคร', true, :words, :at, :people, :words, :decided, :user, 'ใคร',
                          :at, :at)
                        """)
                .param("id", id)
                .param("area", by.unitArea())
                .param("unit", by.unit().value())
                .param("at", Timestamp.from(OLD))
                .param("words", WORDS)
                .param("from", Timestamp.from(OLD.minus(Duration.ofHours(2))))
                .param("account", account.id().value())
                .param("people", decided == null ? null : false, Types.BOOLEAN)
                .param("decided", decided == null ? null : Timestamp.from(decided), Types.TIMESTAMP)
                .param("user", by.id().value())
                .update();
        return id;
    }

    /** @param answered null = nobody has */
    UUID complaint(@Nullable Actor about, String caseNumber, @Nullable Instant answered, @Nullable LocalDate appealBy) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into complaint.complaint (id, area_code, code_hash, channel, named, about, case_number, story, wishes, name, safe, reach,
                          handler_id, received_at, acknowledge_by, answer_by, outcome, answer, answered_at, appeal_by, taken_by)
                        values (:id, left(:area, 2), :hash, 'WEB', :named, :words, :number, :words, :words, :words, 'SAFE', :words, :user, :at, :at, :at,
                          :outcome, :words, :answered, :until, :user)
                        """)
                .param("id", id)
                .param("area", by.unitArea())
                .param("hash", id.toString().getBytes(StandardCharsets.UTF_8))
                .param(
                        "named",
                        about == null ? new UUID[0] : new UUID[] {about.id().value()})
                .param("words", WORDS)
                .param("number", caseNumber)
                .param("user", by.id().value())
                .param("at", Timestamp.from(OLD))
                .param("outcome", answered == null ? null : "UPHELD", Types.VARCHAR)
                .param("answered", answered == null ? null : Timestamp.from(answered), Types.TIMESTAMP)
                .param("until", appealBy, Types.DATE)
                .update();
        return id;
    }

    UUID reply(PersonId about, String said, Instant at, @Nullable UUID takesBack) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into benefit.reply (id, person_id, area_code, code, basis, fiscal_year, said, takes_back, by_user, by_name, created_at)
                        values (:id, :person, :area, 'OLD_AGE_ALLOWANCE', 'x', 2557, :said, :back, :user, 'ใคร', :at)
                        """)
                .param("id", id)
                .param("person", about.value())
                .param("area", by.unitArea())
                .param("said", said)
                .param("back", new SqlParameterValue(Types.OTHER, takesBack))
                .param("user", by.id().value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** @param ended null = it holds */
    UUID fact(PersonId about, String code, @Nullable Instant ended) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into person.fact (id, person_id, area_code, code, value, origin, as_of, ended_at, created_by, created_at)
                        values (:id, :person, :area, :code, 'yes', 'SELF', date '2013-01-01', :ended, :user, :at)
                        """)
                .param("id", id)
                .param("person", about.value())
                .param("area", by.unitArea())
                .param("code", code)
                .param("ended", ended == null ? null : Timestamp.from(ended), Types.TIMESTAMP)
                .param("user", by.id().value())
                .param("at", Timestamp.from(OLD))
                .update();
        return id;
    }

    boolean isThere(String table, UUID id) {
        return owner.sql("select exists (select from " + table + " where id = ?)")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    /** How many of these are among the numbers that stay. */
    int counted(String kind, String code) {
        return owner.sql("""
                        select coalesce(sum(many), 0)::int from privacy.erased_number
                         where kind = ? and code = ? and area_code = left(?, 2)
                        """)
                .params(kind, code, by.unitArea())
                .query(Integer.class)
                .single();
    }
}
