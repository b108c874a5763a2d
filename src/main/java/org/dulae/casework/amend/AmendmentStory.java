package org.dulae.casework.amend;

import java.util.List;
import java.util.stream.IntStream;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.TimelineSource;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In the story of a case: of whom it was, of whom it is now, as far as the reader may see each of them. */
@Component
class AmendmentStory implements TimelineSource {
    private final AmendmentRepository amendments;

    AmendmentStory(AmendmentRepository amendments) {
        this.amendments = amendments;
    }

    @Override
    public List<Told> of(Actor actor, CaseId id) {
        List<Amendment.Step> steps = amendments.steps(actor, id);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> told(steps.get(i), i == 0, id))
                .toList();
    }

    private static Told told(Amendment.Step step, boolean last, CaseId id) {
        boolean both = step.from() != null && step.to() != null;
        return new Told(
                step.at(),
                Kind.CHANGE,
                "switch-horizontal",
                "",
                t -> t.text(
                        "casework.story.amended",
                        name(step.from(), step.fromName(), t),
                        name(step.to(), step.toName(), t)),
                both ? step.reason() : "",
                null,
                step.by(),
                both && last ? new Link(AmendSheet.BACK, "/cases/" + id + "/person?to=" + step.from()) : null);
    }

    private static String name(@Nullable PersonId seen, @Nullable String name, Texts t) {
        if (seen == null) {
            return t.text("casework.amend.hidden");
        }
        return name == null || name.isEmpty() ? t.text("casework.amend.unnamed") : name;
    }
}
