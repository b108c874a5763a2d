package org.dulae.letter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.document.Documents;
import org.dulae.document.FileKind;
import org.springframework.stereotype.Component;

/** The scans of letters, for the doors of the letters, which have asked whether the actor may. */
@Component
class Scans {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final Documents documents;
    private final MisfiledRepository misfiled;

    Scans(Acting acting, Audit audit, Clock clock, Documents documents, MisfiledRepository misfiled) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.documents = documents;
        this.misfiled = misfiled;
    }

    /** @throws org.dulae.document.Unusable when it is no file we keep */
    void keep(Actor actor, Documents.Owner letter, byte[] scan) {
        documents.keep(actor, letter, FileKind.PAPER, scan);
    }

    /** Newest first. */
    List<Documents.Kept> of(Actor actor, Documents.Owner letter) {
        return documents.of(actor, letter);
    }

    Documents.Opened open(Actor actor, Documents.Owner letter, UUID file) {
        return documents.open(actor, letter, file);
    }

    /** @throws NotFound when this letter has no such scan, or no longer */
    Documents.Kept get(Actor actor, Documents.Owner letter, UUID file) {
        return documents.of(actor, letter).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /**
     * It is not of this letter: erased, with the reason kept.
     *
     * @throws NotFound when this letter has no such scan, or no longer
     */
    void misfile(Actor actor, Documents.Owner letter, UUID file, String reason) {
        acting.run(actor, () -> {
            Documents.Kept scan = get(actor, letter, file);
            documents.erase(actor, letter, file);
            misfiled.insert(
                    actor,
                    letter.id(),
                    new Misfiled(file, scan.size(), scan.by(), scan.at(), reason, actor.name(), clock.instant()));
            audit.record(actor, "letter.misfiled", file, letter.id());
        });
    }

    /** Those that were not of this letter, newest first. */
    List<Misfiled> misfiled(Actor actor, Documents.Owner letter) {
        return acting.as(actor, () -> misfiled.of(letter.id()));
    }
}
