package org.dulae.centre;

import org.dulae.access.Actor;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented offices that answer for a tambon, for tests. */
public final class SomeCentre {
    private SomeCentre() {}

    /** Makes the unit of a stored actor the centre of its own tambon. */
    public static void of(JdbcClient owner, Actor officer, String nameTh, String nameEn) {
        answers(owner, officer, "CENTRE", null, nameTh, nameEn);
    }

    /** Makes the unit of a stored actor the agency that takes one target group there. */
    public static void agency(JdbcClient owner, Actor officer, String group, String nameTh, String nameEn) {
        answers(owner, officer, "ONE_HOME_AGENCY", group, nameTh, nameEn);
    }

    private static void answers(
            JdbcClient owner, Actor officer, String kind, @Nullable String group, String nameTh, String nameEn) {
        owner.sql("update access.unit set name_th = ?, name_en = ? where id = ?")
                .params(nameTh, nameEn, officer.unit().value())
                .update();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (:unit, :kind, :th, :en, :area, '2022-03-09', :by, '2022-03-09Z')
                        """)
                .param("unit", officer.unit().value())
                .param("kind", kind)
                .param("th", nameTh)
                .param("en", nameEn)
                .param("area", officer.unitArea())
                .param("by", officer.id().value())
                .update();
        // Tests share a database: whoever answered there before has done her part.
        owner.sql("delete from centre.responsibility where area_code = ? and target_group is not distinct from ?::text")
                .params(officer.unitArea(), group)
                .update();
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, target_group, pilot, valid_from, created_by, created_at)
                        values (:id, :unit, :area, :group, true, '2022-03-09', :by, '2022-03-09Z')
                        """)
                .param("id", NewId.next())
                .param("unit", officer.unit().value())
                .param("area", officer.unitArea())
                .param("group", group)
                .param("by", officer.id().value())
                .update();
    }
}
