package org.dulae.privacy;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.privacy.Breaches.Reach;
import org.dulae.privacy.Breaches.Touched;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the audit says a breach touched, with the reader's own locks: whoever may not be seen is a number. */
@Repository
class TouchedRepository {
    private final JdbcClient jdbc;

    TouchedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reach count(Breach.Told told) {
        return jdbc.sql("""
                        select count(p.id)::int as people, count(c.id)::int as matters, count(*)::int as everything,
                               privacy.people_among(coalesce(array_agg(t.subject) filter (where p.id is null and c.id is null), '{}')) as hidden
                          from access.touched(:account, :from, :until) t
                          left join person.card p on p.id = t.subject left join casework.card c on c.id = t.subject
                        """)
                .params(of(told))
                .query((row, n) -> {
                    int people = row.getInt("people");
                    int matters = row.getInt("matters");
                    int hidden = row.getInt("hidden");
                    return new Reach(people, matters, hidden, row.getInt("everything") - people - matters - hidden);
                })
                .single();
    }

    /** Those that were looked at most at the top; one more than asked for. */
    List<Touched> list(Breach.Told told, int size, int offset) {
        return jdbc.sql("""
                        select t.subject, p.id is not null as is_person, coalesce(p.area_code, c.area_code) as area_code, t.times, t.last_at,
                               coalesce(c.number, (select max(o.number) from casework.card o where o.person_id = p.id), '') as number
                          from access.touched(:account, :from, :until) t
                          left join person.card p on p.id = t.subject left join casework.card c on c.id = t.subject
                         where p.id is not null or c.id is not null
                         order by t.times desc, t.subject limit :size + 1 offset :offset
                        """)
                .param("size", size)
                .param("offset", offset)
                .params(of(told))
                .query((row, n) -> new Touched(
                        row.getObject("subject", UUID.class),
                        row.getBoolean("is_person"),
                        row.getString("number"),
                        row.getString("area_code"),
                        row.getInt("times"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    private static Map<String, Object> of(Breach.Told told) {
        UserId account = told.account();
        Map<String, Object> params = new HashMap<>();
        params.put("account", new SqlParameterValue(Types.OTHER, account == null ? null : account.value()));
        params.put("from", Timestamp.from(told.from()));
        params.put("until", Timestamp.from(told.until()));
        return params;
    }
}
