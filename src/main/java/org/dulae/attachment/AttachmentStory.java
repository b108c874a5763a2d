package org.dulae.attachment;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.TimelineSource;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Link;
import org.springframework.stereotype.Component;

/** What was added to a case and what was withdrawn, in its story. */
@Component
class AttachmentStory implements TimelineSource {
    private final Attachments attachments;

    AttachmentStory(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<Told> of(Actor actor, CaseId id) {
        return attachments.told(actor, id).stream()
                .flatMap(one -> one.withdrawn() == null
                        ? Stream.of(added(one))
                        : Stream.of(added(one), withdrawn(one, one.withdrawn())))
                .toList();
    }

    private static Told added(Attachment one) {
        return new Told(
                one.at(),
                Kind.FACT,
                AttachmentPage.icon(one.told().kind()),
                "",
                t -> t.text("attachment.story." + one.told().kind()),
                one.told().what(),
                one.consent() == null || one.consent().childSays().isEmpty()
                        ? null
                        : one.consent().childSays(),
                one.by(),
                link(one));
    }

    private static Told withdrawn(Attachment one, Attachment.Withdrawal withdrawal) {
        return new Told(
                withdrawal.at(),
                Kind.CHANGE,
                "hand-stop",
                "",
                t -> t.text(withdrawal.erased() ? "attachment.story.erased" : "attachment.story.held"),
                one.told().what(),
                null,
                withdrawal.by(),
                link(one));
    }

    private static Link link(Attachment one) {
        return new Link("casework.story.more", "/cases/" + one.about() + "/attachments/" + one.id());
    }
}
