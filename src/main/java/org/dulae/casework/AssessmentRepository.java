package org.dulae.casework;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments with their levels. */
@Repository
class AssessmentRepository {
    private final JdbcClient jdbc;

    AssessmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The assessment and its five levels, in one statement. */
    void insert(CaseFile file, Assessment made, Actor actor) {
        Dimension[] all = Dimension.values();
        @Nullable Integer[] levels = new Integer[all.length];
        @Nullable Integer[] own = new Integer[all.length];
        String[] names = new String[all.length];
        String[] evidence = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            Assessment.Judged judged = made.of(all[i]);
            names[i] = all[i].name();
            levels[i] = judged.level();
            own[i] = judged.ownLevel();
            evidence[i] = judged.evidence();
        }
        jdbc.sql("""
                        with made as (
                          insert into casework.assessment (id, case_id, person_id, area_code, team_id, phase, assessed_on, with_person, own_words,
                            created_by, by_name, created_at)
                          values (:id, :case, :person, :area, :team, :phase, :on, :withPerson, :ownWords, :user, :name, :now)
                        )
                        insert into casework.assessment_level (assessment_id, dimension, case_id, person_id, area_code, team_id, level, evidence, own_level)
                        select :id, d.dimension, :case, :person, :area, :team, d.level, d.evidence, d.own
                          from unnest(:dimensions::text[], :levels::int[], :evidence::text[], :own::int[]) as d (dimension, level, evidence, own)
                        """)
                .param("id", made.id())
                .params(CaseFileRow.owned(file))
                .param("phase", made.phase().name())
                .param("on", Date.valueOf(made.on()))
                .param("withPerson", made.withPerson())
                .param("ownWords", made.ownWords())
                .param("user", actor.id().value())
                .param("name", made.byName())
                .param("now", Timestamp.from(made.at()))
                .param("dimensions", names)
                .param("levels", levels, Types.ARRAY)
                .param("evidence", evidence)
                .param("own", own, Types.ARRAY)
                .update();
    }

    /** Oldest first. */
    List<Assessment> of(Actor actor, CaseId id) {
        return jdbc.sql("""
                        select a.id, a.phase, a.assessed_on, a.with_person, a.own_words, a.by_name, a.created_at,
                               array_agg(l.dimension order by l.dimension) as dimensions, array_agg(l.level order by l.dimension) as levels,
                               array_agg(l.evidence order by l.dimension) as evidence, array_agg(l.own_level order by l.dimension) as own
                          from casework.assessment a join casework.assessment_level l on l.assessment_id = a.id
                         where a.case_id = :case and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         group by a.id, a.phase, a.assessed_on, a.with_person, a.own_words, a.by_name, a.created_at
                         order by a.assessed_on, a.id
                        """)
                .param("case", id.value())
                .params(actor.scope().params())
                .query((row, n) -> assessment(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        String[] dimensions = (String[]) row.getArray("dimensions").getArray();
        @Nullable Integer[] levels = (Integer[]) row.getArray("levels").getArray();
        String[] evidence = (String[]) row.getArray("evidence").getArray();
        @Nullable Integer[] own = (Integer[]) row.getArray("own").getArray();
        Map<Dimension, Assessment.Judged> judged = new EnumMap<>(Dimension.class);
        for (int i = 0; i < dimensions.length; i++) {
            judged.put(Dimension.valueOf(dimensions[i]), new Assessment.Judged(levels[i], evidence[i], own[i]));
        }
        return new Assessment(
                row.getObject("id", UUID.class),
                Assessment.Phase.valueOf(row.getString("phase")),
                row.getObject("assessed_on", LocalDate.class),
                row.getBoolean("with_person"),
                row.getString("own_words"),
                judged,
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant());
    }
}
