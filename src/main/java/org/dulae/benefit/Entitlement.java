package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something the state or a community gives, with every rule it has had. */
public final class Entitlement {
    /** Situations of life, in the order of the pages. */
    public enum Group {
        OLDER,
        CHILD,
        DISABILITY,
        POVERTY,
        HOUSING,
        HEALTH,
        HARM
    }

    private final int number;
    private final String code;
    private final Words name;
    private final Group group;
    private final Office from;
    private final Office decides;
    private final List<Office> apply;
    private final Condition held;
    private final List<Rule> rules;

    private Entitlement(Draft draft, List<Rule> rules) {
        number = draft.number;
        code = draft.code;
        name = draft.name;
        group = draft.group;
        from = draft.from;
        decides = draft.decides;
        apply = draft.apply;
        Condition receives = Conditions.receives(draft.code);
        held = draft.held == null ? receives : Conditions.any(receives, draft.held);
        this.rules = rules;
    }

    static Draft of(int number, String code, Group group, String th, String en) {
        return new Draft(number, code, group, new Words(th, en));
    }

    /** Its number in the ministry's order of things, 1 to 38. */
    public int number() {
        return number;
    }

    public String code() {
        return code;
    }

    public Words name() {
        return name;
    }

    public Group group() {
        return group;
    }

    /** Whose money or service it is. */
    public Office from() {
        return from;
    }

    public Office decides() {
        return decides;
    }

    /** Where one applies; the first is the nearest. */
    public List<Office> apply() {
        return apply;
    }

    /** Oldest first. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> rule(LocalDate day) {
        return rules.stream().filter(rule -> rule.on(day)).findFirst();
    }

    /** Can come only from a matter that none but its team may know: never shown for a household or on a shared page. */
    public boolean restricted() {
        Facts.Builder none = new Facts.Builder();
        Arrays.stream(Fact.values())
                .filter(fact -> fact.restricted() && fact.kind() == Fact.Kind.YES_NO)
                .forEach(fact -> none.put(fact, false));
        Facts facts = none.facts();
        return rules.stream().allMatch(rule -> rule.condition().test(facts, rule.from()) == Truth.NO);
    }

    /** True for somebody who has it already. */
    Condition held() {
        return held;
    }

    /** An entitlement while it is being written down. */
    static final class Draft {
        private final int number;
        private final String code;
        private final Group group;
        private final Words name;
        private Office from = Office.PROVINCE_OFFICE;
        private Office decides = Office.PROVINCE_OFFICE;
        private List<Office> apply = List.of();
        private @Nullable Condition held;

        private Draft(int number, String code, Group group, Words name) {
            this.number = number;
            this.code = code;
            this.group = group;
            this.name = name;
        }

        Draft from(Office whose, Office who) {
            from = whose;
            decides = who;
            return this;
        }

        Draft applyAt(Office... offices) {
            apply = List.of(offices);
            return this;
        }

        Draft alreadyWith(Condition has) {
            held = has;
            return this;
        }

        Entitlement rules(RuleDraft... drafts) {
            return new Entitlement(
                    this, Arrays.stream(drafts).map(draft -> draft.of(code)).toList());
        }
    }
}
