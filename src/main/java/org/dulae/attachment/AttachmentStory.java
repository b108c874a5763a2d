package org.dulae.attachment;

import java.time.Instant;
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
                .flatMap(one -> Stream.concat(Stream.of(added(one, link(one))), undone(one)))
                .toList();
    }

    static Told added(Attachment one, Link link) {
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
                link);
    }

    private static Stream<Told> undone(Attachment one) {
        Attachment.Withdrawal withdrawal = one.withdrawn();
        if (withdrawal == null) {
            return Stream.of();
        }
        String what = withdrawal.held().isEmpty() ? "erased" : "held";
        Told back = undone(one, what, withdrawal.at(), withdrawal.by());
        Attachment.LetGo letGo = withdrawal.letGo();
        return letGo == null ? Stream.of(back) : Stream.of(back, undone(one, "let-go", letGo.at(), letGo.by()));
    }

    private static Told undone(Attachment one, String what, Instant at, String by) {
        return new Told(
                at,
                Kind.CHANGE,
                "hand-stop",
                "",
                t -> t.text("attachment.story." + what),
                one.told().what(),
                null,
                by,
                link(one));
    }

    private static Link link(Attachment one) {
        return new Link("casework.story.more", "/cases/" + one.about() + "/attachments/" + one.id());
    }
}
