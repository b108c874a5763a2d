package org.dulae.casework;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case files themselves: opened, read, changed, never deleted. */
@Repository
class CaseFileRepository {
    private final JdbcClient jdbc;

    CaseFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One call for the file, its problems and the others concerned, in scope or out of it: a desk opens hundreds a minute. */
    void insert(CaseFile file, NewCase told, Instant now) {
        jdbc.sql("""
                        select casework.open_case(:id, :area, :team, :person, :concerned, :otherIds, :roles, :unit, :urgency, :reason, :groups, :story,
                          :channel, :contact, :received, :due, :problemIds, :problems, :year, :now)
                        """)
                .param("id", file.id().value())
                .param("area", file.place().areaCode())
                .param("team", file.place().team(), Types.OTHER)
                .param("person", file.person().value())
                .param("concerned", file.concerned().toArray(UUID[]::new))
                .param("otherIds", newIds(told.others().size()))
                .param(
                        "roles",
                        told.others().stream().map(other -> other.part().name()).toArray(String[]::new))
                .param("unit", file.place().unit())
                .param("urgency", file.urgency().level().name())
                .param("reason", file.urgency().reason())
                .param("groups", file.targetGroups().toArray(String[]::new))
                .param("story", file.origin().story())
                .param("channel", file.origin().channel())
                .param("contact", file.origin().contact(), Types.OTHER)
                .param("received", Timestamp.from(file.origin().receivedAt()))
                .param("due", Timestamp.from(file.state().dueAt()))
                .param("problemIds", newIds(told.problems().size()))
                .param("problems", told.problems().toArray(String[]::new))
                .param("year", ThaiDate.fiscalYear(LocalDate.ofInstant(now, ThaiDate.ZONE)))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static UUID[] newIds(int count) {
        UUID[] ids = new UUID[count];
        for (int i = 0; i < count; i++) {
            ids[i] = NewId.next();
        }
        return ids;
    }

    Optional<CaseFile> find(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select c.id, c.number, c.area_code, c.unit_id, c.team_id, c.person_id, c.concerned, c.story, c.channel, c.contact_id, c.received_at,
                               c.target_groups, c.urgency, c.urgency_reason, c.urgency_by, c.urgency_at, c.status, c.status_since, c.owner_id, c.owner_name,
                               c.owned_since, c.due_at, c.waiting_for, c.first_help_at, c.closed_at, c.closure_reason, c.closed_level, c.beyond_reason,
                               c.closing_words, c.course, c.reopened, c.version
                          from casework.case_file c
                         where c.id = :id and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> CaseFileRow.file(row))
                .optional();
    }

    /** @throws NotFound when it does not exist or not for this actor */
    CaseFile get(Actor actor, CaseId id) {
        return find(actor, id).orElseThrow(() -> new NotFound("case"));
    }

    /**
     * The case as the actor saw it.
     *
     * @throws NotFound when it does not exist or not for this actor
     * @throws Stale when somebody changed it since that version
     */
    CaseFile at(Actor actor, CaseId id, int version) {
        CaseFile file = get(actor, id);
        if (file.version() != version) {
            throw new Stale("case");
        }
        return file;
    }

