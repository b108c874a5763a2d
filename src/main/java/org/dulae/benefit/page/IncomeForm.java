package org.dulae.benefit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Income.Each;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;

/** An income as somebody says it: how much, for how long, whose, shared by how many. What is worked out of it nobody types. */
record IncomeForm(Map<String, List<String>> typed) {
    static final String SUM = "incomeSum";
    static final String EACH = "incomeEach";
    static final String DAYS = "incomeDays";
    static final String WHOSE = "incomeWhose";
    static final String HEADS = "incomeHeads";

    String get(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** What was typed, else what was said of it before. */
    String shown(String field, Fact fact, Checked checked) {
        if (typed.containsKey(field)) {
            return get(field);
        }
        Income said = checked.facts().value(fact) instanceof Income known ? known : null;
        return switch (field) {
            case WHOSE -> fact.name();
            case HEADS -> said != null && said.heads() > 1 ? String.valueOf(said.heads()) : heads(checked);
            case SUM -> said == null ? "" : said.sum().amount().toPlainString();
            case EACH -> said == null ? "" : said.each().name();
            default -> said == null || said.days() == 0 ? "" : String.valueOf(said.days());
        };
    }

    private static String heads(Checked checked) {
        return checked.heads() == 0 ? "" : String.valueOf(checked.heads());
    }

    boolean isTold() {
        return !get(SUM).isEmpty();
    }

    static boolean asks(Fact fact) {
        return fact.kind() == Fact.Kind.INCOME;
    }

    /** Which of the two it is; the whole home's where nobody has said. */
    Fact fact() {
        return get(WHOSE).equals(Fact.OWN_INCOME.name()) ? Fact.OWN_INCOME : Fact.HOUSEHOLD_INCOME;
    }

    private boolean isShared() {
        return fact() == Fact.HOUSEHOLD_INCOME;
    }

    private Optional<Each> each() {
        return Arrays.stream(Each.values())
                .filter(one -> one.name().equals(get(EACH)))
                .findFirst();
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (Baht.parse(get(SUM)).isEmpty()) {
            problems = problems.and(SUM, "benefit.income.problem.sum");
        }
        if (each().isEmpty()) {
            problems = problems.and(EACH, "benefit.income.problem.each");
        }
        if (each().filter(one -> one == Each.DAY).isPresent() && number(DAYS, Income.MOST_DAYS) == 0) {
            problems = problems.and(DAYS, "benefit.income.problem.days");
        }
        if (get(WHOSE).isEmpty()) {
            problems = problems.and(WHOSE, "benefit.income.problem.whose");
        }
        if (isShared() && number(HEADS, Income.MOST_HEADS) == 0) {
            problems = problems.and(HEADS, "benefit.income.problem.heads");
        }
        return problems;
    }

    /** 0 for what cannot be. */
    private int number(String name, int most) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(get(name)));
        int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        return number > most ? 0 : number;
    }

    /** Only where there are no problems. */
    String value() {
        Each each = each().orElseThrow();
        int days = each == Each.DAY ? number(DAYS, Income.MOST_DAYS) : 0;
        int heads = isShared() ? number(HEADS, Income.MOST_HEADS) : 1;
        return new Income(Baht.parse(get(SUM)).orElseThrow(), each, days, heads).written();
    }

    static List<Choice> each(Texts t) {
        return Arrays.stream(Each.values())
                .map(one -> new Choice(one.name(), t.label("benefit.income.for." + one)))
                .toList();
    }

    static List<Choice> whose(Texts t) {
        return List.of(
                new Choice(Fact.HOUSEHOLD_INCOME.name(), t.text("benefit.income.whose.HOME")),
                new Choice(Fact.OWN_INCOME.name(), t.text("benefit.income.whose.OWN")));
    }
}
