package org.dulae.bench;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the people at the desk know when they begin: names that somebody may call about, cases of their own tambon, places.
 *
 * @param names given and family names, a space between them
 * @param cases ids of open cases
 * @param tambons the place of each call, as often as people live there
 */
record Known(List<String> names, List<CaseAt> cases, List<String> tambons) {
    private static final int SAMPLE = 3000;

    /** A case and its version, as a page of it would show. */
    record CaseAt(String id, int version) {}

    static Known inTambon(JdbcClient owner, String tambon) {
        return new Known(
                names(owner, tambon),
                owner.sql("""
                                select id, version from casework.case_file
                                 where area_code like :place || '%' and closed_at is null and team_id is null order by md5(id::text) limit :sample
                                """)
                        .param("place", tambon)
                        .param("sample", SAMPLE)
                        .query(CaseAt.class)
                        .list(),
                List.of(tambon));
    }

    static Known everywhere(JdbcClient owner) {
        List<String> tambons =
                owner.sql("""
                        select left(area_code, 6) from person.person tablesample system (5) repeatable (1)
                         where length(area_code) >= 6 limit :sample
                        """).param("sample", SAMPLE).query(String.class).list();
        return new Known(names(owner, ""), List.of(), tambons);
    }

    private static List<String> names(JdbcClient owner, String place) {
        return owner.sql("""
                        select given || ' ' || family from person.person
                         where area_code like :place || '%' and team_id is null and given <> '' and family <> ''
                         order by md5(id::text) limit :sample
                        """)
                .param("place", place)
                .param("sample", SAMPLE)
                .query(String.class)
                .list();
    }

    /** What an operator types while the name is being said: all of it, a part of it, or with a slip. */
    String heard(Random random) {
        String name = names.get(random.nextInt(names.size()));
        int space = name.indexOf(' ');
        int kind = random.nextInt(10);
        if (kind < 5) {
            return name;
        }
        if (kind < 7) {
            return name.substring(0, space);
        }
        if (kind < 9) {
            return name.substring(space + 1);
        }
        int slip = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, slip) + name.substring(slip + 1);
    }

    /** The first cases, which nobody else works on. */
    List<CaseAt> first(int count) {
        return cases.isEmpty() ? cases : cases.subList(0, count);
    }

    /** What is left after the first, shared among workers. */
    List<CaseAt> share(int worker, int workers, int first) {
        int rest = Math.max(0, cases.size() - first);
        return cases.subList(
                cases.size() - rest + rest * worker / workers, cases.size() - rest + rest * (worker + 1) / workers);
    }

    String tambon(Random random) {
        return tambons.get(random.nextInt(tambons.size()));
    }
}
