package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long people wait in a province full of cases, asked as everybody asks, by the role that owns nothing: for "วันนี้" of an officer of a
 * tambon and of one of the provincial office, and for the month's return of that office, which answers for nearly all of the cases: the
 * greatest return there is.
 *
 * @param listMillis the slower of the two lists, of nineteen times in twenty
 * @param returnSeconds of nineteen times in twenty
 */
record ProvinceTimes(double listMillis, double returnSeconds) {
    private static final String PROVINCE = "52";
    private static final String TAMBON = "521305";
    private static final int LISTS = 100;
    private static final int RETURNS = 20;
    private static final double P95 = 0.95;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    static ProvinceTimes measure(int cases) throws IOException {
        Path home = Bench.home().resolve("province");
        if (Files.exists(home)) {
            Store.delete(home);
        }
        Store store = new Store(home);
        ProvinceTimes times;
        try (Site database = Site.database(home)) {
            try (Site migrating = Site.application(home, 0)) {
                migrating.port();
            }
            JdbcClient owner = Store.client(database.urls().owner());
            String officer = settle(owner, cases);
            new CaseGenerator(Store.client(store.rootUrl(database.urls(), "dulae") + Store.WITHOUT_CHECKS))
                    .generate(1, TAMBON);
            owner.sql("vacuum analyze").update();
            times = asked(home, officer, Staff.ofProvince(owner, PROVINCE), office(owner));
        }
        Store.delete(home);
        return times;
    }

    private static ProvinceTimes asked(Path home, String officer, String province, String office) throws IOException {
        try (Site application = Site.application(home, 0);
                Browser tambon = new Browser(application.port(), false);
                Browser wide = new Browser(application.port(), false)) {
            tambon.signIn(officer, Staff.PASSWORD);
            wide.signIn(province, Staff.PASSWORD);
            double near = p95(tambon, LISTS, i -> "/today");
            double far = p95(wide, LISTS, i -> "/today");
            System.out.printf("/today: tambon p95 %.0f ms, province p95 %.0f ms%n", near * MILLIS, far * MILLIS);
            double returns = p95(wide, RETURNS, i -> "/returns/" + office + "?month=2026-%02d".formatted(1 + i % 9));
            return new ProvinceTimes(Math.max(near, far) * MILLIS, returns);
        }
    }

    private static double p95(Browser browser, int times, IntFunction<String> address) throws IOException {
        int warming = times / 4;
        double[] seconds = new double[times];
        for (int i = -warming; i < times; i++) {
            long begun = System.nanoTime();
            Browser.Answer answer = browser.get(address.apply(i + warming));
            if (answer.status() != 200) {
                throw new IOException(address.apply(i + warming) + ": " + answer.status());
            }
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - begun) / NANOS;
            }
        }
        return Bench.percentile(seconds, P95);
    }

    private static String office(JdbcClient owner) {
        return owner.sql("select id::text from access.unit where kind = 'PROVINCE' and area_code = ?")
                .param(PROVINCE)
                .query(String.class)
                .single();
    }

    /** People all over the province, for a case each, and the offices; the sign-in name of an officer of the tambon. */
    private static String settle(JdbcClient owner, int cases) {
        Staff staff = Staff.write(owner, TAMBON, 1);
        owner.sql("""
                        insert into person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search, created_by,
                          created_at, changed_by, changed_at)
                        select md5('p' || n)::uuid, t.codes[1 + n % cardinality(t.codes)], 'นาง', 'ทดลอง' || n, 'สมมุติ', 'FEMALE', '1960-01-01', 'DAY', 'NONE',
                               'ทดลอง', md5('u')::uuid, '2024-01-01Z', md5('u')::uuid, '2024-01-01Z'
                          from generate_series(1, :cases) n,
                               (select array_agg(code) as codes from area.area where level = 'TAMBON' and code like :province || '%') t
                        """).param("cases", cases).param("province", PROVINCE).update();
        return staff.officers().getFirst();
    }
}
