package org.dulae.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that holds something about somebody says which kind of thing it is, and each kind by which section it is kept for what. */
@DulaeTest
class DatumTests {
    private static final String FACT = "fact.";
    private static final String ANYWHERE = "*.";

    /** @param table with its schema */
    record Column(String table, String name, String type) {
        String whole() {
            return table + "." + name;
        }

        boolean isListed() {
            return listed().anyMatch(whole()::equals);
        }
    }

    private List<Column> columns;

    @Autowired
    private Environment settings;

    @BeforeEach
    void catalogue() {
        JdbcClient owner = TableOwner.of(settings);
        columns = owner.sql("""
                        select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname in (:tables)
                        """)
                .param(
                        "tables",
                        Arrays.stream(Purpose.values())
                                .flatMap(purpose -> purpose.tables().stream())
                                .toList())
                .query(Column.class)
                .list();
        assertThat(columns).hasSizeGreaterThan(700);
    }

    private static Stream<String> listed() {
        return Arrays.stream(Datum.values()).flatMap(datum -> datum.columns().stream());
    }

    @Test
    void everyColumnAboutSomebodyIsOfOneKind() {
        assertThat(columns)
                .as("say of each in Datum what it is")
                .filteredOn(column -> !Datum.BY_FACT.contains(column.whole()))
                .filteredOn(column -> Datum.of(column.table(), column.name()).isEmpty())
                .isEmpty();
        assertThat(listed()).doesNotHaveDuplicates();
        assertThat(listed()).doesNotContainAnyElementsOf(Datum.BY_FACT);
    }

    @Test
    void everyColumnOfAKindIsThere() {
        Set<String> there = columns.stream().map(Column::whole).collect(Collectors.toSet());
        assertThat(there).containsAll(Datum.BY_FACT);
        assertThat(listed().filter(column -> !column.startsWith(FACT) && !column.startsWith(ANYWHERE)))
                .allMatch(there::contains);
        assertThat(listed().filter(column -> column.startsWith(ANYWHERE)).map(column -> column.substring(2)))
                .allSatisfy(ending -> assertThat(columns)
                        .as(ending)
                        .anyMatch(column -> !column.isListed()
                                && (ending.startsWith("*")
                                        ? column.name().endsWith(ending.substring(1))
                                        : column.name().equals(ending))));
    }

    /** Somebody's words never slip through by the name of their column. */
    @Test
    void whatTheProgramNeedsIsIdsTimesAndCountsAlone() {
        assertThat(columns)
                .filteredOn(column -> !column.isListed() && !column.name().equals("area_code"))
                .filteredOn(column -> Datum.of(column.table(), column.name())
                        .filter(Datum.KEEPING::equals)
                        .isPresent())
                .filteredOn(column -> column.type().matches("(text|bytea|date|json|numeric).*"))
                .isEmpty();
    }

    @Test
    void everyFactIsOfOneKindAndWhatTellsOfABodyIsSensitive() {
        assertThat(listed().filter(column -> column.startsWith(FACT)).map(column -> column.substring(FACT.length())))
                .as("say of each fact in Datum what it is")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fact.values()).map(Fact::name).toList());
        for (Fact fact : List.of(Fact.DISABILITY, Fact.ADL, Fact.HEALTH_RIGHT, Fact.AIDS, Fact.MONK_OR_PRISONER)) {
            assertThat(Datum.of("fact", fact.name()))
                    .as(fact.name())
                    .hasValueSatisfying(datum -> assertThat(datum.sensitive()).isTrue());
        }
        assertThat(Arrays.stream(Fact.values())
                        .filter(Fact::restricted)
                        .map(fact -> Datum.of("fact", fact.name()).orElseThrow()))
                .as("what only a team may know")
                .allMatch(Datum::sensitive);
    }

    @Test
    void everyKindHasAGroundForWhatItIsKeptForAndNoGroundIsWithoutAKind() {
        for (Purpose purpose : Purpose.values()) {
            List<Datum> kept = Stream.concat(
                            Datum.of(purpose).stream(),
                            Arrays.stream(Datum.values()).filter(Datum::isEverywhere))
                    .toList();
            assertThat(kept).allSatisfy(datum -> {
                assertThat(datum.bases(purpose)).as("%s for %s", datum, purpose).isNotEmpty();
                assertThat(datum.bases(purpose).stream().anyMatch(LegalBasis::sensitive))
                        .as("%s for %s", datum, purpose)
                        .isEqualTo(datum.sensitive());
            });
            assertThat(kept.stream().flatMap(datum -> datum.bases(purpose).stream()))
                    .as(purpose.name())
                    .containsAll(purpose.bases());
            assertThat(kept.stream().anyMatch(Datum::sensitive))
                    .as(purpose.name())
                    .isEqualTo(purpose.sensitive());
        }
    }

    @Test
    void everyKindIsKeptForSomethingAndSaysInWordsWhatItIs() {
        Set<Datum> kept = new TreeSet<>(
                Arrays.stream(Datum.values()).filter(Datum::isEverywhere).toList());
        for (Purpose purpose : Purpose.values()) {
            kept.addAll(Datum.of(purpose));
        }
        assertThat(kept).containsExactly(Datum.values());
        for (String bundle : List.of("privacy", "privacy_en")) {
            Properties words = DatumMarks.words(bundle);
            assertThat(Datum.values())
                    .allSatisfy(
                            datum -> assertThat(words).as(bundle).containsKeys(datum.key("name"), datum.key("why")));
        }
    }
}
