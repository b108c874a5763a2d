package org.dulae.casework;

import java.time.Instant;
import org.dulae.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a case forward when something written shows that the step is reached, so that nobody has to say it twice. */
@Component
class Progress {
    private final CaseFileRepository files;
    private final AssessmentRepository assessments;
    private final ApplicationEventPublisher events;

    Progress(CaseFileRepository files, AssessmentRepository assessments, ApplicationEventPublisher events) {
        this.files = files;
        this.assessments = assessments;
        this.events = events;
    }

    CaseFile reach(CaseFile file, CaseStatus step, Actor actor, Instant now) {
        CaseFile at = file;
        for (CaseStatus next : file.wayTo(step)) {
            String from = at.state().status().name();
            CaseChange change = new CaseChange(CaseChange.Kind.STATUS, from, next.name(), "");
            at = files.save(at.move(next, now), change, actor, now);
            events.publishEvent(new CaseEvent.Moved(file.id().value(), from, next.name(), now));
        }
        return at;
    }

    /** An assessment came or went: what a closed case says of the change in a life is written anew. */
    void courseAgain(CaseFile file, Actor actor) {
        if (!file.isOpen()) {
            files.keepCourse(file, Assessment.course(assessments.of(actor, file.id())), actor);
        }
    }
}
