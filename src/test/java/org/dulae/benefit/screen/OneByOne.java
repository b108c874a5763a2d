package org.dulae.benefit.screen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonSheet;
import org.dulae.benefit.PersonSheet.Recorded;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Verdict;
import org.dulae.person.Birth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the list would hold of a person by the check of one alone, in words of its own: what many at once are compared with. */
public final class OneByOne {
    private OneByOne() {}

    /** Each as code, verdict, the missing fact, rule; in order. */
    public static List<String> lines(Facts facts, LocalDate today) {
        List<String> lines = new ArrayList<>();
        for (Answer answer : Screening.of(facts, today).answers()) {
            boolean listed = answer.rule().open() && !answer.entitlement().restricted();
            boolean speaks = answer.reasons().stream()
                    .anyMatch(reason ->
                            reason.truth() == Truth.YES && !reason.used().isEmpty());
            List<Fact> missing = List.copyOf(answer.missing());
            String begin = answer.entitlement().code() + " " + answer.verdict() + " ";
            if (listed && answer.verdict() == Verdict.LIKELY) {
                lines.add(begin + " " + answer.rule().id());
            } else if (listed
                    && answer.verdict() == Verdict.UNKNOWN
                    && speaks
                    && missing.size() == 1
                    && !missing.getFirst().restricted()) {
                lines.add(begin + missing.getFirst() + " " + answer.rule().id());
            }
        }
        lines.sort(null);
        return lines;
    }

    /** As kept; the same words. */
    public static Map<UUID, List<String>> kept(JdbcClient owner, UUID... people) {
        Map<UUID, List<String>> kept = new HashMap<>();
        owner.sql(
                        "select person_id, code || ' ' || kind || ' ' || wanting || ' ' || rule from benefit.finding where person_id = any(?)")
                .params((Object) people)
                .query((row, n) -> kept.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        kept.values().forEach(lines -> lines.sort(null));
        return kept;
    }

    /** From their records, as many as there are behind one, in order. */
    public static Map<UUID, Facts> facts(JdbcClient owner, LocalDate today, UUID... people) {
        Map<UUID, Facts> facts = new HashMap<>();
        owner.sql("""
                        select person_id, birth_date, birth_precision, birth_verified, nationality, changed_at, registered, told
                          from benefit.known where person_id = any(?)
                        """)
                .params((Object) people)
                .query((row, n) -> facts.put(row.getObject(1, UUID.class), of(row, today)))
                .list();
        return facts;
    }

    private static Facts of(ResultSet row, LocalDate today) throws SQLException {
        Map<String, String> told = new HashMap<>();
        for (String one : (String[]) row.getArray("told").getArray()) {
            told.put(one.split(" ", 2)[0], one.split(" ", 2)[1]);
        }
        Birth birth = new Birth(
                row.getObject("birth_date", LocalDate.class),
                Birth.Precision.valueOf(row.getString("birth_precision")),
                row.getBoolean("birth_verified"));
        return PersonSheet.of(
                new Recorded(
                        birth,
                        row.getString("nationality"),
                        row.getBoolean("registered"),
                        false,
                        row.getTimestamp("changed_at").toInstant()),
                told,
                today);
    }
}
