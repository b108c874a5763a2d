package org.dulae.complaint;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints: read by who answers them; come in, passed on and given by functions that ask who is acting. */
@Repository
class ComplaintRepository {
    private static final String READ = """
            select c.id, c.area_code, c.unit_id, c.named, c.about, u.name_th, u.name_en, c.channel, c.story, c.wishes, c.case_number, c.name, c.phone,
                   c.safe, c.reach, c.handed_at, c.handed_by, c.handed_why, c.received_at, c.acknowledge_by, c.answer_by, c.acknowledged_at,
                   c.found, c.found_at, c.outcome, c.answer, c.change, c.appeal_to, c.appeal_by, c.answered_at, c.version, h.id as handler_id,
                   h.name as handler
              from complaint.held(:today) c left join access.unit_card u on u.id = c.unit_id left join access.user_card h on h.id = c.handler_id
             where c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
            """;
    private final JdbcClient jdbc;
    private final ComplaintCode codes;

    ComplaintRepository(JdbcClient jdbc, ComplaintCode codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** When it came and until when somebody means to have acted. */
    record Dates(Instant received, Instant acknowledgeBy, Instant answerBy) {}

    boolean take(UUID id, NewComplaint told, byte[] hash, @Nullable UserId who, Dates dates) {
        Complained whom = told.whom();
        String phone = told.reach().phone();
        return jdbc.sql("""
                        select complaint.take(:id, :province, :hash, :channel, :unit, :named, :words, :number, :story, :wishes, :name, :phone, :safe,
                                              :reach, :who, :received, :acknowledgeBy, :answerBy)
                        """)
                .param("id", id)
                .param("province", whom.province())
                .param("hash", hash)
                .param("channel", told.told().channel().name())
                .param("unit", whom.unit(), Types.OTHER)
                .param("named", whom.named().toArray(UUID[]::new))
                .param("words", whom.words())
                .param("number", told.told().caseNumber())
                .param("story", told.told().story())
                .param("wishes", told.told().wishes())
                .param("name", told.reach().name())
                .param("phone", phone.isEmpty() ? null : codes.closed(phone), Types.BINARY)
                .param("safe", told.reach().safe().name())
                .param("reach", told.reach().how())
                .param("who", who == null ? null : who.value(), Types.OTHER)
                .param("received", Timestamp.from(dates.received))
                .param("acknowledgeBy", Timestamp.from(dates.acknowledgeBy))
                .param("answerBy", Timestamp.from(dates.answerBy))
                .query(Boolean.class)
                .single();
    }

    Optional<Complaint> find(Actor actor, UUID id, LocalDate today) {
        return jdbc.sql(READ + " and c.id = :id")
                .params(actor.scope().params())
                .param("today", today)
                .param("id", id)
                .query((row, n) -> ComplaintRow.complaint(row, codes))
                .optional();
    }

    /** Open ones, the soonest due first, then those that have been answered, the latest first. */
    List<Complaint> held(Actor actor, LocalDate today, int skip, int most) {
        return jdbc.sql(READ + """
                         order by c.answered_at is not null, c.answered_at desc,
                                  case when c.acknowledged_at is null then c.acknowledge_by else c.answer_by end
                         limit :most offset :skip
                        """)
                .params(actor.scope().params())
                .param("today", today)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> ComplaintRow.complaint(row, codes))
                .list();
    }

    List<Complaint> open(Actor actor, LocalDate today) {
        return jdbc.sql(READ + " and c.answered_at is null order by c.answer_by limit 200")
                .params(actor.scope().params())
                .param("today", today)
                .query((row, n) -> ComplaintRow.complaint(row, codes))
                .list();
    }

    String mark(Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(sum(c.version), 0) from complaint.held(:today) c
                         where c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .params(actor.scope().params())
                .param("today", today)
                .query(String.class)
                .single();
    }

    /** Of these numbers of cases, those that a complaint which is not over told. */
    List<String> keeping(Actor actor, Collection<String> caseNumbers, LocalDate today) {
        return jdbc.sql("select complaint.keeping(:area, :numbers, :today)")
                .param("area", actor.deskArea())
                .param("numbers", caseNumbers.toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** @return false when somebody saved meanwhile, or it is no longer this actor's to answer */
    boolean save(Complaint after, LocalDate today) {
        Complaint.Answer answer = after.answer();
        return jdbc.sql("""
                        select complaint.save(:id, :version, :acknowledged, :found, :examined, :outcome, :answer, :change, :appealTo, :appealBy,
                                              :answered, :today)
                        """)
                .param("id", after.id())
                .param("version", after.version())
                .param("acknowledged", at(after.times().acknowledged()))
                .param("found", after.found())
                .param("examined", at(after.times().examined()))
                .param("outcome", answer == null ? null : answer.outcome().name(), Types.VARCHAR)
                .param("answer", answer == null ? "" : answer.text())
                .param("change", answer == null ? "" : answer.change())
                .param("appealTo", answer == null ? "" : answer.appealTo())
                .param("appealBy", answer == null ? null : answer.appealBy(), Types.DATE)
                .param("answered", at(answer == null ? null : answer.at()))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Those of others that are past their time, for who is above and not meant; the soonest due first. */
    List<Complaints.Late> late(LocalDate today, Instant now) {
        return jdbc.sql("select id, received_at, due_at, handler_id, handler from complaint.late(:today, :now)")
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Complaints.Late(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        ComplaintRow.handler(row)))
                .list();
    }

    boolean passOn(Actor actor, UUID id, int version, UserId to, String why, Instant now) {
        return jdbc.sql("select complaint.pass_on(:id, :version, :to, :why, :by, :now)")
                .param("id", id)
                .param("version", version)
                .param("to", to.value())
                .param("why", why)
                .param("by", actor.name())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** @param leaver whose complaints; null = those nobody has */
    List<Complaints.Waiting> waiting(@Nullable UserId leaver) {
        return jdbc.sql(
                        "select id, area_code, unit_id, named, about, received_at, answer_by from complaint.waiting(:leaver)")
                .param("leaver", leaver == null ? null : leaver.value(), Types.OTHER)
                .query((row, n) -> new Complaints.Waiting(
                        row.getObject("id", UUID.class),
                        ComplaintRow.complained(row),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("answer_by").toInstant()))
                .list();
    }

    boolean give(UUID id, @Nullable UserId leaver, @Nullable UserId to, Instant now) {
        return jdbc.sql("select complaint.give(:id, :leaver, :to, :now)")
                .param("id", id)
                .param("leaver", leaver == null ? null : leaver.value(), Types.OTHER)
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    Optional<Followed> follow(byte[] hash) {
        return jdbc.sql("""
                        select received_at, acknowledge_by, answer_by, acknowledged_at, found_at, answered_at, outcome, answer, change, appeal_to, appeal_by
                          from complaint.follow(:hash)
                        """)
                .param("hash", hash)
                .query((row, n) -> new Followed(ComplaintRow.times(row), ComplaintRow.answer(row)))
                .optional();
    }

    int attempted(byte[] hash, Instant now) {
        return jdbc.sql("select complaint.attempted(:hash, :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static SqlParameterValue at(@Nullable Instant moment) {
        return new SqlParameterValue(Types.TIMESTAMP, moment == null ? null : Timestamp.from(moment));
    }
}
