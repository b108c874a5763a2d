package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.TableOwner;
import org.dulae.privacy.retention.DueKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No table about people is kept for ever without anybody having said so: each is erased by a kind, goes with a table that is, or stands in
 * the list of those that never are, with its reason. A table made tomorrow fails here.
 */
@DulaeTest
class EveryTableErasedTests {
    private static final Path NEVER = Path.of("docs/tables-never-erased.txt");
    private static final Pattern ERASES = Pattern.compile("delete from ([a-z]+\\.[a-z_]+)");
    private JdbcClient owner;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    /** All but those without people, and those of staff and volunteers, who stand behind a purpose too. */
    private Set<String> tablesWithPeople() throws IOException {
        Predicate<String> without = Pattern.compile(lines(Path.of("docs/tables-without-people.txt")).stream()
                        .map(line -> line.replace(".", "\\.").replace("*", ".*"))
                        .collect(Collectors.joining("|")))
                .asMatchPredicate();
        List<String> all = owner.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname not like 'pg%' and n.nspname not in ('information_schema', 'public')
                        """).query(String.class).list();
        return Stream.concat(
                        all.stream().filter(without.negate()),
                        Arrays.stream(Purpose.values()).flatMap(purpose -> purpose.tables().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Map<String, String> neverErased() throws IOException {
        Map<String, String> never = new LinkedHashMap<>();
        for (String line : lines(NEVER)) {
            String[] part = line.split(": ", 2);
            assertThat(part).as(line).hasSize(2);
            never.put(part[0], part[1]);
        }
        return never;
    }

    /** What the functions erase that the approved proposal of each kind runs. */
    private Set<String> erased() {
        String sources = owner.sql("""
                        select string_agg(p.prosrc, ' ') from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where n.nspname || '.' || p.proname in (
                               select e.erase from privacy.erasure e
                               union all values ('privacy.erase_matter'), ('privacy.erase_case'), ('privacy.erase_person'))
                        """).query(String.class).single();
        Set<String> erased = ERASES.matcher(sources)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        // What goes by itself with a row of these.
        while (erased.addAll(
                owner.sql("""
                        select k.conrelid::regclass::text from pg_constraint k
                         where k.contype = 'f' and k.confdeltype = 'c' and k.confrelid::regclass::text in (:erased)
                        union
                        select case when d.name like '%.%' then d.name else n.nspname || '.' || d.name end
                          from pg_trigger g join pg_proc p on p.oid = g.tgfoid join pg_namespace n on n.oid = p.pronamespace
                               cross join lateral (select m[1] as name from regexp_matches(p.prosrc, 'delete from ([a-z_.]+)', 'g') m) d
                         where g.tgrelid::regclass::text in (:erased) and g.tgtype & 8 = 8
                        """).param("erased", erased).query(String.class).list())) {
            continue;
        }
        return erased;
    }

    @Test
    void everyTableWithPeopleIsErasedOrSaysWhyNot() throws IOException {
        Set<String> erased = erased();
        Map<String, String> never = neverErased();
        Set<String> tables = tablesWithPeople();
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(tables)
                .as("neither erased after its time nor in %s with a reason, or both", NEVER)
                .filteredOn(table -> erased.contains(table) == never.containsKey(table))
                .isEmpty();
        assertThat(never.keySet()).as("is there").allMatch(tables::contains);
        assertThat(never.values()).allMatch(reason -> reason.length() > 20);
    }

    @Test
    void everyKindThatIsRegisteredIsOneOfThePageAndItsFunctionsAreThere() {
        List<String> kinds = owner.sql("select kind from privacy.erasure")
                .query(String.class)
                .list();
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DueKind.values())
                        .filter(DueKind::isCounted)
                        .map(DueKind::name)
                        .toList());
        assertThat(owner.sql("""
                        select count(*)::int from privacy.erasure e
                         where to_regproc(e.past) is null or to_regproc(e.erase) is null or to_regproc(e.numbers) is null
                        """).query(Integer.class).single()).isZero();
        assertThat(owner.sql("select count(*)::int from privacy.keeper k where to_regproc(k.asks) is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