    /**
     * Keeps the case as it is now and the change in its history, or neither.
     *
     * @return the case with its new version
     * @throws Stale when somebody else changed it first
     */
    CaseFile save(CaseFile file, CaseChange change, Actor actor, Instant now) {
        CaseState state = file.state();
        CaseState.Owner owner = state.owner();
        int saved = jdbc.sql("""
                        with saved as (
                          update casework.case_file c
                             set status = :status, status_since = :since, owner_id = :owner, owner_name = :ownerName, owned_since = :ownedSince,
                                 urgency = :urgency, urgency_reason = :urgencyReason, urgency_by = :urgencyBy, urgency_at = :urgencyAt,
                                 target_groups = :groups, story = :story, concerned = :concerned,
                                 due_at = :due, waiting_for = :waitingFor, first_help_at = :firstHelp, closed_at = :closedAt,
                                 closure_reason = :closureReason, closed_level = :closedLevel, beyond_reason = :beyond,
                                 closing_words = :closingWords, course = :course, reopened = :reopened, version = version + 1, changed_by = :user, changed_at = :now
                           where c.id = :id and c.version = :version
                             and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                          returning c.id, c.person_id, c.area_code, c.team_id
                        )
                        insert into casework.case_change (id, case_id, person_id, area_code, team_id, kind, old_code, new_code, reason, other_case_id,
                          at, by_user, by_name)
                        select :changeId, s.id, s.person_id, s.area_code, s.team_id, :kind, :before, :after, :reason, :other, :now, :user, :name
                          from saved s
                        """)
                .param("status", state.status().name())
                .param("since", Timestamp.from(state.since()))
                .param("owner", owner == null ? null : owner.user(), Types.OTHER)
                .param("ownerName", owner == null ? "" : owner.name())
                .param("ownedSince", CaseFileRow.time(owner == null ? null : owner.since()), Types.TIMESTAMP)
                .param("urgency", file.urgency().level().name())
                .param("urgencyReason", file.urgency().reason())
                .param("urgencyBy", file.urgency().by())
                .param("urgencyAt", Timestamp.from(file.urgency().at()))
                .param("groups", file.targetGroups().toArray(String[]::new))
                .param("story", file.origin().story())
                .param("concerned", file.concerned().toArray(UUID[]::new))
                .param("due", Timestamp.from(state.dueAt()))
                .param("waitingFor", state.waitingFor())
                .param("firstHelp", CaseFileRow.time(state.firstHelpAt()), Types.TIMESTAMP)
                .params(CaseFileRow.end(state))
                .param("reopened", state.reopened())
                .param("id", file.id().value())
                .param("version", file.version())
                .params(actor.scope().params())
                .params(told(change, actor, now))
                .update();
        if (saved == 0) {
            throw new Stale("case");
        }
        return file.saved();
    }

    /** Keeps when help came first; the help itself tells the story, so the history has nothing to add. */
    void keepFirstHelp(CaseFile file, Actor actor) {
        jdbc.sql("""
                        update casework.case_file c set first_help_at = :at
                         where c.id = :id and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("at", CaseFileRow.time(file.state().firstHelpAt()), Types.TIMESTAMP)
                .param("id", file.id().value())
                .params(actor.scope().params())
                .update();
    }

    /** Keeps how life changed, where an assessment was moved after the case had been closed. */
    void keepCourse(CaseFile file, String course, Actor actor) {
        jdbc.sql("""
                        update casework.case_file c set course = :course
                         where c.id = :id and c.closed_at is not null
                           and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas)
                        """)
                .param("course", course)
                .param("id", file.id().value())
                .params(actor.scope().params())
                .update();
    }

    /** Adds to the history what changed nothing in the file itself. */
    void tell(CaseFile file, CaseChange change, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into casework.case_change (id, case_id, person_id, area_code, team_id, kind, old_code, new_code, reason, other_case_id,
                          at, by_user, by_name)
                        values (:changeId, :case, :person, :area, :team, :kind, :before, :after, :reason, :other, :now, :user, :name)
                        """)
                .params(CaseFileRow.owned(file))
                .params(told(change, actor, now))
                .update();
    }

    private static Map<String, @Nullable Object> told(CaseChange change, Actor actor, Instant now) {
        CaseId other = change.other();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("changeId", NewId.next());
        params.put("kind", change.kind().name());
        params.put("before", change.before());
        params.put("after", change.after());
        params.put("reason", change.reason());
        params.put("other", new SqlParameterValue(Types.OTHER, other == null ? null : other.value()));
        params.put("now", Timestamp.from(now));
        params.put("user", actor.id().value());
        params.put("name", actor.name());
        return params;
    }

    /** The history, oldest first; of whom the case was before is told by who may name them ({@code casework.amend}). */
    List<CaseChange.Made> changes(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select h.kind, h.old_code, h.new_code, h.reason, h.other_case_id, h.at, h.by_user, h.by_name
                          from casework.case_change h
                         where h.case_id = :case and h.kind <> 'AMENDED'
                           and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                         order by h.at, h.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> CaseFileRow.change(row))
                .list();
    }

    /**
     * Out of the actor's scope into another office's.
     *
     * @throws Stale when somebody else changed it first
     */
    void handOver(CaseFile file, CaseFile.Place to, Closure.@Nullable Beyond why, Instant due, Instant now) {
        boolean done = jdbc.sql("select casework.hand_over(:id, :version, :area, :team, :unit, :why, :due, :now)")
                .param("id", file.id().value())
                .param("version", file.version())
                .param("area", to.areaCode())
                .param("team", to.team(), Types.OTHER)
                .param("unit", to.unit())
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new Stale("case");
        }
    }
}
