package org.dulae.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What writers were promised, held against what is there afterwards: every confirmed contact once, and a whole audit. */
record Confirmed(JdbcClient owner, List<Writer> writers) {
    int count() {
        return writers.stream().mapToInt(writer -> writer.confirmed().size()).sum();
    }

    /** A confirmed contact is there when its page is the one that was promised, with its case, its person and its row in the audit. */
    boolean isThereOnce(Bench bench) {
        Map<String, String> there = new HashMap<>();
        Set<String> twice = new HashSet<>();
        owner.sql("""
                        select c.other_number, c.id
                          from intake.contact c
                          join casework.case_file f on f.id = c.case_id and f.contact_id = c.id
                          join person.person p on p.id = f.person_id
                          join access.audit a on a.subjects @> array[c.id] and a.act = 'intake.take'
                         where c.other_number like 'T%'
                        """).query(row -> {
            if (there.put(row.getString(1), "/contacts/" + row.getString(2)) != null) {
                twice.add(row.getString(1));
            }
        });
        long lost = 0;
        for (Writer writer : writers) {
            lost += writer.confirmed().entrySet().stream()
                    .filter(known -> !known.getValue().equals(there.get(known.getKey())))
                    .count();
        }
        int refused = writers.stream().mapToInt(Writer::refused).sum();
        System.out.printf(Locale.ROOT, "%d contacts confirmed, %d answered otherwise%n", count(), refused);
        bench.metric("lost", lost);
        bench.metric("double", twice.size() + casesTwice());
        return lost == 0 && twice.isEmpty() && casesTwice() == 0 && refused == 0;
    }

    /** A contact with two cases, or one that was written twice under different marks, would be a double too. */
    private long casesTwice() {
        return owner.sql(
                        "select count(*) from (select contact_id from casework.case_file group by contact_id having count(*) > 1) twice")
                .query(Long.class)
                .single();
    }

    /** @param settings of the installation */
    static boolean auditIsWhole(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder verify = new ProcessBuilder("bin/audit", "verify").inheritIO();
        verify.environment().keySet().removeIf(name -> name.startsWith("DULAE_DATABASE"));
        verify.environment().put("DULAE_HOME", home.toString());
        verify.environment().putAll(settings);
        return verify.start().waitFor() == 0;
    }
}
