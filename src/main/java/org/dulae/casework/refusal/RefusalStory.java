package org.dulae.casework.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.TimelineSource;
import org.springframework.stereotype.Component;

/** What could not be given and what became of it, in the story of the case and so in its summary. */
@Component
class RefusalStory implements TimelineSource {
    private final RefusalRepository refusals;

    RefusalStory(RefusalRepository refusals) {
        this.refusals = refusals;
    }

    @Override
    public List<Told> of(Actor actor, CaseId id) {
        return refusals.of(actor, id).stream()
                .flatMap(one -> Stream.concat(
                        one.versions().stream().map(version -> version(one, version)),
                        one.answers().stream().map(answered -> answered(one, answered))))
                .toList();
    }

    private static Told version(Refusal refusal, Refusal.Version version) {
        Refusal.Told told = version.told();
        Refusal.Appeal appeal = told.appeal();
        String key = "casework.story.refusal." + (version.ordinal() == 1 ? told.decision() : "corrected");
        return new Told(
                version.at(),
                Kind.REFUSAL,
                "file-text",
                "",
                t -> t.text(key, told.asked(), appeal.to(), t.date(appeal.by())),
                told.because() + "\n" + told.law() + "\n" + told.facts(),
                null,
                version.by(),
                link(refusal));
    }

    private static Told answered(Refusal refusal, Refusal.Answered answered) {
        return new Told(
                answered.at(),
                Kind.REFUSAL,
                answered.answer() == Refusal.Answer.APPEALS ? "hand-stop" : "message-circle",
                answered.answer() == Refusal.Answer.CHANGED ? "good" : "",
                t -> t.text(
                        "casework.story.refusal.answer." + answered.answer(),
                        refusal.told().asked(),
                        t.date(answered.on())),
                answered.words(),
                null,
                answered.by(),
                link(refusal));
    }

    private static Link link(Refusal refusal) {
        return new Link("casework.story.more", "/cases/" + refusal.about() + "/refusals/" + refusal.id());
    }
}
