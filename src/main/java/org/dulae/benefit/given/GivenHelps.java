package org.dulae.benefit.given;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/**
 * The door to the money and named aid that really reached a person this fiscal year, whoever gave it. Only what the actor may open is there; that
 * there may be more is so for everybody alike, so nothing is told by it.
 */
@Service
public class GivenHelps {
    private final GivenRepository rows;
    private final Acting acting;
    private final Audit audit;

    GivenHelps(GivenRepository rows, Acting acting, Audit audit) {
        this.rows = rows;
        this.acting = acting;
        this.audit = audit;
    }

    /** Of the fiscal year of this day, oldest first. */
    public List<GivenHelp> inYear(Actor actor, Collection<PersonId> people, LocalDate day) {
        return acting.as(actor, () -> {
            audit.record(
                    actor, "benefit.given", people.stream().map(PersonId::value).toList());
            return rows.of(actor, people, ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(day)));
        });
    }
}
