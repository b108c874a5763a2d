package org.dulae.attachment;

import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Entries;
import org.dulae.casework.TimelineSource.Link;
import org.dulae.casework.TimelineSource.Told;
import org.springframework.stereotype.Component;

/** A photo, a paper or a voice that was put to the wrong case goes to the right one; its file is where it is. */
@Component
class MovedAttachments implements Entries.Elsewhere {
    static final String KIND = "ATTACHMENT";

    private final Attachments attachments;
    private final AttachmentRepository repository;

    MovedAttachments(Attachments attachments, AttachmentRepository repository) {
        this.attachments = attachments;
        this.repository = repository;
    }

    static String at(Attachment one) {
        return "/cases/" + one.about() + "/entries/" + KIND + "/" + one.id() + "/move";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Told> told(Actor actor, CaseId id, UUID entry) {
        return attachments.told(actor, id).stream()
                .filter(one -> one.id().equals(entry))
                .findFirst()
                .map(one -> AttachmentStory.added(one, new Link("casework.story.move", at(one))));
    }

    @Override
    public boolean move(Actor actor, UUID entry, CaseFile wrong, CaseFile right) {
        return repository.move(actor, entry, wrong.id(), right);
    }
}
