package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** Assessing how a person lives, in five dimensions, before and after. */
@Service
public class Assessments {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final AssessmentRepository assessments;
    private final Progress progress;

    Assessments(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            AssessmentRepository assessments,
            Progress progress) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.assessments = assessments;
        this.progress = progress;
    }

    /** What an officer and the person found together. */
    public record NewAssessment(
            Assessment.Phase phase,
            LocalDate on,
            boolean withPerson,
            String ownWords,
            Map<Dimension, Assessment.Judged> levels) {}

    /**
     * Keeps an assessment; the first one of a case is FIRST whatever was asked for.
     *
     * @throws NothingAssessed when no dimension has a level
     * @throws NotYet when the day lies ahead
     */
    public void assess(Actor actor, CaseId id, NewAssessment seen) {
        acting.run(actor, () -> {
            CaseFile file = files.get(actor, id);
            file.requireOpen();
            Instant now = clock.instant();
            check(seen, LocalDate.ofInstant(now, ThaiDate.ZONE));
            boolean first = assessments.of(actor, id).isEmpty();
            assessments.insert(
                    file,
                    new Assessment(
                            NewId.next(),
                            first ? Assessment.Phase.FIRST : seen.phase(),
                            seen.on(),
                            seen.withPerson(),
                            seen.ownWords(),
                            seen.levels(),
                            actor.name(),
                            now),
                    actor);
            progress.reach(file, CaseStatus.ASSESSED, actor, now);
            audit.record(actor, "casework.assess", id.value(), file.person().value());
        });
    }

    private static void check(NewAssessment seen, LocalDate today) {
        if (seen.levels().values().stream().allMatch(judged -> judged.level() == null)) {
            throw new NothingAssessed();
        }
        if (seen.on().isAfter(today)) {
            throw new NotYet();
        }
    }

    /** Without a single level there is nothing to keep. */
    public static class NothingAssessed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The day lies ahead. */
    public static class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
