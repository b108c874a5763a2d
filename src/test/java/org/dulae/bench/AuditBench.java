package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A million rows of audit, sealed by the running application as they come in, and how long {@code bin/audit verify} needs for all of them. */
final class AuditBench {
    private static final int TRANSACTION = 500;
    private static final double PROMISED_SECONDS = 60;

    private AuditBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Bench bench = Bench.begin("audit", arguments);
        long rows = bench.quick() ? 50_000 : 1_000_000;
        Path home = Bench.home().resolve("audit");
        if (Files.exists(home)) {
            Store.delete(home);
        }
        boolean sound;
        try (Site database = Site.database(home)) {
            JdbcClient owner = Store.client(database.urls().owner());
            // Ends with an anchor in its file, which the verification then reads.
            try (Site application = Site.application(home, 0)) {
                application.port();
                fill(owner, rows);
            }
            long began = System.nanoTime();
            boolean whole = verify(home);
            double seconds = (System.nanoTime() - began) / 1e9;
            bench.metric("rows", sealed(owner));
            bench.metric("verify_s", seconds);
            sound = whole && (bench.quick() || seconds <= PROMISED_SECONDS);
        }
        Store.delete(home);
        bench.end(rows + "-rows");
        System.exit(sound ? 0 : 1);
    }

    /** As busy offices write them: some hundred offices, a few thousand people, lists with many subjects and readings with one. */
    private static void fill(JdbcClient owner, long rows) throws InterruptedException {
        for (long row = 0; row < rows; row += TRANSACTION) {
            owner.sql("""
                            insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects, detail)
                            select gen_random_uuid(), clock_timestamp(), md5('u' || n % 3000)::uuid, md5('o' || n % 400)::uuid,
                                   lpad((100101 + n % 7436)::text, 6, '0'), (array['person.read', 'casework.read', 'person.search', 'casework.move'])[1 + n % 4],
                                   array(select md5(n || '-' || s)::uuid from generate_series(1, 1 + (n % 10) / 9 * 20) s),
                                   case n % 4 when 3 then 'HELPING' end
                              from generate_series(:from, :to) n
                            """).param("from", row).param("to", row + TRANSACTION - 1).update();
        }
        while (sealed(owner) < rows) {
            Thread.sleep(1000);
        }
    }

    private static long sealed(JdbcClient owner) {
        return owner.sql("select coalesce(max(total), 0) from access.audit_seal")
                .query(Long.class)
                .single();
    }

    private static boolean verify(Path home) throws IOException, InterruptedException {
        ProcessBuilder verify = new ProcessBuilder("bin/audit", "verify").inheritIO();
        verify.environment().put("DULAE_HOME", home.toString());
        verify.environment().keySet().removeIf(name -> name.startsWith("DULAE_DATABASE"));
        return verify.start().waitFor() == 0;
    }
}
