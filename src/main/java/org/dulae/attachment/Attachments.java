package org.dulae.attachment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.document.Documents;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to photos, papers and voices of a case. Each is used for what somebody said yes to, and each look at one is recorded. */
@Service
public class Attachments {
    private static final String TABLE = "attachment.attachment";
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final Documents documents;
    private final AttachmentRepository attachments;

    Attachments(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseReader cases,
            Documents documents,
            AttachmentRepository attachments) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.documents = documents;
        this.attachments = attachments;
    }

    /** One of them with its file; null where no copy is kept, or none any more. */
    public record Filed(Attachment attachment, Documents.@Nullable Kept file) {}

    /** Newest first; of those withdrawn only that they were there. */
    public List<Filed> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.get(actor, id);
            List<Attachment> all = attachments.of(actor, id);
            List<Documents.Kept> files =
                    documents.of(actor, TABLE, all.stream().map(Attachment::id).toList());
            audit.record(
                    actor,
                    "attachment.list",
                    Stream.concat(Stream.of(id.value()), all.stream().map(Attachment::id))
                            .toList());
            return all.stream().map(one -> new Filed(one, shown(one, files))).toList();
        });
    }

    /** For the story of the case, which was asked for already. */
    List<Attachment> told(Actor actor, CaseId id) {
        return acting.as(actor, () -> attachments.of(actor, id));
    }

    private static Documents.@Nullable Kept shown(Attachment one, List<Documents.Kept> files) {
        return one.withdrawn() != null
                ? null
                : files.stream()
                        .filter(file -> file.owner().equals(one.id()))
                        .findFirst()
                        .orElse(null);
    }

    public Filed get(Actor actor, CaseId id, UUID attachment) {
        return acting.as(actor, () -> {
            Attachment found = found(actor, id, attachment);
            audit.record(
                    actor, "attachment.read", attachment, id.value(), found.of().value());
            return new Filed(found, shown(found, documents.of(actor, owner(attachment))));
        });
    }

    private Attachment found(Actor actor, CaseId id, UUID attachment) {
        return attachments.find(actor, id, attachment).orElseThrow(() -> new NotFound("attachment"));
    }

    private static Documents.Owner owner(UUID attachment) {
        return new Documents.Owner(TABLE, attachment);
    }

    /**
     * Adds one to an open case: of its person or of one of the others it concerns.
     *
     * @param consent null where no copy is kept
     * @param file null where no copy is kept
     * @throws org.dulae.document.Unusable when it is no file we keep
     */
    public UUID add(
            Actor actor,
            CaseId id,
            PersonId of,
            Attachment.Told told,
            @Nullable Consent consent,
            byte @Nullable [] file) {
        boolean copy = told.kind().keepsCopy();
        if (copy != (consent != null) || copy != (file != null)) {
            throw new IllegalArgumentException("a copy and the consent to it go together");
        }
        return acting.as(actor, () -> {
            CaseFile about = open(actor, id, of, consent);
            Attachment one =
                    new Attachment(NewId.next(), id, of, null, told, consent, null, actor.name(), clock.instant());
            attachments.insert(actor, about.place(), one);
            if (file != null) {
                documents.keep(actor, owner(one.id()), told.kind().file(), file);
            }
            audit.recordWith(actor, "attachment.add", told.kind().name(), one.id(), id.value(), of.value());
            return one.id();
        });
    }

    private CaseFile open(Actor actor, CaseId id, PersonId of, @Nullable Consent consent) {
        CaseFile about = cases.cover(actor, id).file();
        if (!about.isOpen()) {
            throw new Stale("case");
        }
        if (!about.person().equals(of) && !about.concerned().contains(of.value())) {
            throw new NotFound("person");
        }
        if (consent != null && !consent.isLawful(about.place().team() != null)) {
            throw new IllegalArgumentException("more than somebody may say yes to");
        }
        return about;
    }

    /** @throws NotFound when there is none, nobody said yes to that purpose, or the yes was taken back */
    public Documents.Opened open(Actor actor, CaseId id, UUID attachment, Consent.Purpose purpose) {
        return used(actor, id, attachment, purpose, file -> documents.open(actor, owner(attachment), file.id()));
    }

    /** The small picture of it, for a list. */
    public Documents.Opened small(Actor actor, CaseId id, UUID attachment) {
        return used(
                actor,
                id,
                attachment,
                Consent.Purpose.HELP,
                file -> documents.small(actor, owner(attachment), file.id()));
    }

    private Documents.Opened used(
            Actor actor,
            CaseId id,
            UUID attachment,
            Consent.Purpose purpose,
            Function<Documents.Kept, Documents.Opened> opened) {
        return acting.as(actor, () -> {
            Attachment found = found(actor, id, attachment);
            Documents.Kept file = shown(found, documents.of(actor, owner(attachment)));
            if (file == null || !found.mayBeUsedFor(purpose)) {
                throw new NotFound("attachment");
            }
            audit.recordWith(
                    actor,
                    "attachment.use",
                    purpose.name(),
                    attachment,
                    id.value(),
                    found.of().value());
            return opened.apply(file);
        });
    }

    /**
     * The yes is taken back: from now on nobody is shown it. The file is erased, unless it is held for a lawful claim.
     *
     * @param held why it is held; empty = erased
     * @throws Stale when it was taken back already
     */
    public void withdraw(Actor actor, CaseId id, UUID attachment, String reason, String held) {
        acting.run(actor, () -> {
            found(actor, id, attachment);
            Attachment.Withdrawal withdrawal =
                    new Attachment.Withdrawal(clock.instant(), actor.name(), reason, held, null);
            if (!attachments.withdraw(actor, attachment, withdrawal)) {
                throw new Stale("attachment");
            }
            if (withdrawal.erased()) {
                documents.erase(actor, owner(attachment));
            }
            audit.recordWith(actor, "attachment.withdraw", held.isEmpty() ? "ERASED" : "HELD", attachment, id.value());
        });
    }

    /**
     * The claim a withdrawn file was held for is over: it is erased.
     *
     * @throws Stale when none is held, or no longer
     */
    public void letGo(Actor actor, CaseId id, UUID attachment) {
        acting.run(actor, () -> {
            found(actor, id, attachment);
            if (!attachments.letGo(actor, attachment, new Attachment.LetGo(clock.instant(), actor.name()))) {
                throw new Stale("attachment");
            }
            documents.erase(actor, owner(attachment));
            audit.recordWith(actor, "attachment.withdraw", "LET_GO", attachment, id.value());
        });
    }
}
