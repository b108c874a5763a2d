package org.dulae.benefit.screen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.benefit.Born;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonSheet;
import org.dulae.benefit.PersonSheet.Recorded;
import org.dulae.person.Birth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of people, read from their records and kept as one row each; and which districts are to be screened. */
@Repository
class SheetRepository {
    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param area where she is */
    record Sheet(UUID person, String area, Facts facts) {}

    /** Whose facts have changed, each once; for nobody else to take. */
    List<UUID> takeChanged(int most) {
        return jdbc.sql("select person_id from benefit.take_changed(:most) as t (person_id)")
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The districts in which these people are. */
    List<String> districts(Actor actor, Collection<UUID> people) {
        return jdbc.sql("""
                        select distinct left(k.area_code, 4) from benefit.known k
                         where k.person_id = any(:people::uuid[])
                           and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                         order by 1
                        """)
                .param("people", texts(people))
                .params(actor.scope().params())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * Holds the rows of these districts until the transaction ends; a new one is as of today. Who moves or restricts a person there waits for
     * this, so this waits for nobody.
     *
     * @return false when somebody else has one of them
     */
    boolean hold(List<String> districts, LocalDate today) {
        String[] codes = districts.toArray(String[]::new);
        jdbc.sql("""
                        insert into benefit.round (area, day) select d, :today from unnest(:districts::text[]) d
                            on conflict do nothing
                        """).param("districts", codes).param("today", today).update();
        return jdbc.sql("""
                                select r.area from benefit.round r where r.area = any(:districts) order by r.area for update skip locked
                                """)
                        .param("districts", codes)
                        .query(String.class)
                        .list()
                        .size()
                == districts.size();
    }

    /** A district that was not gone through today and that nobody holds; none = all are done or in hand. */
    List<String> nextDistrict(LocalDate today) {
        return jdbc.sql("""
                        select r.area from benefit.round r where r.day is null or r.day < :today
                         order by r.day nulls first, r.area limit 1 for update skip locked
                        """)
                .param("today", today)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void wentThrough(String district, LocalDate today) {
        jdbc.sql("update benefit.round set day = :today where area = :district")
                .param("today", today)
                .param("district", district)
                .update();
    }

    /** All districts are to be gone through anew: the rules are others. */
    void all() {
        jdbc.sql("update benefit.round set day = null where day is not null").update();
    }

    /** From their records as they are now; who is restricted or has died is not among them. */
    List<Sheet> read(Actor actor, Collection<UUID> people, LocalDate today) {
        return jdbc.sql("""
                        select k.person_id, k.area_code, k.birth_date, k.birth_precision, k.birth_verified, k.nationality, k.changed_at, k.registered,
                               k.disabled, k.told
                          from benefit.known k
                         where k.person_id = any(:people::uuid[])
                           and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
                         order by k.person_id
                        """)
                .param("people", texts(people))
                .params(actor.scope().params())
                .query((row, n) -> new Sheet(
                        row.getObject("person_id", UUID.class), row.getString("area_code"), facts(row, today)))
                .list();
    }

    private static Facts facts(ResultSet row, LocalDate today) throws SQLException {
        Map<String, String> told = new HashMap<>();
        for (String one : (String[]) row.getArray("told").getArray()) {
            int end = one.indexOf(' ');
            told.put(one.substring(0, end), one.substring(end + 1));
        }
        boolean disabled = false;
        for (String time : (String[]) row.getArray("disabled").getArray()) {
            int end = time.indexOf(' ');
            disabled |= !LocalDate.parse(time.substring(0, end)).isAfter(today)
                    && LocalDate.parse(time.substring(end + 1)).isAfter(today);
        }
        Birth birth = new Birth(
                row.getObject("birth_date", LocalDate.class),
                Birth.Precision.valueOf(row.getString("birth_precision")),
                row.getBoolean("birth_verified"));
        Instant changedAt = row.getTimestamp("changed_at").toInstant();
        return SheetJson.kept(PersonSheet.of(
                new Recorded(birth, row.getString("nationality"), row.getBoolean("registered"), disabled, changedAt),
                told,
                today));
    }

    /** Kept as it is now; whoever of these people is no longer to be read goes. */
    void write(Collection<UUID> people, List<Sheet> sheets, LocalDate today) {
        jdbc.sql("""
                        delete from benefit.sheet s
                         where s.person_id = any(:people::uuid[]) and s.person_id <> all(:there::uuid[])
                        """)
                .param("people", texts(people))
                .param("there", texts(sheets.stream().map(Sheet::person).toList()))
                .update();
        jdbc.sql("""
                        insert into benefit.sheet (person_id, area_code, born_from, born_to, known, written_on)
                        select u.person_id::uuid, u.area_code, u.born_from::date, u.born_to::date, u.known::jsonb, :today
                          from unnest(:there::text[], :places::text[], :froms::text[], :tos::text[], :known::text[])
                            as u (person_id, area_code, born_from, born_to, known)
                            on conflict (person_id) do update
                           set area_code = excluded.area_code, born_from = excluded.born_from, born_to = excluded.born_to, known = excluded.known,
                               written_on = excluded.written_on
                        """)
                .param("there", texts(sheets.stream().map(Sheet::person).toList()))
                .param("places", sheets.stream().map(Sheet::area).toArray(String[]::new))
                .param("froms", born(sheets, true))
                .param("tos", born(sheets, false))
                .param(
                        "known",
                        sheets.stream().map(one -> SheetJson.write(one.facts())).toArray(String[]::new))
                .param("today", today)
                .update();
    }

    private static String[] born(List<Sheet> sheets, boolean first) {
        return sheets.stream()
                .map(sheet -> sheet.facts().value(Fact.BORN) instanceof Born born
                        ? (first ? born.earliest() : born.latest()).toString()
                        : null)
                .toArray(String[]::new);
    }

    /** As they are kept, in the order of their ids, beginning behind one of them. */
    List<Sheet> kept(Actor actor, String district, UUID behind, int most) {
        return jdbc.sql("""
                        select s.person_id, s.area_code, s.born_from, s.born_to, s.known from benefit.sheet s
                         where left(s.area_code, 4) = :district and s.area_code >= :district and s.area_code < :district || 'z'
                           and s.person_id > :behind
                           and s.area_code >= :lo and s.area_code < :hi and left(s.area_code, :len) = any(:areas)
                         order by s.person_id limit :most
                        """)
                .param("district", district)
                .param("behind", behind)
                .param("most", most)
                .params(actor.scope().params())
                .query((row, n) -> sheet(row))
                .list();
    }

    static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("person_id", UUID.class),
                row.getString("area_code"),
                SheetJson.read(
                        row.getObject("born_from", LocalDate.class),
                        row.getObject("born_to", LocalDate.class),
                        row.getString("known")));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
