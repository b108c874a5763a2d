package org.dulae.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dulae.person.PeopleGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spreads invented people over the country as its register does, with one tambon in its full size. */
record Nation(JdbcClient owner, String ownerUrl) {
    private record Tambon(String code, List<String> names, int people) {}

    void settle(Size size, String tambon) throws Exception {
        List<Tambon> tambons = owner.sql("""
                        select t.code, t.name_th, d.name_th, p.name_th, n.male + n.female
                          from area.area t join area.area d on d.code = left(t.code, 4) join area.area p on p.code = left(t.code, 2)
                          join area.population n on n.code = t.code and n.as_of = (select max(as_of) from area.population)
                         where t.level = 'TAMBON'
                        """)
                .query((row, n) -> new Tambon(
                        row.getString(1), List.of(row.getString(2), row.getString(3), row.getString(4)), row.getInt(5)))
                .list();
        double all = tambons.stream().mapToInt(Tambon::people).sum();
        Map<String, Integer> perTambon = new TreeMap<>();
        Map<String, List<String>> places = new HashMap<>();
        double owed = 0;
        for (Tambon one : tambons) {
            owed += one.people() / all * (size.people() - size.inTambon());
            int here = (int) owed;
            owed -= here;
            perTambon.merge(one.code(), one.code().equals(tambon) ? size.inTambon() : here, Integer::sum);
            places.put(one.code(), one.names());
        }
        withoutIndexes(() -> {
            try (Connection connection = DriverManager.getConnection(ownerUrl)) {
                new PeopleGenerator(connection).generate(perTambon, places);
            }
        });
    }

    /** An index made at the end is made in a fraction of the time. */
    private void withoutIndexes(Load.Turn work) throws Exception {
        List<String> definitions = owner.sql("""
                        select indexdef from pg_indexes where schemaname = 'person' and tablename in ('person', 'address')
                           and indexname not in (select conname from pg_constraint)
                        """).query(String.class).list();
        owner.sql("""
                        select schemaname || '.' || indexname from pg_indexes where schemaname = 'person' and tablename in ('person', 'address')
                           and indexname not in (select conname from pg_constraint)
                        """)
                .query(String.class)
                .list()
                .forEach(name -> owner.sql("drop index " + name).update());
        work.take();
        definitions.forEach(definition -> owner.sql(definition).update());
    }
}
