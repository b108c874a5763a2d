package org.dulae.benefit.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.PersonSheet;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * What was known of a person before something newer was told.
 *
 * @param facts this one alone
 * @param until the day on which something newer was told
 */
record Before(Fact fact, Facts facts, KnownFact told, LocalDate until) {

    /** The latest first; what nobody can read any more is left out. */
    static List<Before> of(Checked checked) {
        LocalDate today = checked.screening().day();
        List<Before> before = new ArrayList<>();
        for (KnownFact.Ended one : checked.earlier()) {
            LocalDate until = LocalDate.ofInstant(one.at(), ThaiDate.ZONE);
            Facts.Builder facts = new Facts.Builder();
            PersonSheet.tell(facts, one.fact().code(), one.fact().value(), today);
            Facts read = facts.facts();
            read.known().stream()
                    .filter(fact -> !fact.restricted())
                    .map(fact -> new Before(fact, read, one.fact(), until))
                    .forEach(before::add);
        }
        return before;
    }

    String value(Texts t) {
        return facts.words(fact, t);
    }

    String origin(Texts t) {
        return t.text("benefit.origin.on", t.text("benefit.origin." + told.source()), told.on());
    }
}
