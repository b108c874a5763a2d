package org.dulae.casework;

import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reading a case: the whole of it in one transaction, with one row in the audit. */
@Service
public class CaseReader {
    private final Acting acting;
    private final Casework casework;
    private final Records records;
    private final Plans plans;
    private final Assessments assessments;
    private final Concerns concerns;

    CaseReader(
            Acting acting,
            Casework casework,
            Records records,
            Plans plans,
            Assessments assessments,
            Concerns concerns) {
        this.acting = acting;
        this.casework = casework;
        this.records = records;
        this.plans = plans;
        this.assessments = assessments;
        this.concerns = concerns;
    }

    /**
     * The case and whose it is.
     *
     * @param name null when the person's own record is not visible to the actor
     */
    public record Cover(
            CaseFile file, @Nullable String name, @Nullable LocalDate birth) {}

    /**
     * Everything that was written about one case.
     *
     * @param assessments oldest first
     * @param changes oldest first
     */
    public record Content(
            Cover cover,
            Matter matter,
            Entries entries,
            List<Assessment> assessments,
            Plan plan,
            List<CaseChange.Made> changes) {
        public CaseFile file() {
            return cover.file();
        }

        /** A look after the first help shows what it has done. */
        public boolean assessedAfterHelp() {
            return ClosureFacts.assessedAfter(entries.helps(), assessments);
        }
    }

    public Cover cover(Actor actor, CaseId id) {
        return casework.cover(actor, id);
    }

    public Content read(Actor actor, CaseId id) {
        return acting.as(
                actor,
                () -> new Content(
                        casework.cover(actor, id),
                        concerns.of(actor, id),
                        records.of(actor, id),
                        assessments.of(actor, id),
                        plans.of(actor, id),
                        casework.changes(actor, id)));
    }
}
