package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.Locked.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case that was written on the wrong person takes everything along, asked of the catalogue: every table that knows a person and a matter gets a
 * row of one case, so that a table made tomorrow and left behind fails today.
 */
class WrongPersonTests {
    /** What stays on whom it names, with the reason. */
    private static final Map<String, String> STAYS = Map.of(
            "casework.case_person", "the others concerned stay who they are",
            "casework.amendment", "tells of the move on the pages of both");

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient ROOT = DATABASE.superuser();
    private static final UUID WRONG = UUID.fromString(MadeUp.id(1));
    private static final UUID RIGHT = UUID.fromString(MadeUp.id(2));

    private static List<Table> tables = List.of();

    @BeforeAll
    static void aCaseWithARowInEveryTable() {
        ROOT.sql("set session_replication_role = replica").update();
        MadeUp.dropChecks(ROOT);
        tables = new Locked(DATABASE).tablesWithPeople();
        for (Table table : tables) {
            boolean person = table.name().equals("person.person");
            for (int row = 1; row <= (person ? 2 : 1); row++) {
                ROOT.sql("insert into " + table.name() + " (" + table.columnList()
                                + ") overriding system value values (" + table.values(row) + ")")
                        .update();
            }
        }
        // What triggers write meanwhile comes after the rows made up here.
        ROOT.sql("select setval(c.oid, 1000) from pg_class c where c.relkind = 'S'")
                .query(Long.class)
                .list();
        ROOT.sql("set session_replication_role = origin").update();
        ROOT.sql("update casework.case_file set person_id = ? where id = ?")
                .params(RIGHT, WRONG)
                .update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private static boolean ofAMatter(Table table) {
        return table.has("person_id") && (table.has("case_id") || table.has("contact_id") || table.has("matter_id"));
    }

    @Test
    void nothingThatHangsOnTheCaseStaysWithTheWrongPerson() {
        assertThat(tables.stream().filter(WrongPersonTests::ofAMatter))
                .hasSizeGreaterThan(25)
                .allSatisfy(table -> assertThat(ROOT.sql("select person_id from " + table.name())
                                .query(UUID.class)
                                .list())
                        .as(
                                "%s: let it go along by a trigger on casework.case_file, or say here why it stays",
                                table.name())
                        .containsOnly(STAYS.containsKey(table.name()) ? WRONG : RIGHT));
    }

    @Test
    void whatWasAnsweredInItsContactIsKnownOfTheRightPerson() {
        assertThat(ROOT.sql("select person_id from person.fact")
                        .query(UUID.class)
                        .list())
                .containsExactly(RIGHT);
    }

    @Test
    void itsClocksAreAboutTheRightPerson() {
        assertThat(ROOT.sql("select people[1] from clock.timer")
                        .query(UUID.class)
                        .list())
                .containsExactly(RIGHT);
    }

    @Test
    void whatStaysIsStillThere() {
        assertThat(tables).extracting(Table::name).containsAll(STAYS.keySet());
    }
}
