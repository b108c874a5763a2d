package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Truth;
import org.dulae.benefit.Variant;
import org.dulae.benefit.Variant.Figure;
import org.dulae.benefit.Variant.Meaning;
import org.dulae.benefit.screen.WhatIf.Range;
import org.dulae.benefit.screen.WhatIf.Row;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other figures would change is counted without anybody being named, and says how much of it is not known. */
@DulaeTest
class WhatIfTests {
    private static int districts = 10;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Screener screener;

    private JdbcClient owner;
    private Actor province;
    private String tambon = "";
    private final LocalDate today = LocalDate.now(ThaiDate.ZONE);

    /** Of a province of one district, which the province's own head would not be: whoever looks sees her own people alone. */
    @BeforeEach
    void anOffice(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        String district = "14" + ++districts;
        tambon = district + "01";
        province = SomeActor.of(Role.PROVINCE_OFFICER, UnitKind.PROVINCE, district);
    }

    private void old(int age, String known) {
        LocalDate born = today.minusYears(age).minusMonths(3);
        var id = NewId.next();
        owner.sql("""
                        insert into person.person (id, area_code, given, family, sex, birth_date, birth_precision, number_kind, search, created_by, created_at,
                          changed_by, changed_at)
                        values (?, ?, 'ทดลอง', 'สมมุติ', 'FEMALE', ?, 'DAY', 'NONE', 'ทดลอง', ?, '2026-01-01Z', ?, '2026-01-01Z')
                        """).params(id, tambon, born, id, id).update();
        owner.sql("""
                        insert into benefit.sheet (person_id, area_code, born_from, born_to, known, written_on) values (?, ?, ?, ?, ?::jsonb, ?)
                        """).params(id, tambon, born, born, known, today).update();
    }

    private static final String DUE = "{\"THAI\": true, \"IN_HOUSE_REGISTER\": true, \"STATE_PENSION\": false}";
    private static final String PENSION_NOT_KNOWN = "{\"THAI\": true, \"IN_HOUSE_REGISTER\": true}";

    private Rule allowance() {
        return Entitlements.find("OLD_AGE_ALLOWANCE").orElseThrow().rule(today).orElseThrow();
    }

    private static String key(Rule rule, Meaning meaning, int value) {
        return new Variant(rule, Map.of())
                .figures().stream()
                        .filter(figure -> figure.meaning() == meaning && figure.today() == value)
                        .map(Figure::key)
                        .findFirst()
                        .orElseThrow();
    }

    private Row only(Rule rule, Map<String, Integer> figures) {
        List<Row> rows = whatIf.preview(province, new Variant(rule, figures));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().area()).isEqualTo(tambon);
        return rows.getFirst();
    }

    @Test
    void aHigherAmountCostsMoreForWhoIsCertainAndMayCostMoreForWhoIsNot() {
        old(65, DUE);
        old(65, DUE);
        old(72, DUE);
        old(66, PENSION_NOT_KNOWN);
        old(50, DUE);
        Rule rule = allowance();
        Row row = only(rule, Map.of(key(rule, Meaning.PAID, 600), 1000));
        assertThat(row.today()).isEqualTo(new Range(3, 4));
        assertThat(row.other()).isEqualTo(new Range(3, 4));
        assertThat(row.people()).isEqualTo(new Range(0, 0));
        assertThat(row.baht()).isEqualTo(new Range(2 * 7200 + 8400, 3 * 7200 + 8400));
        assertThat(row.more()).isEqualTo(new Range(2 * 4800, 3 * 4800));
    }

    @Test
    void aLowerAgeBringsMorePeopleAndTakesNobodyAway() {
        old(65, DUE);
        old(58, DUE);
        old(57, PENSION_NOT_KNOWN);
        old(61, PENSION_NOT_KNOWN);
        Rule rule = allowance();
        Row row = only(rule, Map.of(key(rule, Meaning.AGE_FROM, 60), 55));
        assertThat(row.today()).isEqualTo(new Range(1, 2));
        assertThat(row.other()).isEqualTo(new Range(2, 4));
        assertThat(row.people()).isEqualTo(new Range(1, 2));
        assertThat(row.more()).isEqualTo(new Range(7200, 14400));
        Row narrower = only(rule, Map.of(key(rule, Meaning.AGE_FROM, 60), 63));
        assertThat(narrower.people()).isEqualTo(new Range(-1, 0));
        assertThat(narrower.more()).isEqualTo(new Range(-7200, 0));
    }

    @Test
    void withoutAnotherFigureNothingChanges() {
        old(65, DUE);
        old(80, PENSION_NOT_KNOWN);
        Row row = only(allowance(), Map.of());
        assertThat(row.people()).isEqualTo(Range.NONE);
        assertThat(row.more()).isEqualTo(Range.NONE);
    }

    @Test
    void everyRuleCountsTodayWhatTheCheckOfEachPersonSays() {
        List<SomePeople.One> people = new SomePeople(owner, today, 5).make(200, tambon);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            screener.changed();
            return owner.sql("select count(*) = 200 from benefit.sheet where area_code = ?")
                    .params(tambon)
                    .query(Boolean.class)
                    .single();
        });
        for (var entitlement : Entitlements.all()) {
            Rule rule = entitlement.rule(today).orElseThrow();
            List<Row> rows = whatIf.preview(province, new Variant(rule, Map.of()));
            long low = people.stream()
                    .filter(one -> one.meets(entitlement, today) == Truth.YES)
                    .count();
            long open = people.stream()
                    .filter(one -> one.meets(entitlement, today) == Truth.UNKNOWN)
                    .count();
            Range counted = rows.isEmpty() ? Range.NONE : rows.getFirst().today();
            assertThat(counted).as(rule.id()).isEqualTo(new Range(low, low + open));
        }
    }

    @Test
    void onlyTheProvinceLooks() {
        Actor officer = SomeActor.officerOf(tambon);
        assertThatThrownBy(() -> whatIf.preview(officer, new Variant(allowance(), Map.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void fewPeopleAreNotTold() {
        assertThat(new Row(tambon, new Range(1, 4), new Range(0, 4), Range.NONE, Range.NONE, Range.NONE).isFew())
                .isTrue();
        assertThat(new Row(tambon, new Range(1, 5), Range.NONE, Range.NONE, Range.NONE, Range.NONE).isFew())
                .isFalse();
        assertThat(new Row(tambon, Range.NONE, Range.NONE, Range.NONE, Range.NONE, Range.NONE).isFew())
                .isFalse();
    }
}
