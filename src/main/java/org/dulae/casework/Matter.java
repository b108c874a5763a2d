package org.dulae.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What a case is about: its problems, and the others it concerns. */
public record Matter(List<Problem> problems, List<Concerned> people) {

    /**
     * @param code of vocabulary {@code problem}
     * @param outcome null = nobody has said yet
     * @param endedAt taken off because it turned out not to be one
     */
    public record Problem(
            UUID id,
            String code,
            String note,
            @Nullable Outcome outcome,
            String outcomeNote,
            @Nullable Instant endedAt,
            int version,
            Instant changedAt) {
        Problem judged(@Nullable Outcome what, String howOneCanTell) {
            return new Problem(id, code, note, what, howOneCanTell, endedAt, version, changedAt);
        }

        Problem ended(@Nullable Instant at) {
            return new Problem(id, code, note, outcome, outcomeNote, at, version, changedAt);
        }
    }

    public enum Outcome {
        SOLVED,
        BETTER,
        SAME,
        WORSE
    }

    /**
     * @param name null when the actor may not know who it is
     * @param seen whether the actor may open that person's own record
     */
    public record Concerned(
            UUID id, PersonId person, @Nullable String name, boolean seen, NewCase.Part part, String note) {}

    public List<Problem> open() {
        return problems.stream().filter(problem -> problem.endedAt() == null).toList();
    }
}
