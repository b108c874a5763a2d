package org.dulae.benefit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dulae.benefit.Amount;
import org.dulae.benefit.Document;
import org.dulae.benefit.Rule;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A rule beside those before and after it: what is another there says so in words. */
record RuleBeside(
        Rule rule, @Nullable Rule before, @Nullable Rule after) {
    /** @param change what has changed; empty where nothing has */
    record Line(String words, String change) {}

    /** The newest first. */
    static List<RuleBeside> of(List<Rule> rules) {
        List<RuleBeside> beside = new ArrayList<>();
        for (int i = rules.size() - 1; i >= 0; i--) {
            beside.add(new RuleBeside(
                    rules.get(i), i == 0 ? null : rules.get(i - 1), i == rules.size() - 1 ? null : rules.get(i + 1)));
        }
        return beside;
    }

    List<Line> amounts(Texts t) {
        return lines(
                t, one -> one.amounts().stream().map(amount -> words(amount, t)).toList());
    }

    private static String words(Amount amount, Texts t) {
        String whom = amount.whom(t);
        return whom.isEmpty() ? amount.words(t) : amount.words(t) + " · " + whom;
    }

    List<Line> conditions(Texts t) {
        return lines(t, one -> one.conditions(t));
    }

    List<Line> documents(Texts t) {
        return lines(
                t,
                one -> one.documents().stream()
                        .map((Document paper) -> paper.words(t))
                        .toList());
    }

    private List<Line> lines(Texts t, Function<Rule, List<String>> of) {
        List<String> here = of.apply(rule);
        List<String> then = before == null ? here : of.apply(before);
        List<String> later = after == null ? here : of.apply(after);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            lines.add(new Line(here.get(i), change(here, then, later, i, t)));
        }
        return lines;
    }

    /** What stands at the same place in a list of the same length is the same thing with another figure. */
    private static String change(List<String> here, List<String> then, List<String> later, int at, Texts t) {
        if (!then.contains(here.get(at))) {
            return here.size() == then.size() ? t.text("benefit.rule.was", then.get(at)) : t.text("benefit.rule.new");
        }
        return later.contains(here.get(at)) ? "" : t.text("benefit.rule.gone");
    }
}
