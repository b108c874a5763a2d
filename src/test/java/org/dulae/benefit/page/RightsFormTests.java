package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.benefit.Born;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.junit.jupiter.api.Test;

class RightsFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RightsForm form(String... typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1].split(",")));
        }
        return new RightsForm(fields);
    }

    @Test
    void whatIsLeftOutIsUnknown() {
        assertThat(form().self(TODAY).known()).isEmpty();
        assertThat(form("THAI", "", "born", "").self(TODAY).known()).isEmpty();
        assertThat(form().child(TODAY)).isEmpty();
        assertThat(form().problems(TODAY).any()).isFalse();
    }

    @Test
    void readsABirthAsPeopleWriteIt() {
        assertThat(born("5 ม.ค. 2504")).isEqualTo(Born.on(LocalDate.of(1961, 1, 5)));
        assertThat(born("2504")).isEqualTo(Born.in(Year.of(1961)));
        assertThat(born("ม.ค. 2504")).isEqualTo(Born.in(YearMonth.of(1961, 1)));
        assertThat(born("อายุ ๖๕ ปี")).isEqualTo(Born.aged(65, TODAY));
        assertThat(form("born", "นานแล้ว").problems(TODAY).of("born")).isEqualTo("benefit.rights.problem.born");
        assertThat(form("born", "130").problems(TODAY).any()).isTrue();
        assertThat(form("child", "3").problems(TODAY).any()).isFalse();
    }

    private static Object born(String typed) {
        return form("born", typed).self(TODAY).value(Fact.BORN);
    }

    private static Baht income(Facts facts) {
        return ((Income) facts.value(Fact.HOUSEHOLD_INCOME)).yearly();
    }

    @Test
    void dividesTheIncomeOfTheHomeByHeadsAndCountsTheYear() {
        assertThat(income(form("income", "25000", "people", "3").self(TODAY))).isEqualTo(Baht.of(100_000));
        assertThat(income(form("income", "๐", "people", "๒").self(TODAY))).isEqualTo(Baht.NONE);
        assertThat(form("income", "25000").problems(TODAY).of("people")).isNotNull();
        assertThat(form("people", "3").problems(TODAY).of("people")).isNotNull();
        assertThat(form("income", "25000", "people", "0").problems(TODAY).of("people"))
                .isNotNull();
        assertThat(form("income", "มาก", "people", "3").problems(TODAY).of("income"))
                .isNotNull();
        assertThat(form("income", "25000", "people", "51").self(TODAY).knows(Fact.HOUSEHOLD_INCOME))
                .isFalse();
    }

    @Test
    void whoTicksSomethingHasAnsweredForTheRest() {
        Facts facts = form("have", "WELFARE_CARD,OLD_AGE_ALLOWANCE,NONE_SUCH", "now", "HARDSHIP")
                .self(TODAY);
        assertThat(facts.value(Fact.WELFARE_CARD)).isEqualTo(true);
        assertThat(facts.value(Fact.DISABILITY_CARD)).isEqualTo(false);
        assertThat(facts.value(Fact.RECEIVING)).isEqualTo(Set.of(Receipt.of("OLD_AGE_ALLOWANCE")));
        assertThat(facts.value(Fact.HARDSHIP)).isEqualTo(true);
        assertThat(facts.value(Fact.ROAD_VICTIM)).isEqualTo(false);
        assertThat(form("now", "NONE").self(TODAY).value(Fact.HARDSHIP)).isEqualTo(false);
    }

    @Test
    void answersForTheYoungestChildToo() {
        Facts child = form("child", "2566", "THAI", "yes", "income", "9000", "people", "3", "now", "NOT_ENOUGH_INCOME")
                .child(TODAY)
                .orElseThrow();
        assertThat(child.value(Fact.BORN)).isEqualTo(Born.in(Year.of(2023)));
        assertThat(child.value(Fact.GUARDIAN_THAI)).isEqualTo(true);
        assertThat(child.value(Fact.LIVES_WITH_GUARDIAN)).isEqualTo(true);
        assertThat(income(child)).isEqualTo(Baht.of(36_000));
        assertThat(child.knows(Fact.THAI)).isFalse();
    }

    /** The law of large lists: what nothing is known of is not shown, nor what is closed or belongs to a restricted matter. */
    @Test
    void showsWhatMayBeDueAndWhatIsWorthAsking() {
        RightsPage.Found found = RightsPage.Found.of(
                form(
                        "born",
                        "65",
                        "THAI",
                        "yes",
                        "IN_HOUSE_REGISTER",
                        "yes",
                        "STATE_PENSION",
                        "no",
                        "HOUSE_UNSAFE",
                        "yes"),
                TODAY);
        assertThat(codes(found.likely())).contains("OLD_AGE_ALLOWANCE");
        assertThat(codes(found.maybe()))
                .contains("OLDER_HOME_IMPROVEMENT")
                .doesNotContain(
                        "AIDS_ALLOWANCE",
                        "HIGHLAND_AID",
                        "COMMUNITY_FUND",
                        "STATE_WELFARE_CARD",
                        "CHILD_SUPPORT_GRANT");
        assertThat(found.maybe())
                .extracting(line -> line.answer().missing().size())
                .isSorted();
        assertThat(RightsPage.Found.of(form(), TODAY).nothing()).isTrue();
    }

    private static List<String> codes(List<RightsPage.Line> lines) {
        return lines.stream().map(line -> line.answer().entitlement().code()).toList();
    }
}
