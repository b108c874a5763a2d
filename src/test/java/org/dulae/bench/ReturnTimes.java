package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long an officer of a province waits for the month's return of the office that answers for nearly all of its cases: the greatest return
 * there is. Asked as everybody asks, by the role that owns nothing.
 */
final class ReturnTimes {
    private static final String PROVINCE = "52";
    private static final String TAMBON = "521305";
    private static final int ASKED = 20;
    private static final double P95 = 0.95;
    private static final double NANOS = 1e9;

    private ReturnTimes() {}

    /** Seconds, of nineteen in twenty. */
    static double p95(int cases) throws IOException {
        Path home = Bench.home().resolve("returns");
        if (Files.exists(home)) {
            Store.delete(home);
        }
        Store store = new Store(home);
        double seconds;
        try (Site database = Site.database(home)) {
            try (Site migrating = Site.application(home, 0)) {
                migrating.port();
            }
            JdbcClient owner = Store.client(database.urls().owner());
            String office = settle(owner, cases);
            new CaseGenerator(Store.client(store.rootUrl(database.urls(), "dulae") + Store.WITHOUT_CHECKS))
                    .generate(1, TAMBON);
            owner.sql("vacuum analyze").update();
            String login = Staff.ofProvince(owner, PROVINCE);
            try (Site application = Site.application(home, 0);
                    Browser browser = new Browser(application.port(), false)) {
                browser.signIn(login, Staff.PASSWORD);
                seconds = asked(browser, office);
            }
        }
        Store.delete(home);
        return seconds;
    }

    private static double asked(Browser browser, String office) throws IOException {
        double[] seconds = new double[ASKED];
        for (int i = -2; i < ASKED; i++) {
            long begun = System.nanoTime();
            Browser.Answer answer = browser.get("/returns/" + office + "?month=2026-%02d".formatted(1 + (i + 2) % 9));
            if (answer.status() != 200) {
                throw new IOException("no return: " + answer.status());
            }
            // The first two load classes and plans.
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - begun) / NANOS;
            }
        }
        return Bench.percentile(seconds, P95);
    }

    /** People all over the province, for a case each, and the offices; the provincial office by its id. */
    private static String settle(JdbcClient owner, int cases) {
        Staff.write(owner, TAMBON, 1);
        owner.sql("""
                        insert into person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search, created_by,
                          created_at, changed_by, changed_at)
                        select md5('p' || n)::uuid, t.codes[1 + n % cardinality(t.codes)], 'นาง', 'ทดลอง' || n, 'สมมุติ', 'FEMALE', '1960-01-01', 'DAY', 'NONE',
                               'ทดลอง', md5('u')::uuid, '2024-01-01Z', md5('u')::uuid, '2024-01-01Z'
                          from generate_series(1, :cases) n,
                               (select array_agg(code) as codes from area.area where level = 'TAMBON' and code like :province || '%') t
                        """).param("cases", cases).param("province", PROVINCE).update();
        return owner.sql("select id::text from access.unit where kind = 'PROVINCE' and area_code = ?")
                .param(PROVINCE)
                .query(String.class)
                .single();
    }
}
