package org.dulae.insight;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.shared.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in and what went out: contacts, and matters that other areas work on now. Counted and listed by the same conditions. */
@Repository
class ContactNumberRepository {
    static final int PAGE = CaseNumberRepository.PAGE;

    private static final Map<String, String> CONTACTS = contacts();
    private static final String CONTACT = """
             from intake.report_contact k
            where k.received_at >= :from and k.received_at < :to
              and k.area_code >= :lo and k.area_code < :hi and left(k.area_code, :len) = any(:areas)
            """;

    /** A matter counts once however often it went, and not while it is here (again). */
    private static final String DEPARTURE = """
            with gone as (
              select distinct on (d.case_id) d.id, d.case_id, d.number, d.area_code, d.urgency, d.to_unit, d.to_level, d.at
                from casework.report_departure d
               where d.at >= :from and d.at < :to
                 and d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                 and not exists (select from casework.report_case c where c.id = d.case_id
                                    and c.area_code >= :lo and c.area_code < :hi and left(c.area_code, :len) = any(:areas))
               order by d.case_id, d.at desc
            )
            """;
    /** What the tambon could not do itself: beyond it, and not because the matter was urgent. */
    private static final Map<String, String> GONE =
            Map.of("gone", "true", "gone.BEYOND", "g.to_level <> 'TAMBON' and g.urgency in ('P2', 'P3')");

    private final JdbcClient jdbc;

    ContactNumberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact behind a number: no name, nothing told. */
    record Contacted(UUID id, Instant at, String channel, String type, int total) {}

    /** A matter that another area works on now. */
    record Gone(UUID caseId, String number, UUID toUnit, Instant at, int total) {}

    private static Map<String, String> contacts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("contacts", "true");
        all.put("contacts.CASE", "k.case_id is not null");
        all.put("contacts.ADVICE", "k.case_id is null and k.type = 'ADVICE'");
        all.put("contacts.SMALL_MATTER", "k.case_id is null and k.type = 'SMALL_MATTER'");
        all.put("contacts.WAITING", "k.case_id is null and k.type = 'HELP'");
        all.put("contacts.OTHER", "k.case_id is null and k.type in ('WRONG_NUMBER', 'SILENT')");
        return all;
    }

    static boolean countsContacts(String number) {
        return CONTACTS.containsKey(number);
    }

    static boolean countsGone(String number) {
        return GONE.containsKey(number);
    }

    Map<String, Integer> count(Asked asked) {
        Map<String, Integer> counts = new HashMap<>();
        counts.putAll(count(asked, CONTACTS, "", CONTACT));
        counts.putAll(count(asked, GONE, DEPARTURE, " from gone g"));
        return counts;
    }

    private Map<String, Integer> count(Asked asked, Map<String, String> conditions, String with, String from) {
        List<String> numbers = List.copyOf(conditions.keySet());
        String filters = numbers.stream()
                .map(number -> "count(*) filter (where " + conditions.get(number) + ")")
                .collect(joining(", "));
        return jdbc.sql(with + " select array[" + filters + "]::int[] as counts " + from)
                .params(asked.params())
                .query((row, n) -> {
                    Integer[] found = (Integer[]) row.getArray("counts").getArray();
                    Map<String, Integer> counts = new HashMap<>();
                    for (int i = 0; i < found.length; i++) {
                        counts.put(numbers.get(i), found[i]);
                    }
                    return counts;
                })
                .single();
    }

    List<Contacted> contacts(Asked asked, String number, int page) {
        return jdbc.sql("select k.id, k.received_at, k.channel, k.type, count(*) over ()::int as total " + CONTACT
                        + " and " + CONTACTS.get(number)
                        + " order by k.received_at desc, k.id limit :limit offset :offset")
                .params(asked.params())
                .param("limit", PAGE + 1)
                .param("offset", PageOf.offset(page, PAGE))
                .query((row, n) -> new Contacted(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("channel"),
                        row.getString("type"),
                        row.getInt("total")))
                .list();
    }

    List<Gone> gone(Asked asked, String number, int page) {
        return jdbc.sql(DEPARTURE
                        + " select g.case_id, g.number, g.to_unit, g.at, count(*) over ()::int as total from gone g where "
                        + GONE.get(number) + " order by g.at desc, g.id limit :limit offset :offset")
                .params(asked.params())
                .param("limit", PAGE + 1)
                .param("offset", PageOf.offset(page, PAGE))
                .query((row, n) -> gone(row))
                .list();
    }

    private static Gone gone(ResultSet row) throws SQLException {
        return new Gone(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("to_unit", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("total"));
    }
}
